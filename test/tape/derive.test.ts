import { describe, expect, test } from 'vitest';
import { deriveColumns } from '../../engine/tape/derive.ts';
import { numbersOf, type Tape } from '../../engine/tape/tape.ts';
import { dateOf, isoDate } from '../../engine/units/dates.ts';
import { readCells, referenceCells } from './reference-tapes.ts';

const CUT_OFF = dateOf('2003-07-01');

/** A tape as if it had come without a column. */
function without(tape: Tape, field: string): Tape {
  const numbers = new Map([...tape.numbers].filter(([key]) => key !== field));
  return { ...tape, numbers, fields: tape.fields.filter(({ key }) => key !== field) };
}

describe.each([1, 2] as const)('reference tape %i', (group) => {
  const tape = readCells(referenceCells(group));

  test.each([
    'age_months',
    'remaining_term_months',
    'original_term_months',
    'months_to_roll',
    'next_rate_change_date',
    'net_rate_pct',
  ])('has %s as it is derived', (field) => {
    const { tape: again, derived } = deriveColumns(without(tape, field), CUT_OFF);
    expect(derived).toEqual([{ field, loans: tape.loans }]);
    expect(again.fields).toEqual(tape.fields);
    expect(Array.from(numbersOf(again, field))).toEqual(Array.from(numbersOf(tape, field)));
  });

  test('needs nothing', () => expect(deriveColumns(tape, CUT_OFF)).toEqual({ tape, derived: [] }));
});

/** What a tape of one loan has in a field once its blanks are filled; dates as they are written. */
function derivedOf(field: string, given: Record<string, string>, cutOff = CUT_OFF): number | string | undefined {
  const { tape } = deriveColumns(readCells([Object.keys(given), Object.values(given)]), cutOff);
  const value = numbersOf(tape, field)[0]!;
  if (Number.isNaN(value)) return undefined;
  return field.endsWith('_date') ? isoDate(value) : value;
}

describe('a blank', () => {
  test.each<[string, Record<string, string>, number | string | undefined]>([
    ['remaining_term_months', { maturity_date: '2033-07-01' }, 360],
    ['remaining_term_months', { maturity_date: '2033-07-31' }, 360],
    ['remaining_term_months', { maturity_date: '2003-06-01' }, undefined],
    ['remaining_term_months', { maturity_date: '2033-07-01', remaining_term_months: '300' }, 300],
    ['remaining_term_months', { original_term_months: '360', first_payment_date: '2003-06-01' }, 358],
    ['remaining_term_months', { original_term_months: '12', age_months: '13' }, undefined],
    ['age_months', { first_payment_date: '2003-07-01' }, 1],
    ['age_months', { first_payment_date: '2003-07-15' }, 0],
    ['age_months', { first_payment_date: '2003-06-15' }, 1],
    ['age_months', { first_payment_date: '2004-01-01' }, 0],
    ['age_months', { original_term_months: '360', maturity_date: '2033-01-01' }, 6],
    ['original_term_months', { first_payment_date: '2003-06-01', maturity_date: '2033-05-01' }, 360],
    ['months_to_roll', { next_rate_change_date: '2005-07-01' }, 24],
    ['months_to_roll', { next_rate_change_date: '2005-08-01', first_payment_date: '2003-09-01' }, 24],
    ['months_to_roll', { next_rate_change_date: '2003-06-01' }, undefined],
    ['next_rate_change_date', { months_to_roll: '24' }, '2005-07-01'],
    ['next_rate_change_date', { months_to_roll: '24', first_payment_date: '2003-09-01' }, '2005-08-01'],
    ['net_rate_pct', { note_rate_pct: '6', servicing_fee_pct: '.25' }, undefined],
    ['original_balance', { current_balance: '1', age_months: '0' }, undefined],
  ])('%s of %j is %s', (field, given, value) => expect(derivedOf(field, given)).toBe(value));

  test('at the end of a month counts a payment on the last day', () => {
    const given = { first_payment_date: '2003-01-31' };
    expect(derivedOf('age_months', given, dateOf('2003-02-28'))).toBe(2);
    expect(derivedOf('age_months', given, dateOf('2003-02-27'))).toBe(1);
  });
});

test('only blanks are filled, loan by loan, and what could not be read stays to be looked at', () => {
  const tape = readCells([
    ['loan_id', 'age_months', 'first_payment_date'],
    ['A', '7', '2003-07-01'],
    ['B', '', '2003-07-01'],
    ['C', 'abc', '2003-07-01'],
    ['D', '', ''],
  ]);
  const { tape: filled, derived } = deriveColumns(tape, CUT_OFF);
  expect(Array.from(numbersOf(filled, 'age_months'))).toEqual([7, 1, Number.NaN, Number.NaN]);
  expect(derived).toEqual([{ field: 'age_months', loans: 1 }]);
  expect(Array.from(numbersOf(tape, 'age_months'))).toEqual([7, Number.NaN, Number.NaN, Number.NaN]);
});
