// How long the term sheet of the reference deal takes as charts, HTML and PDF, once its figures exist.
import { chartsIn } from '../../electron/export/charts/chart-svg.ts';
import { htmlOf } from '../../electron/export/html/html-of.ts';
import { pdfOf } from '../../electron/export/pdf/pdf-of.ts';
import { ChildPrinter } from '../../electron/print/child-printer.ts';
import { executable } from '../desktop/start-electron.ts';
import { referenceSheet } from '../termsheet/sheets.ts';

const ROUNDS = 3;

/** Prints each of some times, because the first of them loads what the others find. */
async function timed<T>(name: string, run: () => T | Promise<T>): Promise<T> {
  const times: string[] = [];
  let result = await clocked(run, times);
  for (let round = 1; round < ROUNDS; round += 1) result = await clocked(run, times);
  console.log(`${name.padEnd(42)} ${times.join('  ')} ms`);
  return result;
}

async function clocked<T>(run: () => T | Promise<T>, times: string[]): Promise<T> {
  const start = performance.now();
  const result = await run();
  times.push((performance.now() - start).toFixed(0).padStart(6));
  return result;
}

const sheet = await referenceSheet();
const charts = await timed('charts of the term sheet', () => chartsIn(sheet));
await timed('term sheet as HTML', () => htmlOf(sheet, charts));
if (executable) {
  const printer = await ChildPrinter.start(executable);
  await timed('term sheet as PDF', () => pdfOf(sheet, charts, printer));
  await printer.close();
} else console.log('PDF skipped: there is no Electron.');
