import { describe, expect, test } from 'vitest';
import { aggregationFields, usualFields } from '../../engine/collateral/aggregate-fields.ts';
import { aggregateLoans, type AggregationTerms } from '../../engine/collateral/aggregate.ts';
import { lookbackDaysOf, tapeCollateral } from '../../engine/collateral/tape-collateral.ts';
import { editTape } from '../../engine/tape/edit-tape.ts';
import { UserError } from '../../engine/units/user-error.ts';
import { tapeOf, type Cells } from '../tape/small-tape.ts';

const gather = (loans: readonly Cells[], terms: Partial<AggregationTerms> = {}) =>
  aggregateLoans(tapeOf(loans), { lookbackDays: 45, ...terms });

const namesOf = (loans: readonly Cells[], by?: string[]): string[] => gather(loans, { by }).map(({ name }) => name);

describe('a line', () => {
  test('has the sum of its loans to the cent, and averages weighted by balance', () => {
    const [line, ...others] = gather([
      { current_balance: '100000.10', note_rate_pct: '6', gross_margin_pct: '3', age_months: '1.5' },
      { current_balance: '300000.20', note_rate_pct: '7', gross_margin_pct: '4', age_months: '1.5' },
    ]);
    expect(others).toEqual([]);
    expect(line).toMatchObject({
      name: 'All loans',
      balanceUsd: '400000.3',
      noteRatePct: '6.749999938',
      adjustable: { index: 'LIBOR6M', marginPct: '3.749999938', monthsToRoll: 22, lookbackDays: 45 },
      remainingTermMonths: 358,
      ageMonths: 1.5,
      interestOnlyMonths: 0,
    });
  });

  test('has whole months of its averages, and a month to repay in after interest only', () => {
    const loans = [
      { remaining_term_months: '12', age_months: '0', io_term_months: '12', current_balance: '100' },
      { remaining_term_months: '15', age_months: '1', io_term_months: '16', current_balance: '100' },
    ];
    const [line] = gather(loans, { by: [] });
    expect(line).toMatchObject({ remainingTermMonths: 14, ageMonths: 0.5, interestOnlyMonths: 13 });
  });

  test('of fixed rates has no terms of adjustable ones', () => {
    expect(gather([{ index: '' }])[0]).not.toHaveProperty('adjustable');
  });

  test('has caps of 100 % where its loans have none, and is not shared with loans that have', () => {
    const lines = gather([{}, { periodic_cap_pct: '' }], { by: [] });
    expect(lines.map(({ name, adjustable }) => [name, adjustable?.periodicCapPct])).toEqual([
      ['with periodic cap', '1'],
      ['no periodic cap', '100'],
    ]);
  });
});

describe('lines', () => {
  const loans: Cells[] = [
    { product: '30Y LIB6M', months_to_roll: '5', state: 'CA' },
    { product: '2/28 LIB6M', months_to_roll: '10', state: 'NV' },
    { product: '2/28 LIB6M', months_to_roll: '9', state: 'CA', io_term_months: '60' },
    { product: '2/28 LIB6M', months_to_roll: '9', state: '', age_months: '3' },
  ];

  test('are by the usual fields, named after those that tell them apart, in their order', () => {
    expect(namesOf(loans)).toEqual([
      '2/28 LIB6M, 9 to roll, age 2',
      '2/28 LIB6M, 9 to roll, age 3',
      '2/28 LIB6M, 10 to roll, age 2',
      '30Y LIB6M, 5 to roll, age 2',
    ]);
  });

  test('are by other fields in the order in which these are chosen, blanks last', () => {
    expect(namesOf(loans, ['state', 'product'])).toEqual([
      'CA, 2/28 LIB6M',
      'CA, 30Y LIB6M',
      'NV, 2/28 LIB6M',
      'no state, 2/28 LIB6M',
    ]);
    expect(namesOf([{ fico: '700' }, { fico: '680' }], ['fico'])).toEqual(['FICO 680', 'FICO 700']);
    expect(namesOf([{ io_term_months: '60' }, {}], ['io_term_months'])).toEqual([
      'no interest only',
      '60 interest only',
    ]);
  });

  test('never mix indices, months between changes, or loans before and after their first change', () => {
    expect(namesOf([{}, { index: 'CMT1Y' }, { index: '' }], [])).toEqual(['CMT1Y', 'LIBOR6M', 'fixed rate']);
    expect(namesOf([{}, { rate_change_frequency_months: '12' }], [])).toEqual(['changes every 6', 'changes every 12']);
    expect(namesOf([{}, { months_to_roll: '0' }], [])).toEqual(['past its first change', 'before its first change']);
  });

  test('leave out excluded loans, those of other groups, and those without a balance', () => {
    const tape = editTape(
      tapeOf([{ group: '1' }, { group: '1' }, { group: '2' }, { group: '1', current_balance: '0' }]),
      [{ kind: 'exclude', loans: [0], excluded: true }],
    );
    const terms = { loanGroup: '1', lookbackDays: 45 };
    expect(aggregateLoans(tape, { ...terms, by: ['loan_id'] }).map(({ name }) => name)).toEqual(['L1']);
    expect(tapeCollateral(tape, 'Tape', terms)).toEqual({
      kind: 'tape',
      tape: 'Tape',
      loans: 2,
      balanceUsd: '199500.25',
      ...terms,
    });
  });
});

describe('what cannot be gathered is refused, and it is said what to do', () => {
  const refusal = (run: () => unknown): string => {
    try {
      run();
    } catch (error) {
      if (error instanceof UserError) return error.message;
      throw error;
    }
    return 'not refused';
  };

  test.each([
    ['a field that is not there', [{}], { by: ['flavour'] }, 'The tape has no field "flavour": choose one of loan_id,'],
    [
      'a loan that cannot be run',
      [{}, { gross_margin_pct: '' }],
      {},
      'Loan "L1" in row 3 of the tape has no gross margin',
    ],
    ['a group without loans', [{ group: '1' }], { loanGroup: '3' }, 'No loan of group "3" with a balance is kept'],
    ['loans without a balance', [{ current_balance: '0' }], {}, 'No loan with a balance is kept on the tape'],
  ])('%s', (_name, loans, terms, says) => {
    expect(refusal(() => gather(loans as Cells[], terms))).toContain(says);
  });
});

describe('the fields of a tape', () => {
  const tape = tapeOf([{ product: 'A' }]);

  test('that are usual are those of them that it has', () => {
    expect(usualFields(tapeOf([{}]))).not.toContain('product');
    expect(usualFields(tape).slice(0, 2)).toEqual(['product', 'index']);
  });

  test('that may be chosen are words, months, scores and rates', () => {
    const keys = aggregationFields(tape).map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining([...usualFields(tape), 'state', 'fico', 'periodic_cap_pct']));
    for (const key of ['loan_id', 'current_balance', 'first_payment_date']) expect(keys).not.toContain(key);
  });
});

test('the index is read as early as the loans have it that a group stands on', () => {
  const replines = (days: number) => gather([{ index: '' }, {}], { lookbackDays: days });
  expect(lookbackDaysOf({ kind: 'replines', replines: replines(30) })).toBe(30);
  expect(lookbackDaysOf({ kind: 'replines', replines: gather([{ index: '' }]) })).toBe(45);
  expect(lookbackDaysOf(tapeCollateral(tapeOf([{}]), 'Tape', { lookbackDays: 15 }))).toBe(15);
});
