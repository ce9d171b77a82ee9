import type { Deal } from '../deal/schema/deal.ts';
import { nextBusinessDay } from '../units/business-days.ts';
import { yearFraction, type DayCount } from '../units/day-count.ts';
import { addMonths, civilDate, dateOf, daySerial, type DaySerial } from '../units/dates.ts';

export type PaymentDates = Deal['pricing']['paymentDates'];

/** The dates of a run; arrays are by period, entry 0 is settlement. */
export interface Timeline {
  periods: number;
  /** The day from which the first period's interest runs: settlement or earlier. */
  accruesFrom: DaySerial;
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
  const accruesFrom = dates.accruesFrom === undefined ? settlement : dateOf(dates.accruesFrom);
  return { periods, accruesFrom, scheduledDates, paymentDates };
}

/** The part of a year from each payment date before to this one, by period; the first from the day given. */
function fractionsFrom(start: DaySerial, { periods, paymentDates }: Timeline, dayCount: DayCount): Float64Array {
  const fractions = new Float64Array(periods + 1);
  for (let period = 1; period <= periods; period += 1) {
    const from = period === 1 ? start : paymentDates[period - 1]!;
    fractions[period] = yearFraction(dayCount, from, paymentDates[period]!);
  }
  return fractions;
}

/** The part of a year that interest accrues over between payments, by period. */
export function accrualFractions(timeline: Timeline, dayCount: DayCount): Float64Array {
  return fractionsFrom(timeline.accruesFrom, timeline, dayCount);
}

/** The part of a year that cash is discounted over, by period: from settlement, and between payment dates. */
export function timeFractions(timeline: Timeline, dayCount: DayCount): Float64Array {
  return fractionsFrom(timeline.paymentDates[0]!, timeline, dayCount);
}

/** The part of a year of the calendar month before each payment date, by period. */
export function monthBeforeFractions(timeline: Timeline, dayCount: DayCount): Float64Array {
  return Float64Array.from(timeline.scheduledDates, (day, period) => {
    if (period === 0) return 0;
    const { year, month } = civilDate(day);
    return yearFraction(dayCount, daySerial(year, month - 1, 1), daySerial(year, month, 1));
  });
}

/** The same dates with a first period of a whole month, as schedules of available rates count it. */
export function withWholeFirstMonth(timeline: Timeline): Timeline {
  const monthBefore = addMonths(timeline.scheduledDates[1]!, -1);
  const [, ...later] = timeline.paymentDates;
  return { ...timeline, accruesFrom: monthBefore, paymentDates: [monthBefore, ...later] };
}
