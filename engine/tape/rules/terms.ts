import { addMonths, isoDate } from '../../units/dates.ts';
import { paymentsDue } from '../derive.ts';
import type { Sheet } from '../sheet.ts';
import { isTerm, LONGEST_TERM, monthsAhead, remainingByOthers, wholeMonths } from './months.ts';
import { rangeRule, type Fix, type Rule } from './rule.ts';

const remainingRange = rangeRule({
  field: 'remaining_term_months',
  severity: 'error',
  title: 'Remaining term out of range',
  acceptable: false,
  fits: isTerm,
  expected: `a whole number of 1 to ${LONGEST_TERM} months`,
  near: (months, loan, sheet) => [remainingByOthers(sheet, loan) ?? Number.NaN, wholeMonths(months)],
});

const originalRange = rangeRule({
  field: 'original_term_months',
  severity: 'warning',
  title: 'Original term out of range',
  fits: isTerm,
  expected: `a whole number of 1 to ${LONGEST_TERM} months`,
  near: (months) => (months === 0 ? [undefined] : [wholeMonths(months)]),
});

const ageRange = rangeRule({
  field: 'age_months',
  severity: 'warning',
  title: 'Age out of range',
  fits: (months) => months >= 0 && months <= LONGEST_TERM,
  expected: `0 to ${LONGEST_TERM} months`,
  near: (months, loan, sheet) => [ageByOthers(sheet, loan), ...(months < 0 ? [0] : [])],
});

const ageByOthers = (sheet: Sheet, loan: number): number =>
  sheet.numbers('original_term_months')[loan]! - sheet.numbers('remaining_term_months')[loan]!;

const ageMissing: Rule = {
  field: 'age_months',
  problem: 'missing',
  severity: 'warning',
  title: 'Age is missing',
  needs: [],
  look: (sheet) => {
    const ages = sheet.numbers('age_months');
    const unread = sheet.unread('age_months');
    return {
      finds: (loan) => Number.isNaN(ages[loan]) && !unread.has(loan),
      reason: () => 'Age is blank: expected the payments due since the first, on which speeds by age depend',
      fix(loan) {
        const value = ageByOthers(sheet, loan);
        return value >= 0 ? { field: 'age_months', value } : undefined;
      },
    };
  },
};

const termsDisagree: Rule = {
  field: 'remaining_term_months',
  problem: 'sum',
  severity: 'warning',
  title: 'Age and remaining term do not add up to the original term',
  needs: ['original_term_months', 'remaining_term_months', 'age_months'],
  look: (sheet) => {
    const ages = sheet.numbers('age_months');
    const lefts = sheet.numbers('remaining_term_months');
    const originals = sheet.numbers('original_term_months');
    return {
      finds: (loan) => Math.abs(ages[loan]! + lefts[loan]! - originals[loan]!) >= 1,
      reason: (loan) =>
        `Age of ${ages[loan]} and remaining term of ${lefts[loan]} come to ${ages[loan]! + lefts[loan]!} months: ` +
        `expected the original term of ${originals[loan]}`,
      fix: (loan) => termFix(sheet, loan),
    };
  },
};

/** The one of the three terms that the dates speak against. */
function termFix(sheet: Sheet, loan: number): Fix | undefined {
  const number = (field: string): number => sheet.numbers(field)[loan]!;
  const age = number('age_months');
  const left = number('remaining_term_months');
  const original = number('original_term_months');
  const due = paymentsDue(number('first_payment_date'), sheet.context.cutOff);
  const toMaturity = monthsAhead(sheet, number('maturity_date'));
  if (original - left === due) return { field: 'age_months', value: due };
  if (original - age === toMaturity) return { field: 'remaining_term_months', value: toMaturity };
  if (age === due && left === toMaturity) return { field: 'original_term_months', value: age + left };
  const leftByAge = age === due && Number.isNaN(toMaturity) && isTerm(original - age);
  return leftByAge ? { field: 'remaining_term_months', value: original - age } : undefined;
}

const interestOnly: Rule = {
  field: 'io_term_months',
  problem: 'range',
  severity: 'warning',
  title: 'Interest-only term longer than the loan',
  look: (sheet) => {
    const terms = sheet.numbers('io_term_months');
    const originals = sheet.numbers('original_term_months');
    const longest = (loan: number): number => (Number.isNaN(originals[loan]) ? LONGEST_TERM : originals[loan]!);
    return {
      finds: (loan) => terms[loan]! < 0 || terms[loan]! > longest(loan),
      reason: (loan) =>
        `Interest-only term of ${terms[loan]}: expected 0 to the original term of ${longest(loan)} months`,
    };
  },
};

const firstPaymentAhead: Rule = {
  field: 'first_payment_date',
  problem: 'ahead',
  severity: 'warning',
  title: 'Age above 0 before the first payment',
  needs: ['first_payment_date', 'age_months'],
  look: (sheet) => {
    const firsts = sheet.numbers('first_payment_date');
    const ages = sheet.numbers('age_months');
    const { cutOff } = sheet.context;
    return {
      finds: (loan) => firsts[loan]! > cutOff && ages[loan]! > 0,
      reason: (loan) =>
        `First payment on ${isoDate(firsts[loan]!)} is after the cut-off date ${isoDate(cutOff)}: expected an age of 0, not ${ages[loan]}`,
      fix: () => ({ field: 'age_months', value: 0 }),
    };
  },
};

const maturityPast: Rule = {
  field: 'maturity_date',
  problem: 'past',
  severity: 'warning',
  title: 'Maturity not after the cut-off date',
  look: (sheet) => {
    const maturities = sheet.numbers('maturity_date');
    const lefts = sheet.numbers('remaining_term_months');
    const { cutOff } = sheet.context;
    return {
      finds: (loan) => maturities[loan]! <= cutOff,
      reason: (loan) =>
        `Maturity on ${isoDate(maturities[loan]!)}: expected a date after the cut-off date ${isoDate(cutOff)}`,
      fix: (loan) =>
        isTerm(lefts[loan]!) ? { field: 'maturity_date', value: addMonths(cutOff, lefts[loan]!) } : undefined,
    };
  },
};

const maturityDisagrees: Rule = {
  field: 'maturity_date',
  problem: 'term',
  severity: 'warning',
  title: 'Maturity is not the remaining term away',
  needs: ['maturity_date', 'remaining_term_months'],
  look: (sheet) => {
    const maturities = sheet.numbers('maturity_date');
    const lefts = sheet.numbers('remaining_term_months');
    const { cutOff } = sheet.context;
    const away = (loan: number): number => monthsAhead(sheet, maturities[loan]!);
    return {
      finds: (loan) => maturities[loan]! > cutOff && Math.abs(away(loan) - lefts[loan]!) > 1,
      reason: (loan) =>
        `Maturity on ${isoDate(maturities[loan]!)} is ${away(loan)} months after the cut-off date: expected the remaining term of ${lefts[loan]}`,
      fix: (loan) => maturityFix(sheet, loan, away(loan)),
    };
  },
};

/** Original term and age bear out either the date or the remaining term. */
function maturityFix(sheet: Sheet, loan: number, monthsAway: number): Fix | undefined {
  const number = (field: string): number => sheet.numbers(field)[loan]!;
  const left = number('remaining_term_months');
  const leftByAge = number('original_term_months') - number('age_months');
  if (leftByAge === monthsAway) return { field: 'remaining_term_months', value: monthsAway };
  if (leftByAge !== left) return undefined;
  return { field: 'maturity_date', value: addMonths(number('maturity_date'), left - monthsAway) };
}

export const TERM_RULES: readonly Rule[] = [
  remainingRange,
  originalRange,
  ageRange,
  ageMissing,
  termsDisagree,
  interestOnly,
  firstPaymentAhead,
  maturityPast,
  maturityDisagrees,
];
