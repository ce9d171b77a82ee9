import { Decimal } from 'decimal.js';
import type { Deal } from '../deal/schema/deal.ts';
import type { CurveSet } from '../deal/schema/market.ts';
import { dateOf, monthsBetween } from '../units/dates.ts';
import { decimalString } from '../units/money.ts';
import { UserError } from '../units/user-error.ts';

/** Index curves to run a deal with in place of its own pricing curves. */
export interface CurveTerms {
  /** A curve set of the deal; absent: its pricing set. */
  set?: string | undefined;
  /** All indices at this rate, percent per annum. */
  flatPct?: string | undefined;
  /** All indices moved in parallel, basis points, from the month of a period's payment on. */
  shiftBps?: string | undefined;
  fromPeriod?: number | undefined;
}

function setNamed(deal: Deal, name: string): CurveSet {
  const found = deal.curveSets.find((set) => set.name === name);
  if (found) return found;
  const names = deal.curveSets.map((set) => set.name).join(', ');
  throw new UserError(`${deal.name} has no curve set "${name}": its curve sets are ${names}.`);
}

const mapRates = (set: CurveSet, name: string, change: (rates: readonly string[]) => string[]): CurveSet => ({
  ...set,
  name,
  ratesPct: Object.fromEntries(Object.entries(set.ratesPct).map(([index, rates]) => [index, change(rates)])),
});

/** Moves rates from a position on; a curve that ended before goes on at its last rate until there. */
function shifted(rates: readonly string[], shiftPct: Decimal, from: number): string[] {
  const last = rates.at(-1) ?? '0';
  return Array.from({ length: Math.max(rates.length, from + 1) }, (_rate, month) => {
    const rate = new Decimal(rates[month] ?? last);
    return decimalString(month >= from ? rate.plus(shiftPct) : rate);
  });
}

function shiftedSet(deal: Deal, set: CurveSet, shiftBps: string, fromPeriod: number): CurveSet {
  const toFirstPayment = monthsBetween(dateOf(`${set.firstMonth}-01`), dateOf(deal.dates.firstPayment));
  const from = Math.max(0, toFirstPayment + fromPeriod - 1);
  const shiftPct = new Decimal(shiftBps).div(100);
  return mapRates(set, `${set.name}, ${shiftBps} bp from period ${fromPeriod}`, (rates) =>
    shifted(rates, shiftPct, from),
  );
}

/** The same deal to be run with other curves: they become its pricing curves, under a name that says what they are. */
export function assumeCurves(deal: Deal, { set: name, flatPct, shiftBps, fromPeriod }: CurveTerms): Deal {
  let set = setNamed(deal, name ?? deal.pricing.curveSet);
  if (flatPct !== undefined) set = mapRates(set, `Flat ${flatPct} %`, () => [flatPct]);
  if (shiftBps !== undefined) set = shiftedSet(deal, set, shiftBps, fromPeriod ?? 1);
  const others = deal.curveSets.filter((one) => one.name !== set.name);
  return { ...deal, curveSets: [...others, set], pricing: { ...deal.pricing, curveSet: set.name } };
}
