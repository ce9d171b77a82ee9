import type { Deal } from '../deal/schema/deal.ts';
import { nextBusinessDay } from '../units/business-days.ts';
import { yearFraction, type DayCount } from '../units/day-count.ts';
import { addMonths, dateOf, type DaySerial } from '../units/dates.ts';

export type PaymentDates = Deal['pricing']['paymentDates'];

/** The dates of a run; arrays are by period, entry 0 is settlement. */
export interface Timeline {
  periods: number;
  /** The day of the month the document names. */
  scheduledDates: DaySerial[];
  /** The days on which bonds are paid and to which interest accrues. */
  paymentDates: DaySerial[];
}

export function timelineOf(dates: Deal['dates'], periods: number, rule: PaymentDates): Timeline {
  const settlement = dateOf(dates.settlement);
  const first = dateOf(dates.firstPayment);
  const scheduledDates = [settlement];
  for (let period = 1; period <= periods; period += 1) scheduledDates.push(addMonths(first, period - 1));
  const roll = rule === 'nextBusinessDay' ? nextBusinessDay : (day: DaySerial) => day;
  const paymentDates = scheduledDates.map((day, period) => (period === 0 ? day : roll(day)));
  return { periods, scheduledDates, paymentDates };
}

/** The part of a year that interest accrues over, by period: from the payment date before (or settlement) to this one. */
export function accrualFractions(timeline: Timeline, dayCount: DayCount): Float64Array {
  const fractions = new Float64Array(timeline.periods + 1);
  for (let period = 1; period <= timeline.periods; period += 1) {
    const [from, to] = [timeline.paymentDates[period - 1]!, timeline.paymentDates[period]!];
    fractions[period] = yearFraction(dayCount, from, to);
  }
  return fractions;
}

/** The same dates with a first period of a whole month, as schedules of available rates count it. */
export function withWholeFirstMonth(timeline: Timeline): Timeline {
  const monthBefore = addMonths(timeline.scheduledDates[1]!, -1);
  const [, ...later] = timeline.paymentDates;
  return { ...timeline, paymentDates: [monthBefore, ...later] };
}
