import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Page } from 'playwright-core';
import { rootFlags } from '../../electron/print/root-flags.ts';
import { executable } from '../desktop/start-electron.ts';

/** By then every start is over. */
const SETTLED_MS = 6_000;
const PORT = 9_317;

/**
 * Runs in the page: the last of the times at which it says that its sheets stood or that the screen showed something, in
 * milliseconds since 1970. A sheet that stands is on the screen a little later, when Chromium counts the first painting.
 */
const lastPaint = (): number => {
  const paints = performance
    .getEntries()
    .filter(({ entryType, name }) => entryType === 'paint' || name.startsWith('sheet '));
  return performance.timeOrigin + Math.max(...paints.map(({ startTime }) => startTime));
};

/**
 * Milliseconds from starting an application until its figures are on the screen, or its first words where it has no
 * sheets. Nobody looks on while it starts: the page keeps its own times, and is asked for them when all is over.
 */
export async function timeStart(application: readonly string[]): Promise<number> {
  if (!executable) throw new Error('There is no Electron to start.');
  const flags = [...rootFlags(), `--remote-debugging-port=${PORT}`];
  const started = Date.now();
  const electron = spawn(executable, [...flags, ...application], { stdio: 'ignore' });
  try {
    await wait(SETTLED_MS);
    const page = await onlyPage();
    return (await page.evaluate(lastPaint)) - started;
  } finally {
    electron.kill();
    await once(electron, 'exit');
  }
}

async function onlyPage(): Promise<Page> {
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${PORT}`);
  const [page] = browser.contexts().flatMap((context) => context.pages());
  if (!page) throw new Error('The application shows no page.');
  return page;
}
