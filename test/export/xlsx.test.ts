import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { writeTables } from '../../electron/export/write-tables.ts';
import { priceDeal } from '../../engine/scenario/price-deal.ts';
import { structureTable } from '../../engine/termsheet/structure-table.ts';
import { check } from '../../engine/deal/check/check.ts';
import type { Deal } from '../../engine/deal/schema/deal.ts';
import { changeAt, placeOf, shippedDeal, type Json } from '../deal/shipped.ts';
import { tempFolder } from '../store/temp-files.ts';

async function workbookFile(deal: Deal): Promise<string> {
  const [file] = await writeTables(deal, tempFolder(), ['xlsx']);
  return file ?? '';
}

async function workbookOf(deal: Deal): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(await workbookFile(deal));
  return book;
}

/** The shipped deal with one value replaced, still sound. */
function dealWith(path: string, value: Json): Deal {
  const document = changeAt(shippedDeal() as unknown as Json, placeOf(path), (holder, key) => (holder[key] = value));
  const { deal, diagnostics } = check(document);
  if (!deal) throw new Error(JSON.stringify(diagnostics));
  return deal;
}

/** The cell of a sheet in the row that starts with a text, under a head. */
function cellOf(book: ExcelJS.Workbook, sheet: string, row: string, head: string): ExcelJS.Cell {
  const worksheet = book.getWorksheet(sheet);
  if (!worksheet) throw new Error(`No sheet ${sheet}`);
  const heads = worksheet.getRow(3).values as unknown[];
  for (let number = 4; number <= worksheet.rowCount; number += 1) {
    if (worksheet.getRow(number).getCell(1).value === row) return worksheet.getRow(number).getCell(heads.indexOf(head));
  }
  throw new Error(`No row ${row}`);
}

describe('the workbook', () => {
  test('has a sheet for each table, with its title, the deal and heads with units', async () => {
    const book = await workbookOf(shippedDeal());
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Bonds', 'Pricing', 'Pricing list', 'Tie-out']);
    expect(book.creator).toBe('Trancheworks');
    for (const sheet of book.worksheets) {
      expect(sheet.getRow(2).getCell(1).value).toBe(
        'Impac CMB Trust Series 2003-8, cut-off 2003-07-01, settlement 2003-07-31',
      );
      expect(sheet.getRow(3).getCell(1).value).toBe('Class');
    }
    const heads = (row: number) =>
      (book.getWorksheet('Pricing list')?.getRow(row).values as unknown[] | undefined)?.slice(1);
    expect(heads(3)).toEqual([
      'Class',
      'Redemption',
      'Speed',
      'Price',
      'Discount margin',
      'WAL',
      'Modified duration',
      'First principal',
      'Last principal',
    ]);
    expect(heads(4)?.filter(Boolean)).toEqual(['% of pricing', '% of par', 'bp', 'years', 'years', 'month', 'month']);
  });

  test('keeps the heads and the class in sight, and prints them on every page', async () => {
    for (const sheet of (await workbookOf(shippedDeal())).worksheets) {
      const headRows = sheet.name === 'Pricing' ? 3 : 4;
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: headRows });
      expect(sheet.pageSetup.printTitlesRow).toMatch(new RegExp(String.raw`^\$?3:\$?${headRows}$`));
      expect(sheet.pageSetup).toMatchObject({ fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
      expect(sheet.pageSetup.orientation).toBe(sheet.name === 'Bonds' ? 'landscape' : 'portrait');
    }
  });

  test('says on every page what it is, within what a foot may hold', async () => {
    for (const name of ['A & B', '&'.repeat(200), 'n'.repeat(200)]) {
      const [sheet] = (await workbookOf({ ...shippedDeal(), name })).worksheets;
      const foot = sheet?.headerFooter.oddFooter ?? '';
      expect(foot.length).toBeLessThanOrEqual(255);
      expect(foot).toMatch(/^&L&9Bonds, (A && B, cut-off 2003-07-01|(&&)+|n+).*&R&9Page &P of &N$/);
    }
  });

  test('holds numbers as numbers under their formats, percentages as parts of one', async () => {
    const book = await workbookOf(shippedDeal());
    const figures = ['Balance', 'Margin', 'Step-up', 'Cap', 'Price', 'Last scheduled'].map((head) => {
      const { value, numFmt } = cellOf(book, 'Bonds', '1-A-1', head);
      return [head, value, numFmt];
    });
    expect(figures).toEqual([
      ['Balance', 291_600_000, '#,##0;-#,##0'],
      ['Margin', 33, '0" bp"'],
      ['Step-up', 2, '"×"0.0#######'],
      ['Cap', 0.111, '0.00######%'],
      ['Price', 100, '0.00000'],
      ['Last scheduled', new Date('2033-06-25'), 'mmm d, yyyy'],
    ]);
    expect(cellOf(book, 'Pricing list', '1-A-1', 'First principal')).toMatchObject({
      value: new Date('2003-08-25'),
      numFmt: 'mmm-yy',
    });
  });

  test('holds the figures unrounded', async () => {
    const deal = shippedDeal();
    const book = await workbookOf(deal);
    const table = structureTable(deal, priceDeal(deal));
    for (const { kind, tranche = '', cells } of table.rows) {
      if (kind !== 'body') continue;
      expect(cellOf(book, 'Bonds', tranche, 'WAL').value).toBe(cells['walYears']?.value);
      expect(cellOf(book, 'Bonds', tranche, 'Share').value).toBe(Number(cells['sharePct']?.value) / 100);
    }
  });

  test('keeps a formula in a description a text, and every script', async () => {
    const text = '=HYPERLINK("http://x","東京 Ω")';
    const book = await workbookOf(dealWith('tranches[0].description', text));
    const { value, type } = cellOf(book, 'Bonds', '1-A-1', 'Type');
    expect([value, type]).toEqual([text, ExcelJS.ValueType.String]);
  });

  test('leaves a figure that does not exist empty', async () => {
    const book = await workbookOf(dealWith('tranches[3].balanceUsd', '0'));
    expect(cellOf(book, 'Bonds', '1-M-2', 'WAL').value).toBeNull();
  });

  test('has no tie-out where nothing was published', async () => {
    const { published: _, ...deal } = shippedDeal();
    expect((await workbookOf(deal)).worksheets.map(({ name }) => name)).toEqual(['Bonds', 'Pricing', 'Pricing list']);
  });
});

test('the same deal gives the same bytes, whatever the clock', async () => {
  const first = readFileSync(await workbookFile(shippedDeal()));
  // The times in a ZIP archive go by two seconds.
  await new Promise((resolve) => void setTimeout(resolve, 2_100));
  const second = readFileSync(await workbookFile(shippedDeal()));
  expect(second.equals(first)).toBe(true);
});

test('another deal gives other bytes', async () => {
  const [shipped, wider] = await Promise.all(
    [shippedDeal(), dealWith('tranches[3].coupon.marginBps', '165')].map(workbookFile),
  );
  expect(readFileSync(shipped ?? '').equals(readFileSync(wider ?? ''))).toBe(false);
});
