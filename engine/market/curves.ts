import type { CurveSet } from '../deal/schema/market.ts';
import { addMonths, dateOf, monthsBetween, type DaySerial } from '../units/dates.ts';
import { PCT } from '../units/money.ts';

/** An index by calendar month: annual decimals, the first and last values holding before and after. */
export interface IndexCurve {
  firstMonth: DaySerial;
  rates: Float64Array;
}

export type Curves = ReadonlyMap<string, IndexCurve>;

export function curvesOf(set: CurveSet): Curves {
  const firstMonth = dateOf(`${set.firstMonth}-01`);
  return new Map(
    Object.entries(set.ratesPct).map(([index, rates]) => [
      index,
      { firstMonth, rates: Float64Array.from(rates, (rate) => Number(rate) * PCT) },
    ]),
  );
}

/** The index of the payments in a day's month, an annual decimal. */
export function rateOn({ firstMonth, rates }: IndexCurve, day: DaySerial): number {
  const month = Math.max(0, Math.min(rates.length - 1, monthsBetween(firstMonth, day)));
  return rates[month]!;
}

/** The index as it is read on a day: it belongs to the payments of the month after. */
export function rateReadOn(curve: IndexCurve, day: DaySerial): number {
  return rateOn(curve, addMonths(day, 1));
}
