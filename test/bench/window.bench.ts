// How the real window feels with the reference deal: from a key to the figures on the screen, how long it takes to
// start, and how much memory it takes.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { executable, startElectron } from '../desktop/start-electron.ts';

const EDITS = 50;
const MARGIN = '.structure [row-id="1-M-2"] [col-id="marginBps"]';
const DM = '.pricing [row-id="1-M-2|call|dmBps"] [col-id="speed 100"]';

if (executable) await measureWindow();
else console.log('Skipped: there is no Electron, or no display for it.');

async function measureWindow(): Promise<void> {
  const dataFolder = mkdtempSync(path.join(tmpdir(), 'trancheworks-bench-'));
  try {
    const first = await startElectron(dataFolder);
    const page = await first.firstWindow();
    await page.getByRole('row', { name: /Impac/ }).dblclick();
    await page.locator(MARGIN).waitFor();
    printTimes('from Enter to the painted figure', await timeEdits(page));
    await first.close();
    const start = performance.now();
    const second = await startElectron(dataFolder);
    await (await second.firstWindow()).locator(MARGIN).waitFor();
    console.log(`from the start to the deal: ${Math.round(performance.now() - start)} ms`);
    console.log(`memory of all processes: ${await memoryMb(second)} MB`);
    await second.close();
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** Milliseconds from pressing Enter behind another margin until the discount margin of it is painted. */
async function timeEdits(page: Page): Promise<number[]> {
  await page.getByRole('group', { name: 'Class' }).getByRole('button', { name: '1-M-2', exact: true }).click();
  const times: number[] = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    const margin = String(151 + edit);
    await page.locator(MARGIN).click();
    await page.keyboard.type(margin);
    const clock = await page.evaluateHandle(timeToPaint, { cell: DM, text: margin });
    await page.keyboard.press('Enter');
    times.push(await clock.evaluate(({ painted }) => painted));
  }
  return times;
}

/**
 * Runs in the page: listens for Enter, and then waits for the frame in which the cell has the text. What is sent to a
 * channel ahead of a frame's painting arrives behind it.
 */
function timeToPaint({ cell, text }: { cell: string; text: string }): { painted: Promise<number> } {
  const painted = new Promise<number>((resolve) => {
    const isThere = () => document.querySelector<HTMLElement>(`${cell} .computed-figure`)?.innerText === text;
    const hear = ({ key, timeStamp }: KeyboardEvent) => {
      if (key !== 'Enter') return;
      document.removeEventListener('keydown', hear, true);
      const look = () => {
        if (!isThere()) {
          requestAnimationFrame(look);
          return;
        }
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.now() - timeStamp));
        port1.start();
        port2.postMessage(undefined);
      };
      requestAnimationFrame(look);
    };
    document.addEventListener('keydown', hear, true);
  });
  return { painted };
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

function printTimes(name: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => Math.round(sorted[Math.floor(part * (sorted.length - 1))] ?? Number.NaN);
  console.log(`${name}, ${times.length} edits: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, slowest ${at(1)} ms`);
}
