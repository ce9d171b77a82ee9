import type { CurveSet } from '../deal/schema/market.ts';
import { dateOf, monthsBetween, type DaySerial } from '../units/dates.ts';
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

/** The index for a day's month, an annual decimal. */
export function rateOn(curve: IndexCurve, day: DaySerial): number {
  const month = Math.max(0, Math.min(curve.rates.length - 1, monthsBetween(curve.firstMonth, day)));
  return curve.rates[month]!;
}
