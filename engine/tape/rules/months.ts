import { monthsBetween, type DaySerial } from '../../units/dates.ts';
import type { Sheet } from '../sheet.ts';

/** The longest loan that is taken for one, months. */
export const LONGEST_TERM = 480;

export const isTerm = (months: number): boolean => Number.isInteger(months) && months >= 1 && months <= LONGEST_TERM;

/** The nearest whole number of months; nought without a minus sign. */
export const wholeMonths = (months: number): number => Math.round(months) + 0;

/** Calendar months from the cut-off date to a day; not-a-number where that is blank. */
export const monthsAhead = ({ context }: Sheet, day: DaySerial): number => monthsBetween(context.cutOff, day);

/** The remaining term that the loan's other fields give. */
export function remainingByOthers(sheet: Sheet, loan: number): number | undefined {
  const number = (field: string): number => sheet.numbers(field)[loan]!;
  const byDate = monthsAhead(sheet, number('maturity_date'));
  return [byDate, number('original_term_months') - number('age_months')].find(isTerm);
}
