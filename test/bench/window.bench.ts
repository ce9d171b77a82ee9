// How the real window feels with the reference deal: from a key to the figures on the screen, how long it takes to
// start, and how much memory it takes.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ElectronApplication } from 'playwright-core';
import { MARGIN, timeEdits, timesText } from '../desktop/edit-times.ts';
import { executable, projectFolder, startElectron } from '../desktop/start-electron.ts';
import { timeStart } from './start-times.ts';

const EDITS = 50;
const STARTS = 5;
/** A person looks at a deal before they change it; meanwhile the first edit is rehearsed. */
const LOOK_MS = 5_000;
const EMPTY_WINDOW = path.join(import.meta.dirname, 'empty-window');

if (executable) await measureWindow();
else console.log('Skipped: there is no Electron, or no display for it.');

async function measureWindow(): Promise<void> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'trancheworks-bench-'));
  try {
    const first = await startElectron(dataFolder);
    const page = await first.firstWindow();
    await page.getByRole('row', { name: /Impac/ }).dblclick();
    await page.locator(MARGIN).waitFor();
    await wait(LOOK_MS);
    console.log(timesText(await timeEdits(page, EDITS)));
    await first.close();
    console.log(await startText('from the start to the figures of the deal', [projectFolder, '--data', dataFolder]));
    console.log(await startText('an empty window, for comparison', [EMPTY_WINDOW]));
    const second = await startElectron(dataFolder);
    await (await second.firstWindow()).locator(MARGIN).waitFor();
    console.log(`memory of all processes: ${await memoryMb(second)} MB`);
    await second.close();
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function startText(what: string, application: readonly string[]): Promise<string> {
  const times: number[] = [];
  for (let start = 0; start < STARTS; start += 1) times.push(Math.round(await timeStart(application)));
  const sorted = times.toSorted((a, b) => a - b);
  return `${what}, ${STARTS} starts: median ${sorted[Math.floor(STARTS / 2)]} ms, slowest ${sorted.at(-1)} ms`;
}

/** What each process holds; what several of them share is counted in parts where the system says so. */
async function memoryMb(app: ElectronApplication): Promise<number> {
  const processes = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().map(({ pid, memory }) => ({ pid, kilobytes: memory.workingSetSize })),
  );
  const kilobytes = processes.reduce((sum, one) => sum + (proportionalKilobytes(one.pid) ?? one.kilobytes), 0);
  return Math.round(kilobytes / 1024);
}

/** The proportional set size that Linux keeps. */
function proportionalKilobytes(pid: number): number | undefined {
  try {
    const [, kilobytes] = /^Pss: +(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes);
  } catch {
    return undefined;
  }
}
