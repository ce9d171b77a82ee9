import { civilDate, daysInMonth, type DaySerial } from './dates.ts';

export const DAY_COUNTS = ['actual/360', 'actual/365', '30/360'] as const;
export type DayCount = (typeof DAY_COUNTS)[number];

const isEndOfFebruary = ({ year, month, day }: { year: number; month: number; day: number }): boolean =>
  month === 2 && day === daysInMonth(year, 2);

/** Days between two dates in months of 30 days, with the end-of-February rule (SIFMA, Standard Formulas, ch. 1). */
export function days30360(from: DaySerial, to: DaySerial): number {
  const start = civilDate(from);
  const end = civilDate(to);
  let startDay = start.day;
  let endDay = end.day;
  if (isEndOfFebruary(start)) {
    if (isEndOfFebruary(end)) endDay = 30;
    startDay = 30;
  }
  if (endDay === 31 && startDay >= 30) endDay = 30;
  if (startDay === 31) startDay = 30;
  return (end.year - start.year) * 360 + (end.month - start.month) * 30 + endDay - startDay;
}

/** The part of a year between two dates, first inclusive and last exclusive. */
export function yearFraction(dayCount: DayCount, from: DaySerial, to: DaySerial): number {
  switch (dayCount) {
    case 'actual/360':
      return (to - from) / 360;
    case 'actual/365':
      return (to - from) / 365;
    case '30/360':
      return days30360(from, to) / 360;
  }
}
