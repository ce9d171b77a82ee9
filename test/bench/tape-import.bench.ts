// How long tapes of a thousand to a million loans take to import, what memory, and what the main thread feels of it.
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pipeline } from 'node:stream/promises';
import ExcelJS from 'exceljs';
import { importInWorker } from '../../electron/tapes/import-in-worker.ts';
import { previewTape } from '../../electron/tapes/preview-tape.ts';

const golden = new URL('../golden/impac-2003-8/loans-group1.csv', import.meta.url);
const [headings = '', ...loans] = readFileSync(golden, 'utf8').trim().split(/\r?\n/);
const LINES_AT_ONCE = 1_000;

/** The reference loans over and over, each under an id of its own. */
function line(loan: number): string {
  const row = loans[loan % loans.length] ?? '';
  return `BENCH-${loan}${row.slice(row.indexOf(','))}\n`;
}

function* linesOf(count: number): Generator<string> {
  yield `${headings}\n`;
  for (let start = 0; start < count; start += LINES_AT_ONCE) {
    const length = Math.min(LINES_AT_ONCE, count - start);
    yield Array.from({ length }, (_, i) => line(start + i)).join('');
  }
}

const cellOf = (text: string): string | number => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text);

async function writeXlsx(file: string, count: number): Promise<void> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename: file, useSharedStrings: true });
  const sheet = book.addWorksheet('Loans');
  sheet.addRow(headings.split(',')).commit();
  for (let loan = 0; loan < count; loan += 1) sheet.addRow(line(loan).trim().split(',').map(cellOf)).commit();
  await book.commit();
}

/** Runs the work and says how much memory the process held at the most, in MB, and how long the main thread stood still, in ms. */
async function watched<T>(work: () => Promise<T>) {
  let peak = 0;
  const sampling = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const start = performance.now();
  const result = await work();
  const seconds = (performance.now() - start) / 1000;
  // One more turn, so that what the result itself held up is counted too.
  await new Promise((resolve) => void setTimeout(resolve, 20));
  delay.disable();
  clearInterval(sampling);
  return { result, seconds, peakMb: Math.max(peak, process.memoryUsage.rss()) / 2 ** 20, stillMs: delay.max / 1e6 };
}

const print = (...cells: (string | number)[]) => console.log(cells.map((cell) => String(cell).padStart(11)).join(''));

async function measureImport(file: string): Promise<void> {
  const preview = await watched(() => previewTape(file));
  const { result, seconds, peakMb, stillMs } = await watched(() => importInWorker(file, preview.result.mapping));
  const size = (statSync(file).size / 2 ** 20).toFixed(1);
  const figures = [preview.seconds.toFixed(2), seconds.toFixed(2), peakMb.toFixed(0), stillMs.toFixed(0)];
  print(path.extname(file).slice(1), result.tape.loans, size, ...figures);
}

const folder = mkdtempSync(path.join(tmpdir(), 'tapes-'));
try {
  print('kind', 'loans', 'MB', 'preview s', 'import s', 'peak MB', 'still ms');
  for (const count of [1_000, 10_000, 100_000, 1_000_000]) {
    const csv = path.join(folder, `${count}.csv`);
    await pipeline(linesOf(count), createWriteStream(csv));
    await measureImport(csv);
    if (count > 100_000) continue;
    const xlsx = path.join(folder, `${count}.xlsx`);
    await writeXlsx(xlsx, count);
    await measureImport(xlsx);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
