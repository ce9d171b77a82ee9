import type { Page } from 'playwright-core';

export const MARGIN = '.structure [row-id="1-M-2"] [col-id="marginBps"]';
const DM = '.pricing [row-id="1-M-2|call|dmBps"] [col-id="speed 100"]';

/** Milliseconds from pressing Enter behind another margin until the discount margin of it is painted. */
export async function timeEdits(page: Page, edits: number): Promise<number[]> {
  await page.getByRole('group', { name: 'Class' }).getByRole('button', { name: '1-M-2', exact: true }).click();
  const times: number[] = [];
  for (let edit = 0; edit < edits; edit += 1) {
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

/** `from Enter to the painted figure, 50 edits: p50 80 ms, p95 95 ms, slowest 120 ms` */
export function timesText(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => Math.round(sorted[Math.floor(part * (sorted.length - 1))] ?? Number.NaN);
  return `from Enter to the painted figure, ${times.length} edits: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, slowest ${at(1)} ms`;
}
