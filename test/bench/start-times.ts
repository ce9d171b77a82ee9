import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Page } from 'playwright-core';
import { chromiumFlags, executable } from '../desktop/start-electron.ts';

/** By then every start is over. */
const SETTLED_MS = 6_000;
const PORT = 9_317;

/** Runs in the page: the last of the times at which it says that something was painted, in milliseconds since 1970. */
const lastPaint = (): number => {
  const marks = performance.getEntriesByType('mark').filter(({ name }) => name.startsWith('sheet '));
  const paints = marks.length > 0 ? marks : performance.getEntriesByType('paint');
  return performance.timeOrigin + Math.max(...paints.map(({ startTime }) => startTime));
};

/**
 * Milliseconds from starting an application until its figures are painted, or its first words where it has no sheets.
 * Nobody looks on while it starts: the page keeps its own times, and is asked for them when all is over.
 */
export async function timeStart(application: readonly string[]): Promise<number> {
  if (!executable) throw new Error('There is no Electron to start.');
  const flags = [...chromiumFlags(), `--remote-debugging-port=${PORT}`];
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
