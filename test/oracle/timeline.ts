import type { Deal } from '../../engine/deal/schema/deal.ts';
import { nextBusinessDay } from '../../engine/units/business-days.ts';
import { addMonths, civilDate, dateOf, daySerial, type DaySerial } from '../../engine/units/dates.ts';
import { days30360, type DayCount } from '../../engine/units/day-count.ts';
import { amount, type Amount } from './amounts.ts';

/** The dates of a deal by period. */
export interface Timeline {
  /** As the document says them, before any roll; entry 0 is unused. */
  stated: DaySerial[];
  /** On which bonds are paid; entry 0 is the day from which the first interest runs. */
  paid: DaySerial[];
}

export function openTimeline({ dates, pricing }: Deal, periods: number): Timeline {
  const first = dateOf(dates.firstPayment);
  const start = dateOf(dates.accruesFrom ?? dates.settlement);
  const stated = Array.from({ length: periods }, (_date, i) => addMonths(first, i));
  const paid = pricing.paymentDates === 'unadjusted' ? stated : stated.map(nextBusinessDay);
  return { stated: [start, ...stated], paid: [start, ...paid] };
}

export type Accrual = 'betweenPayments' | 'monthBefore';

/** Interest runs from the payment date before to this one, or over the calendar month before. */
export function accrualDates({ stated, paid }: Timeline, period: number, accrual: Accrual): [DaySerial, DaySerial] {
  if (accrual === 'betweenPayments') return [paid[period - 1]!, paid[period]!];
  const { year, month } = civilDate(stated[period]!);
  return [daySerial(year, month - 1, 1), daySerial(year, month, 1)];
}

/** The part of a year for which a period's interest is paid. */
export function yearPart(
  { timeline, period }: { timeline: Timeline; period: number },
  dayCount: DayCount,
  accrual: Accrual = 'betweenPayments',
): Amount {
  const [from, to] = accrualDates(timeline, period, accrual);
  switch (dayCount) {
    case 'actual/360':
      return amount(to - from).div(360);
    case 'actual/365':
      return amount(to - from).div(365);
    case '30/360':
      return amount(days30360(from, to)).div(360);
  }
}
