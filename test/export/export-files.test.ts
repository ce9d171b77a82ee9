import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { exportFiles, TERM_SHEET_FORMATS, type ExportProgress } from '../../electron/export/write-term-sheet.ts';
import type { TermSheet } from '../../engine/termsheet/document/document.ts';
import { UserError } from '../../engine/units/user-error.ts';
import { shippedDeal } from '../deal/shipped.ts';
import { tempFolder } from '../store/temp-files.ts';
import { allTables, PROVENANCE, sheetOf } from '../termsheet/sheets.ts';
import { NO_DISK, smallDisk } from './full-disks.ts';
import { readCsv } from './read-csv.ts';

const STEM = 'impac-cmb-trust-series-2003-8';

let sheet: TermSheet;
beforeAll(() => {
  sheet = sheetOf(shippedDeal());
});

/** Formats that need no printer. */
const UNPRINTED = TERM_SHEET_FORMATS.filter((format) => format !== 'pdf');

interface Json {
  provenance: { hash: string };
  cells: Record<string, { value: unknown; text: string }>;
  rows: { cells: Json['cells'] }[];
  files: { file: string; id: string }[];
}

const json = (file: string): Json => JSON.parse(readFileSync(file, 'utf8')) as Json;

test('a term sheet is written in every format, tables in a folder beside it, with its provenance', async () => {
  const folder = tempFolder();
  const progress: ExportProgress[] = [];
  const files = await exportFiles(sheet, UNPRINTED, folder, undefined, (one) => progress.push(one));
  const names = files.map((file) => path.relative(folder, file));
  expect(names).toEqual(
    expect.arrayContaining([
      `${STEM}-term-sheet.xlsx`,
      `${STEM}-term-sheet.docx`,
      `${STEM}-term-sheet.html`,
      `${STEM}-term-sheet.json`,
      path.join(`${STEM}-tables`, 'index.json'),
      path.join(`${STEM}-tables`, 'pricing-1-a-1-call.csv'),
      path.join(`${STEM}-tables`, 'pricing-1-a-1-call.json'),
    ]),
  );
  expect(names).toHaveLength(5 + 2 * allTables(sheet).length);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
  expect(progress.at(-1)).toEqual({ format: 'json', done: UNPRINTED.length, of: UNPRINTED.length });
  const index = json(path.join(folder, `${STEM}-tables`, 'index.json'));
  expect(index.provenance.hash).toBe(PROVENANCE.hash);
  expect(index.files.map(({ id }) => id)).toEqual(allTables(sheet).map(({ id }) => id));
}, 60_000);

test('figures are unrounded and dates ISO text, in JSON as in CSV', async () => {
  const folder = tempFolder();
  await exportFiles(sheet, ['csv', 'json'], folder);
  const table = allTables(sheet).find(({ id }) => id === 'pricing|1-M-2|call')!;
  const file = path.join(folder, `${STEM}-tables`, 'pricing-1-m-2-call');
  const document = json(`${file}.json`);
  const [, ...records] = readCsv(readFileSync(`${file}.csv`, 'utf8'));
  for (const [i, { cells }] of table.rows.entries()) {
    for (const [column, { key }] of table.columns.entries()) {
      const { value, format } = cells[key]!;
      const plain = document.rows[i]?.cells[key]?.value;
      if (format === 'month') expect(plain).toMatch(/^\d{4}-\d{2}$/);
      else expect(plain).toBe(value);
      expect(records[i]?.[column]).toBe(String(plain));
    }
  }
});

test('a PDF without a printer is refused in a sentence, and nothing is written', async () => {
  const folder = tempFolder();
  await expect(exportFiles(sheet, TERM_SHEET_FORMATS, folder)).rejects.toThrow(UserError);
  expect(readdirSync(folder)).toEqual([]);
});

test('a full disk leaves nothing behind', async ({ skip }) => {
  const folder = smallDisk(100) ?? skip(NO_DISK);
  const out = path.join(folder, 'new');
  await expect(exportFiles(sheet, UNPRINTED, out)).rejects.toThrow(UserError);
  expect(existsSync(out)).toBe(false);
}, 60_000);
