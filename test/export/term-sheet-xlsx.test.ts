import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import { sheetCell } from '../../electron/export/number-formats.ts';
import { rangeNames, sheetNames } from '../../electron/export/xlsx/names.ts';
import { termSheetXlsx } from '../../electron/export/xlsx/term-sheet-book.ts';
import { provenanceText, type TermSheet } from '../../engine/termsheet/document/document.ts';
import { allTables, PROVENANCE, referenceSheet } from '../termsheet/sheets.ts';

let termSheet: TermSheet;
let bytes: Uint8Array;
let book: ExcelJS.Workbook;

beforeAll(async () => {
  termSheet = await referenceSheet();
  bytes = await termSheetXlsx(termSheet);
  book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
}, 60_000);

/** The cells of a named range, row by row. */
function rangeOf(name: string): ExcelJS.Cell[][] {
  const [range = ''] = book.definedNames.getRanges(name).ranges;
  const [, sheet = '', left = '', top = '', right = '', bottom = ''] =
    /^'?(.+?)'?!\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)$/.exec(range) ?? [];
  const worksheet = book.getWorksheet(sheet);
  if (!worksheet) throw new Error(`No sheet for ${name}: ${range}`);
  const [first, last] = [left, right].map((letters) => worksheet.getColumn(letters).number);
  const rows = Array.from({ length: Number(bottom) - Number(top) + 1 }, (_row, i) => worksheet.getRow(Number(top) + i));
  return rows.map((row) => Array.from({ length: last! - first! + 1 }, (_cell, i) => row.getCell(first! + i)));
}

describe('the workbook of a term sheet', () => {
  test('has a sheet a section under its title, short enough for Excel', () => {
    const titles = termSheet.sections.map(({ title }) => title.slice(0, 31).trimEnd());
    expect(book.worksheets.map(({ name }) => name)).toEqual(titles);
  });

  test('has every figure of every table in a range of its own, under the format it is printed by', () => {
    const tables = allTables(termSheet);
    const names = rangeNames(tables.map(({ id }) => id));
    expect(names).toContain('Pricing_1_A_1_call');
    for (const [i, { rows, columns }] of tables.entries()) {
      const cells = rangeOf(names[i] ?? '');
      const expected = rows.map((row) => columns.map(({ key }) => sheetCell(row.cells[key])));
      expect(cells.map((row) => row.map(({ value }) => value))).toEqual(
        expected.map((row) => row.map(({ value }) => value)),
      );
      expect(cells.map((row) => row.map(({ numFmt }) => numFmt))).toEqual(
        expected.map((row) => row.map(({ numFmt }) => numFmt)),
      );
    }
  });

  test('keeps titles in sight, prints them on every page, and says on each what it is', () => {
    const [, ...sections] = book.worksheets;
    for (const sheet of sections) {
      expect(sheet.views[0]?.state).toBe('frozen');
      expect(sheet.pageSetup).toMatchObject({ fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
      expect(sheet.pageSetup.printTitlesRow).toMatch(/^\$?1:\$?\d$/);
      expect(sheet.headerFooter.oddHeader).toContain('Impac CMB Trust Series 2003-8');
      expect(sheet.headerFooter.oddFooter).toContain(provenanceText(PROVENANCE));
      expect(sheet.headerFooter.oddFooter).toContain('Page &P of &N');
    }
    // The heads of a sheet's only table stay in sight too.
    expect(book.getWorksheet('Credit enhancement')?.views[0]).toMatchObject({ ySplit: 6 });
  });

  test('leads from the cover to each sheet', () => {
    const links = book.worksheets[0]!.getColumn(1).values.flatMap((value) =>
      typeof value === 'object' && value !== null && 'hyperlink' in value ? [value.hyperlink] : [],
    );
    expect(links).toEqual(book.worksheets.slice(1).map(({ name }) => `#'${name}'!A1`));
  });

  test('carries the provenance in its properties, and no clock', async () => {
    expect(book.subject).toBe(provenanceText(PROVENANCE));
    expect(book.created).toEqual(new Date('2003-07-23'));
    expect(Buffer.from(await termSheetXlsx(termSheet)).equals(bytes)).toBe(true);
  }, 60_000);

  test('says that it is a draft where the deal has warnings', async () => {
    const draft = new ExcelJS.Workbook();
    const content = await termSheetXlsx({ ...termSheet, warnings: ['The OC target is never met.'] });
    await draft.xlsx.load(Buffer.from(content) as unknown as ExcelJS.Buffer);
    const texts = draft.worksheets[0]!.getColumn(1).values;
    expect(texts).toContain('The OC target is never met.');
    expect(draft.worksheets[1]!.getRow(3).getCell(1).value).toMatch(/^Draft/);
  }, 60_000);
});

test('names of sheets are such as Excel takes, each once', () => {
  const names = sheetNames([
    'A/B: [x]*?',
    "Class's",
    'History',
    '',
    'n'.repeat(40),
    'N'.repeat(40),
    '🏦'.repeat(20),
    'a b x',
  ]);
  expect(names).toEqual([
    'A B x',
    'Class\u2019s',
    'History 1',
    'Sheet',
    'n'.repeat(31),
    `${'N'.repeat(27)} (2)`,
    '🏦'.repeat(15),
    'a b x (2)',
  ]);
});

test('names of ranges are such as Excel takes, each once', () => {
  expect(rangeNames(['pricing|1-A-1|call', 'A1', 'r1c1', '1-A', 'état|ü', 'true', 'fees', 'FEES'])).toEqual([
    'Pricing_1_A_1_call',
    '_A1',
    '_R1c1',
    '_1_A',
    'État_ü',
    '_True',
    'Fees',
    'FEES_2',
  ]);
});
