import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { csvOf } from '../../electron/export/csv.ts';
import { writeTables } from '../../electron/export/write-tables.ts';
import { priceDeal } from '../../engine/scenario/price-deal.ts';
import { pricingList, pricingTable } from '../../engine/termsheet/pricing-table.ts';
import { structureTable } from '../../engine/termsheet/structure-table.ts';
import { textCell, cell, type Table } from '../../engine/termsheet/table.ts';
import { tieOutTable } from '../../engine/termsheet/tie-out.ts';
import { isoDate, isoMonth } from '../../engine/units/dates.ts';
import { shippedDeal } from '../deal/shipped.ts';
import { tempFolder } from '../store/temp-files.ts';
import { readCsv } from './read-csv.ts';

function shippedTables(): Table[] {
  const deal = shippedDeal();
  const priced = priceDeal(deal);
  const tieOut = tieOutTable(deal, priced);
  return [
    structureTable(deal, priced),
    pricingTable(deal, priced),
    pricingList(deal, priced),
    ...(tieOut ? [tieOut] : []),
  ];
}

/** A table of one column with these texts. */
const texts = (...values: string[]): Table => ({
  id: 'texts',
  title: 'Texts',
  columns: [{ key: 'text', title: 'Text', format: 'text' }],
  rows: values.map((value, i) => ({ id: String(i), kind: 'body', cells: { text: textCell(value) } })),
  notes: [],
});

describe('the CSV of a table', () => {
  test.each(shippedTables().map((table) => [table.id, table] as const))('%s reads back as the table', (_, table) => {
    const [head, ...records] = readCsv(csvOf(table));
    expect(head).toEqual(table.columns.map(({ title, unit }) => [title, unit].filter(Boolean).join(', ')));
    expect(records).toHaveLength(table.rows.length);
    for (const [i, { cells }] of table.rows.entries()) {
      for (const [column, { key }] of table.columns.entries()) {
        const field = records[i]?.[column] ?? 'missing';
        const { value, format } = cells[key] ?? cell(undefined, 'text');
        if (typeof value !== 'number') expect(field).toBe(value ?? '');
        else if (format === 'month') expect(field).toBe(isoMonth(value));
        else if (format === 'date') expect(field).toBe(isoDate(value));
        else expect(Number(field)).toBe(value);
      }
    }
  });

  test('says of the shipped deal what its term sheet says', () => {
    const [structure] = shippedTables().map((table) => readCsv(csvOf(table)));
    expect(structure?.[1]?.slice(0, 3)).toEqual(['1-A-1', 'Floating Rate Senior', '291600000']);
    expect(structure?.at(-1)?.slice(0, 3)).toEqual(['All classes', '', '469872000']);
  });

  test.each(['=cmd|calc', '+1', '-1', '@SUM(A1)', '\t=1', '＝1'])('disarms the formula %j', (text) => {
    const [, [field] = []] = readCsv(csvOf(texts(text)));
    expect(field).toBe(`'${text}`);
  });

  test('leaves negative figures figures', () => {
    const table = texts('x');
    table.rows[0] = { id: '0', kind: 'body', cells: { text: cell(-12.5, 'years') } };
    expect(csvOf(table)).toBe('Text\r\n-12.5\r\n');
  });

  test('quotes what must be quoted and keeps every script', () => {
    const values = ['a,b', 'say "no"', ' blank ', 'Zürich 東京 Ωμέγα 🏦', ''];
    expect(readCsv(csvOf(texts(...values))).slice(1)).toEqual(values.map((value) => [value]));
  });
});

describe('the files', () => {
  test('start with a byte order mark, for Excel, and carry the name of the deal in any script', async () => {
    const folder = tempFolder();
    const deal = { ...shippedDeal(), name: '  Straße & 東京 / Trust: 2024-1?  ' };
    const files = await writeTables(deal, folder, ['csv']);
    expect(files[0]).toBe(join(folder, 'straße-東京-trust-2024-1-structure.csv'));
    expect(readFileSync(files[0] ?? '', 'utf8')).toMatch(/^\uFEFFClass,Type,"Balance, \$"/);
  });

  test.each(['東'.repeat(200), '𠮷'.repeat(100), 'n'.repeat(200), '***'])('may have any name: %s', async (name) => {
    const files = await writeTables({ ...shippedDeal(), name }, tempFolder(), ['csv', 'xlsx']);
    expect(files).toHaveLength(5);
    expect(files.filter((file) => /\p{Cs}/u.test(file))).toEqual([]);
  });
});
