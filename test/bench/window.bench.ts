// How the real window feels with the reference deal: from a key to the figures on the screen, how long it takes to
// start, and how much memory it takes. Needs dist/ to be built and TRANCHEWORKS_ELECTRON to name an Electron.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { executable, startElectron } from '../desktop/start-electron.ts';

const EDITS = 50;
const MARGIN = '.structure [row-id="1-M-2"] [col-id="marginBps"]';
const DM = '.pricing [row-id="1-M-2|call|dmBps"] [col-id="speed 100"]';

if (executable) await measureWindow();
else console.log('Skipped: there is no window without TRANCHEWORKS_ELECTRON, the path of an Electron.');

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

/** Milliseconds from pressing Enter behind another margin to the frame that has the discount margin of it. */
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

/** Runs in the page: listens for Enter, and then waits for the frame behind the one in which the cell has the text. */
function timeToPaint({ cell, text }: { cell: string; text: string }): { painted: Promise<number> } {
  const painted = new Promise<number>((resolve) => {
    const isThere = () => document.querySelector<HTMLElement>(`${cell} .computed-figure`)?.innerText === text;
    const hear = ({ key, timeStamp }: KeyboardEvent) => {
      if (key !== 'Enter') return;
      document.removeEventListener('keydown', hear, true);
      const look = () => {
        if (isThere()) requestAnimationFrame((now) => resolve(now - timeStamp));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    };
    document.addEventListener('keydown', hear, true);
  });
  return { painted };
}

async function memoryMb(app: ElectronApplication): Promise<number> {
  const kilobytes = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
  );
  return Math.round(kilobytes / 1024);
}

function printTimes(name: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => Math.round(sorted[Math.floor(part * (sorted.length - 1))] ?? Number.NaN);
  console.log(`${name}, ${times.length} edits: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, slowest ${at(1)} ms`);
}
