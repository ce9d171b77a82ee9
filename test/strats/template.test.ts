import { describe, expect, test } from 'vitest';
import { checkTemplate, libraryTemplate, TEMPLATE_KEYS } from '../../engine/library/strat-templates.ts';
import { applyTemplate } from '../../engine/strats/apply-template.ts';
import { summaryTable } from '../../engine/termsheet/summary-table.ts';
import { stratList } from '../../engine/termsheet/strat-table.ts';
import { placeText } from '../../engine/units/diagnostic.ts';
import { printValue } from '../../engine/units/print.ts';
import { smallTape } from './small-tape.ts';

const TABLE = { id: 'state', title: 'State', field: 'state', bins: { kind: 'values' } };
const templateOf = (more: object) => ({ format: 'trancheworks-strats/1', name: 'Mine', tables: [TABLE], ...more });
const said = (document: unknown): string[] =>
  checkTemplate(document).diagnostics.map(({ place, message }) => `${placeText(place)}: ${message}`);

const binned = (bins: object, field = 'fico') => templateOf({ tables: [{ ...TABLE, field, bins }] });

describe('a template with mistakes says where and what to do', () => {
  test.each<[name: string, document: unknown, says: string]>([
    ['no template', [], 'the document: expected an object { }; found an empty list'],
    ['another format', { ...templateOf({}), format: 'x' }, 'format: expected "trancheworks-strats/1", the format that'],
    ['an unknown key', templateOf({ colour: 1 }), 'unknown "colour": remove it, or correct its spelling'],
    ['no bins', templateOf({ tables: [{ ...TABLE, bins: undefined }] }), 'tables[0].bins: expected'],
    ['an unknown kind of bins', binned({ kind: 'buckets' }), 'tables[0].bins.kind: expected'],
    [
      'overlapping ranges',
      binned({ kind: 'ranges', ranges: [{ upper: 5 }, { lower: 5 }] }),
      'ranges that do not overlap',
    ],
    ['two open ranges', binned({ kind: 'ranges', ranges: [{ lower: 5 }, { lower: 9, upper: 10 }] }), 'do not overlap'],
    [
      'a range turned round',
      binned({ kind: 'ranges', ranges: [{ lower: 6, upper: 5 }] }),
      'a lower end that is not above',
    ],
    ['a range without ends', binned({ kind: 'ranges', ranges: [{ label: 'x' }] }), 'expected a lower or an upper end'],
    ['falling edges', binned({ kind: 'edges', edges: [5, 5], holds: 'lowerEnd' }), 'edges: expected rising numbers'],
    ['no width', binned({ kind: 'width', width: 0, holds: 'lowerEnd' }), 'tables[0].bins.width'],
    ['ranges of a text', binned({ kind: 'quantiles', parts: 4, of: 'loans' }, 'state'), 'State is text: use values'],
    ['months of a number', binned({ kind: 'months' }), 'tables[0].bins.kind: FICO is not a date'],
    [
      'an average of words',
      templateOf({ tables: [{ ...TABLE, averages: ['state'] }] }),
      'tables[0].averages[0]: State is a text',
    ],
    ['two tables of one id', templateOf({ tables: [TABLE, TABLE] }), 'tables[1].id: "state" is used twice'],
    [
      'a foreign table of a group',
      templateOf({ groups: { 1: { tables: [{ ...TABLE, id: 'ltv' }] } } }),
      'the id "ltv"',
    ],
    ['a date that is none', templateOf({ calculationDate: '2003-06-31' }), 'calculationDate: expected a calendar date'],
  ])('%s', (_name, document, says) => {
    expect(said(document).join('\n')).toContain(says);
  });

  test('and a sound one says nothing', () => {
    const touching = [{ upper: 5 }, { lower: 5, lowerExclusive: true, upper: 6 }];
    expect(said(binned({ kind: 'ranges', ranges: touching }))).toEqual([]);
    expect(said(binned({ kind: 'months' }, 'a_column_of_the_issuer'))).toEqual([]);
  });
});

test.each(TEMPLATE_KEYS)('the shipped template %s is sound', (key) => {
  expect(libraryTemplate(key)?.tables.length).toBeGreaterThan(15);
});

test('an unknown template is not there', () => {
  expect(libraryTemplate('constructor')).toBeUndefined();
});

describe('the standard template', () => {
  const standard = libraryTemplate('standard')!;

  test('gives what the tape has the fields for, and names the rest', () => {
    const [all, ...others] = applyTemplate(smallTape({ current_balance: [60_000], fico: [801] }), standard);
    expect(others).toEqual([]);
    expect(all?.group).toBeUndefined();
    expect(all?.tables.map(({ id, rows }) => [id, rows[0]?.bin.label])).toEqual([
      ['current_balance', '$ 50,000.01 to $ 100,000'],
      ['fico', '800 - 819'],
    ]);
    expect(all?.leftOut).toContain('Loan-to-value ratio by FICO, percent of balance');
    expect(all?.summary.stats.map(({ id }) => id)).toEqual(['loanCount', 'totalBalance', 'averageBalance', 'waFico']);
  });

  test('takes loans group by group, those of no group first', () => {
    const group = ['10', '2', undefined, '2'];
    const groups = applyTemplate(smallTape({ current_balance: [1, 2, 3, 4], group }), standard);
    expect(groups.map((one) => [one.group, one.loans, one.balanceUsd])).toEqual([
      ['', 1, 3],
      ['2', 2, 6],
      ['10', 1, 1],
    ]);
    expect(stratList(groups).rows.map(({ cells }) => cells['group']?.value)).toEqual(['', '', '2', '2', '10', '10']);
  });

  test('of no loan at all is empty', () => {
    const [all] = applyTemplate(smallTape({ current_balance: [], state: [] }), standard);
    expect(all).toMatchObject({ group: undefined, loans: 0, balanceUsd: 0 });
  });
});

test('a group has its own tables in place of those of the same id', () => {
  const { template } = checkTemplate(
    templateOf({
      groups: { 2: { tables: [{ ...TABLE, title: 'Where', bins: { kind: 'values', labels: { CA: 'California' } } }] } },
    }),
  );
  const groups = applyTemplate(
    smallTape({ current_balance: [1, 1], state: ['CA', 'CA'], group: ['1', '2'] }),
    template!,
  );
  expect(groups.map(({ tables }) => `${tables[0]?.title}: ${tables[0]?.rows[0]?.bin.label}`)).toEqual([
    'State: CA',
    'Where: California',
  ]);
});

test('a summary prints its lines and lists', () => {
  const stat = (measure: string, more: object = {}) => ({ measure, id: measure, title: measure, ...more });
  const { template, diagnostics } = checkTemplate(
    templateOf({
      summary: {
        stats: [
          stat('loans'),
          stat('sum', { field: 'original_balance' }),
          stat('mean', { field: 'fico', extremes: true }),
          stat('average', { field: 'fico' }),
          stat('share', { field: 'lien', of: [2, ''] }),
        ],
        lists: [{ id: 'top', title: 'Top', field: 'state', bins: { kind: 'values', order: 'balance' }, top: 1 }],
      },
    }),
  );
  expect(diagnostics).toEqual([]);
  const tape = smallTape({
    current_balance: [100, 300, 400],
    original_balance: [100, undefined, 500],
    fico: [700, 600, undefined],
    lien: [1, 2, undefined],
    state: ['CA', 'NY', 'NY'],
  });
  const [all] = applyTemplate(tape, template!);
  const { rows, columns } = summaryTable(all!.summary);
  const line = (row: (typeof rows)[number]): string =>
    columns.map(({ key }) => printValue(row.cells[key]?.value, row.cells[key]?.format ?? 'text')).join(' | ');
  expect(rows.map(line)).toEqual([
    'loans | 3 |  | ',
    'sum | 600 |  | ',
    'mean | 650 | 600 | 700',
    'average | 625 |  | ',
    'share | 87.50% |  | ',
    'Top: NY | 87.50% |  | ',
  ]);
});
