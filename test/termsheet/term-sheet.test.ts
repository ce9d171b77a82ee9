import { describe, expect, test } from 'vitest';
import { LIBRARY_KEYS, libraryDeal } from '../../engine/library/index.ts';
import {
  checkTermSheetTemplate,
  TERM_SHEET_TEMPLATE_KEYS,
  termSheetTemplateOf,
} from '../../engine/library/term-sheet-templates.ts';
import { roundedColumns } from '../../engine/termsheet/document/rounding.ts';
import { SECTION_KINDS } from '../../engine/termsheet/document/section-kinds.ts';
import { cell, textCell, type Table } from '../../engine/termsheet/table.ts';
import { placeText } from '../../engine/units/diagnostic.ts';
import { printValue } from '../../engine/units/print.ts';
import { shippedDeal } from '../deal/shipped.ts';
import { allTables, referenceSheet, sheetOf, tableIn } from './sheets.ts';

const sheets = LIBRARY_KEYS.map((key) => ({ key, sheet: sheetOf(libraryDeal(key)!) }));

describe.each(sheets)('the term sheet of $key', ({ sheet }) => {
  const tables = allTables(sheet);

  test('has every section, or says why not', () => {
    expect(sheet.sections.length + sheet.leftOut.length).toBe(SECTION_KINDS.length);
    for (const { text } of sheet.leftOut) expect(text).toMatch(/^The deal .+\.$/);
    for (const { blocks } of sheet.sections) expect(blocks).not.toEqual([]);
  });

  test('names each table once, and says of which scenario it is', () => {
    const ids = tables.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(tables.map(({ source }) => source))).toEqual(new Set(['Pricing']));
  });

  test('has no cell outside the columns that prints', () => {
    for (const { columns, rows } of tables) {
      const keys = new Set(columns.map(({ key }) => key));
      const strangers = rows.flatMap(({ cells }) => Object.keys(cells).filter((key) => !keys.has(key)));
      expect(strangers.filter((key) => key === 'published')).toEqual([]);
      expect(rows.every(({ cells }) => Object.values(cells).every(({ published }) => published === undefined))).toBe(
        true,
      );
    }
  });

  test('speaks of no formula', () => {
    expect(JSON.stringify(sheet.sections)).not.toMatch(/on which (true|false)\b/);
  });

  test('prints no figure that is none', () => {
    const texts = tables.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => Object.values(cells).map(({ value, format }) => printValue(value, format))),
    );
    expect(texts.filter((text) => /NaN|Infinity|undefined/.test(text))).toEqual([]);
  });

  test('says so wherever printed parts do not add up to a printed total', () => {
    for (const table of tables) {
      const says = table.notes.some((note) => note.startsWith('Each figure is rounded by itself'));
      expect(says).toBe(roundedColumns(table).length > 0);
    }
  });
});

test('a group whose classes have no balance has no support to print, and the cell says why', () => {
  const deal = shippedDeal();
  const empty = deal.tranches.map((one) => (one.group === '2' ? { ...one, balanceUsd: '0' } : one));
  const cells = allTables(sheetOf({ ...deal, tranches: empty })).flatMap(({ rows }) =>
    rows.flatMap((row) => Object.values(row.cells)),
  );
  expect(cells.filter(({ value }) => Number.isNaN(value))).toEqual([]);
  expect(cells.map(({ reason }) => reason)).toContain('The classes of the group have no balance.');
});

describe('the words of a term sheet', () => {
  test('follow the rules and the terms of the deal', () => {
    const deal = shippedDeal();
    const moved = { ...deal, redemption: { ...deal.redemption, cleanUpCall: 'loans <= 10% * loansAtCutOff' } };
    const text = JSON.stringify(sheetOf(moved).sections.find(({ id }) => id === 'redemption'));
    expect(text).toContain('the loans are at most 10% of the loans at the cut-off date.');
  });

  test('gather the names of one role, and leave the section out where there are none', () => {
    const parties = sheetOf(shippedDeal()).sections.find(({ id }) => id === 'parties');
    expect(JSON.stringify(parties)).toContain('Countrywide Home Loans Servicing; Midland Loan Services');
    const { termSheet: _words, ...bare } = shippedDeal();
    expect(sheetOf(bare).leftOut.map(({ title }) => title)).toContain('Transaction parties');
  });

  test('share one decrement table among classes that are paid alike', () => {
    expect(tableIn(sheetOf(shippedDeal()), 'decrement|1-A-1|call').title).toBe(
      'Classes 1-A-1, 1-A-2, 1-M-1, 1-M-2, 1-M-3 and 1-M-4, to call',
    );
  });
});

describe('rounding notes', () => {
  const table = (parts: number[], total: number): Table => ({
    id: 't',
    title: 'T',
    columns: [
      { key: 'label', title: 'Label', format: 'text' },
      { key: 'pct', title: 'Share', unit: 'of balance', format: 'pct', adds: true },
    ],
    rows: [
      ...parts.map((pct, i) => ({
        id: String(i),
        kind: 'body' as const,
        cells: { label: textCell('x'), pct: cell(pct, 'pct') },
      })),
      { id: 'total', kind: 'total', cells: { label: textCell('Total'), pct: cell(total, 'pct') } },
    ],
    notes: [],
  });

  test('name the columns whose printed parts miss the printed total', () => {
    expect(roundedColumns(table([33.333, 33.333, 33.334], 100))).toEqual(['Share, of balance']);
    expect(roundedColumns(table([33.33, 33.33, 33.34], 100))).toEqual([]);
  });

  test('stand under the tables of the loans whose shares do not add up to 100.00', async () => {
    const noted = allTables(await referenceSheet()).filter(({ notes }) =>
      notes.some((note) => note.includes('rounded by itself')),
    );
    expect(noted.length).toBeGreaterThan(0);
    expect(noted.every((one) => roundedColumns(one).length > 0)).toBe(true);
  });
});

describe('templates of term sheets', () => {
  test.each(TERM_SHEET_TEMPLATE_KEYS)('%s has every section once', (key) => {
    expect(
      termSheetTemplateOf(key)
        ?.sections.map(({ section }) => section)
        .toSorted(),
    ).toEqual(SECTION_KINDS.toSorted());
  });

  test('choose, order and rename sections', () => {
    const template = termSheetTemplateOf('standard')!;
    const chosen = checkTermSheetTemplate({
      ...template,
      sections: [{ section: 'fees', title: 'What it costs' }, { section: 'cover' }],
    }).template!;
    expect(chosen.sections.map(({ title }) => title)).toEqual(['What it costs', undefined]);
  });

  test.each([
    ['an unknown section', { sections: [{ section: 'poetry' }] }, 'sections[0].section'],
    ['a section twice', { sections: [{ section: 'fees' }, { section: 'fees' }] }, 'sections[1].section'],
    ['no section', { sections: [] }, 'sections'],
    ['a colour that is none', { sections: [{ section: 'fees' }], brand: { color: 'blue' } }, 'brand.color'],
    [
      'a logo that is no picture',
      { sections: [{ section: 'fees' }], brand: { logo: 'https://x.test/a.png' } },
      'brand.logo',
    ],
  ])('are refused with %s', (_what, wrong, place) => {
    const { template, diagnostics } = checkTermSheetTemplate({
      format: 'trancheworks-termsheet/1',
      name: 'Mine',
      ...wrong,
    });
    expect(template).toBeUndefined();
    expect(diagnostics.map((one) => placeText(one.place))).toContain(place);
  });
});
