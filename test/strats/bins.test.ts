import { describe, expect, test } from 'vitest';
import { selectLoans } from '../../engine/strats/selection.ts';
import { stratify } from '../../engine/strats/stratify.ts';
import { dateOf } from '../../engine/units/dates.ts';
import { smallTape, stratOf } from './small-tape.ts';

type Values = readonly (string | number | undefined)[];

/** `label: loans` of each row; the first loan has a balance of $1, the second of $2 and so on. */
function rowsOf(field: string, values: Values, bins: object): string[] {
  const tape = smallTape({ current_balance: values.map((_value, i) => i + 1), [field]: values });
  const { rows } = stratify(selectLoans(tape), stratOf(field, bins));
  return rows.map(({ bin, count }) => `${bin.label}: ${count}`);
}

describe('values', () => {
  const WORDS = ['PUD', 'SFR', undefined, '10 FAMILY', '2 FAMILY', 'SFR'];

  test.each<[order: string, field: string, values: Values, rows: string[]]>([
    ['label', 'property_type', WORDS, ['2 FAMILY: 1', '10 FAMILY: 1', 'PUD: 1', 'SFR: 2', 'Missing: 1']],
    ['balance', 'property_type', WORDS, ['SFR: 2', '2 FAMILY: 1', '10 FAMILY: 1', 'PUD: 1', 'Missing: 1']],
    ['stateName', 'state', ['ME', 'MD', 'MA', 'IA', 'ZZ'], ['IA: 1', 'ME: 1', 'MD: 1', 'MA: 1', 'ZZ: 1']],
    ['label', 'initial_cap_pct', [3, 1, undefined, 1.5, 1], ['1.000: 2', '1.500: 1', '3.000: 1', 'Missing: 1']],
    ['balance', 'lien', [2, 1, 1], ['1: 2', '2: 1']],
  ])('by %s of %s', (order, field, values, rows) => {
    expect(rowsOf(field, values, { kind: 'values', order })).toEqual(rows);
  });

  test('as listed, with what is not listed after it', () => {
    const bins = { kind: 'values', order: 'listed', listed: ['SFR', 'CND', 'PUD'] };
    expect(rowsOf('property_type', WORDS, bins)).toEqual([
      'SFR: 2',
      'PUD: 1',
      '2 FAMILY: 1',
      '10 FAMILY: 1',
      'Missing: 1',
    ]);
  });

  test('printed alike share a row', () => {
    const labels = { 'REFI/CASH-OUT': 'REFI', toString: 'never' };
    const purposes = ['PUR', 'REFI', 'REFI/CASH-OUT', 'constructor'];
    expect(rowsOf('purpose', purposes, { kind: 'values', labels })).toEqual(['constructor: 1', 'PUR: 1', 'REFI: 2']);
    expect(rowsOf('lien', [1, 2, 3], { kind: 'values', labels: { 2: 'Junior', 3: 'Junior' } })).toEqual([
      '1: 1',
      'Junior: 2',
    ]);
  });

  test('of a date are its days', () => {
    const days = ['2005-06-30', '2003-07-01', '2003-07-01'].map(dateOf);
    expect(rowsOf('first_payment_date', days, { kind: 'values' })).toEqual(['2003-07-01: 2', '2005-06-30: 1']);
  });
});

describe('ranges', () => {
  const RATES = {
    kind: 'ranges',
    ranges: [
      { lower: 5, upper: 5.499 },
      { lower: 5.5, upper: 5.999 },
    ],
  };

  test('hold both printed ends', () => {
    expect(rowsOf('note_rate_pct', [5, 5.499, 5.5, 5.999], RATES)).toEqual(['5.000 - 5.499: 2', '5.500 - 5.999: 2']);
  });

  test('leave no loan between two printed ends: a value counts as it prints', () => {
    expect(rowsOf('note_rate_pct', [5.4994, 5.4995, 5.99949], RATES)).toEqual(['5.000 - 5.499: 1', '5.500 - 5.999: 2']);
  });

  test('give loans outside all of them and blanks a row each, last', () => {
    const rows = ['5.000 - 5.499: 1', 'Other: 2', 'Missing: 1'];
    expect(rowsOf('note_rate_pct', [4.999, undefined, 6, 5.25], RATES)).toEqual(rows);
  });

  test('are printed in the order given, under their own labels', () => {
    const ranges = [
      { lower: 701, label: 'Prime' },
      { upper: 600, label: 'Subprime' },
      { lower: 601, upper: 700 },
    ];
    const rows = ['Prime: 1', 'Subprime: 2', '601 - 700: 2'];
    expect(rowsOf('fico', [600, 601, 700, 701, 350], { kind: 'ranges', ranges })).toEqual(rows);
  });

  test('may leave out their lower end', () => {
    const ranges = [
      { lower: 0.01, upper: 50_000 },
      { lower: 50_000, lowerExclusive: true },
    ];
    const rows = ['$ 0.01 to $ 50,000: 1', '> $ 50,000.00: 1'];
    expect(rowsOf('original_balance', [50_000, 50_000.01], { kind: 'ranges', ranges })).toEqual(rows);
  });
});

describe('edges', () => {
  test.each<[field: string, holds: string, edges: number[], values: Values, rows: string[]]>([
    ['months_to_roll', 'upperEnd', [6, 12], [6, 7, 12, 13], ['6 or Less: 1', '7 - 12: 2', '> 12: 1']],
    ['ltv_pct', 'upperEnd', [75, 80], [75, 75.01, 80], ['75.00 or Less: 1', '75.01 - 80.00: 2']],
    ['fico', 'lowerEnd', [620, 660], [619, 620, 659, 660], ['619 or Less: 1', '620 - 659: 2', '660 or More: 1']],
    [
      'current_balance',
      'upperEnd',
      [50_000, 1e6],
      [1e6, 1e6 + 1],
      ['$ 50,000.01 to $1,000,000: 1', '> $1,000,000.00: 1'],
    ],
    ['gross_margin_pct', 'lowerEnd', [2.12345], [2.12344], ['2.12344 or Less: 1']],
  ])('of %s, holding the %s', (field, holds, edges, values, rows) => {
    expect(rowsOf(field, values, { kind: 'edges', holds, edges })).toEqual(rows);
  });
});

describe('one width', () => {
  test.each<[name: string, field: string, bins: object, values: Values, rows: string[]]>([
    [
      'rates',
      'note_rate_pct',
      { width: 0.5, holds: 'lowerEnd' },
      [5.5, 5.999, 10],
      ['5.500 - 5.999: 2', '10.000 - 10.499: 1'],
    ],
    [
      'ratios',
      'ltv_pct',
      { width: 5, holds: 'upperEnd' },
      [80, 80.01, 75.01],
      ['75.01 - 80.00: 2', '80.01 - 85.00: 1'],
    ],
    [
      'terms',
      'remaining_term_months',
      { width: 60, holds: 'upperEnd' },
      [360, 301, 300],
      ['241 - 300: 1', '301 - 360: 2'],
    ],
    [
      'scores',
      'fico',
      { width: 20, holds: 'upperEnd', descending: true },
      [781, undefined, 700],
      ['781 - 800: 1', '681 - 700: 1', 'Missing: 1'],
    ],
    [
      'a start of its own',
      'age_months',
      { width: 12, start: 1, holds: 'lowerEnd' },
      [0, 1, 12],
      ['-11 - 0: 1', '1 - 12: 2'],
    ],
  ])('of %s', (_name, field, bins, values, rows) => {
    expect(rowsOf(field, values, { kind: 'width', ...bins })).toEqual(rows);
  });
});

describe('quantiles', () => {
  test('split the loans', () => {
    const rows = ['600 - 620: 2', '640 - 660: 2', 'Missing: 1'];
    expect(rowsOf('fico', [640, 600, undefined, 660, 620], { kind: 'quantiles', parts: 2, of: 'loans' })).toEqual(rows);
  });

  test('split the balance', () => {
    const rows = ['600 - 620: 3', '640 - 640: 1'];
    expect(rowsOf('fico', [600, 610, 620, 640], { kind: 'quantiles', parts: 2, of: 'balance' })).toEqual(rows);
  });

  test('keep loans of like value together', () => {
    expect(rowsOf('fico', [700, 700, 700, 700, 800], { kind: 'quantiles', parts: 4, of: 'loans' })).toEqual([
      '700 - 700: 4',
      '800 - 800: 1',
    ]);
  });
});

test('months of a date go by the calendar', () => {
  const days = ['2005-06-30', '2003-12-31', '2005-06-01', '1999-01-15'].map(dateOf);
  const rows = ['01/99: 1', '12/03: 1', '06/05: 2', 'Missing: 1'];
  expect(rowsOf('next_rate_change_date', [...days, undefined], { kind: 'months' })).toEqual(rows);
});

test.each([
  ['state', { kind: 'months' }, 'State is text: use values, not months.'],
  [
    'next_rate_change_date',
    { kind: 'width', width: 30, holds: 'lowerEnd' },
    'Next rate change is a date: use months or values, not width.',
  ],
  ['fico', { kind: 'months' }, 'FICO is not a date: use ranges or values, not months.'],
])('bins that %s cannot have are refused', (field, bins, says) => {
  expect(() => rowsOf(field, [field === 'state' ? 'CA' : 700], bins)).toThrow(says);
});

test('a field that the tape does not have is refused', () => {
  const selection = selectLoans(smallTape({ current_balance: [1], fico: [700] }));
  const says = 'The tape has no field "dscr": choose one of current_balance, fico.';
  expect(() => stratify(selection, stratOf('dscr', { kind: 'values' }))).toThrow(says);
});
