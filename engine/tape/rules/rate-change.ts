import { addMonths, isoDate, monthsBetween } from '../../units/dates.ts';
import type { Sheet } from '../sheet.ts';
import { monthsAhead, wholeMonths } from './months.ts';
import { rangeRule, type Rule } from './rule.ts';

const isFrequency = (months: number): boolean => Number.isInteger(months) && months >= 1 && months <= 120;

const frequency = rangeRule({
  field: 'rate_change_frequency_months',
  severity: 'error',
  title: 'Months between rate changes out of range',
  acceptable: false,
  adjustable: true,
  fits: isFrequency,
  expected: 'a whole number of 1 to 120 months',
});

/** No change is further ahead than this many months. */
const FURTHEST_CHANGE = 240;

const monthsToRoll = rangeRule({
  field: 'months_to_roll',
  severity: 'error',
  title: 'Months to roll out of range',
  acceptable: false,
  adjustable: true,
  fits: (months) => Number.isInteger(months) && months >= 0 && months <= FURTHEST_CHANGE,
  expected: `a whole number of 0 to ${FURTHEST_CHANGE} months`,
  near: (months, loan, sheet) => [monthsToNextChange(sheet, loan) ?? Number.NaN, wholeMonths(months)],
});

const changePast: Rule = {
  field: 'next_rate_change_date',
  problem: 'past',
  severity: 'error',
  title: 'Next rate change not after the cut-off date',
  needs: ['next_rate_change_date', 'index'],
  look: (sheet) => {
    const changes = sheet.numbers('next_rate_change_date');
    const { cutOff } = sheet.context;
    return {
      finds: (loan) => changes[loan]! <= cutOff && sheet.adjusts[loan] === 1,
      reason: (loan) =>
        `Next rate change on ${isoDate(changes[loan]!)}: expected a date after the cut-off date ${isoDate(cutOff)}`,
      fix(loan) {
        const value = nextChange(sheet, loan);
        return value === undefined ? undefined : { field: 'next_rate_change_date', value };
      },
    };
  },
};

/** A loan not yet paying rolls after its whole fixed period, which starts a month before its first payment. */
function fixedPeriod(sheet: Sheet, loan: number): number {
  const first = sheet.numbers('first_payment_date')[loan]!;
  return monthsBetween(first, sheet.numbers('next_rate_change_date')[loan]!) + 1;
}

const rollDisagrees: Rule = {
  field: 'months_to_roll',
  problem: 'date',
  severity: 'warning',
  title: 'Months to roll do not lead to the next rate change',
  needs: ['months_to_roll', 'next_rate_change_date', 'index'],
  look: (sheet) => {
    const months = sheet.numbers('months_to_roll');
    const changes = sheet.numbers('next_rate_change_date');
    const away = (loan: number): number => monthsAhead(sheet, changes[loan]!);
    return {
      finds: (loan) =>
        sheet.adjusts[loan] === 1 &&
        changes[loan]! > sheet.context.cutOff &&
        !Number.isNaN(months[loan]) &&
        months[loan] !== away(loan) &&
        months[loan] !== Math.min(away(loan), fixedPeriod(sheet, loan)),
      reason: (loan) =>
        `Months to roll of ${months[loan]}: expected ${away(loan)}, the calendar months to the next rate change on ` +
        isoDate(changes[loan]!),
      fix: (loan) => ({ field: 'months_to_roll', value: away(loan) }),
    };
  },
};

/** The next change date, counted on by the months between changes where it has passed. */
function nextChange(sheet: Sheet, loan: number): number | undefined {
  const { cutOff } = sheet.context;
  const change = sheet.numbers('next_rate_change_date')[loan]!;
  const every = sheet.numbers('rate_change_frequency_months')[loan]!;
  if (change > cutOff) return change;
  if (Number.isNaN(change) || !isFrequency(every)) return undefined;
  const passed = Math.floor(monthsBetween(change, cutOff) / every);
  return [passed, passed + 1].map((changes) => addMonths(change, changes * every)).find((date) => date > cutOff);
}

/** Months from the cut-off date to a loan's next rate change. */
export function monthsToNextChange(sheet: Sheet, loan: number): number | undefined {
  const change = nextChange(sheet, loan);
  return change === undefined ? undefined : monthsAhead(sheet, change);
}

export const RATE_CHANGE_RULES: readonly Rule[] = [frequency, monthsToRoll, changePast, rollDisagrees];
