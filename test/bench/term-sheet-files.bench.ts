// How long the files of the reference deal's term sheet take, once its figures are there.
import { tableClip } from '../../electron/export/table-clip.ts';
import { termSheetJson } from '../../electron/export/table-json.ts';
import { termSheetDocx } from '../../electron/export/docx/term-sheet-docx.ts';
import { termSheetXlsx } from '../../electron/export/xlsx/term-sheet-book.ts';
import { allTables, referenceSheet } from '../termsheet/sheets.ts';

const RUNS = 8;

const sheet = await referenceSheet();
const tables = allTables(sheet);

/** Prints the first run, which starts cold as the command line does, and the median of all. */
async function measureFile(name: string, run: () => unknown): Promise<void> {
  const times: number[] = [];
  for (let i = 0; i < RUNS; i += 1) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  const [first = 0] = times;
  const median = times.toSorted((a, b) => a - b)[RUNS / 2] ?? 0;
  console.log(`${name.padEnd(42)} first ${first.toFixed(0).padStart(6)}  median ${median.toFixed(0).padStart(6)} ms`);
}

console.log(`Term sheet of the reference deal: ${sheet.sections.length} sections, ${tables.length} tables`);
await measureFile('XLSX', () => termSheetXlsx(sheet));
await measureFile('DOCX', () => termSheetDocx(sheet));
await measureFile('JSON of the whole', () => termSheetJson(sheet));
await measureFile('clipboard, all tables', () => tables.map(tableClip));
