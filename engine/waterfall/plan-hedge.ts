import type { Deal } from '../deal/schema/deal.ts';
import type { Hedge } from '../deal/schema/market.ts';
import { groupPosition } from '../deal/formula/names.ts';
import type { Curves } from '../market/curves.ts';
import { assertNever } from '../units/assert.ts';
import { PCT } from '../units/money.ts';
import { indexRatesOf } from './plan-tranche.ts';
import { accrualFractions, type Timeline } from './timeline.ts';

/** A derivative contract made ready to run. Termination is not modelled: contracts run to the end of their notional. */
export interface PlannedHedge {
  group: number;
  /** What a dollar of notional pays the trust, net, by period; entry 0 is unused. */
  netRate: Float64Array;
  notionalUsd: Notional;
}

/** The notional of a period on the bonds as they stand before its payments, dollars by group. */
export type Notional = (period: number, bondsUsd: Float64Array) => number;

/** The value for a period of a list by period, whose last entry holds. */
const ofPeriod = (values: readonly string[], period: number): number =>
  Number(values[Math.min(period, values.length) - 1]) * PCT;

function netRate(hedge: Hedge, index: Float64Array, timeline: Timeline): Float64Array {
  const floating = accrualFractions(timeline, hedge.floatDayCount);
  switch (hedge.kind) {
    case 'swap': {
      const fixed = accrualFractions(timeline, hedge.fixedDayCount);
      return index.map((rate, period) => rate * floating[period]! - Number(hedge.payFixedPct) * PCT * fixed[period]!);
    }
    case 'cap':
      return index.map((rate, period) => Math.max(0, rate - ofPeriod(hedge.strikesPct, period)) * floating[period]!);
    case 'corridor':
      return index.map((rate, period) => {
        const strike = ofPeriod(hedge.strikesPct, period);
        const ceiling = ofPeriod(hedge.ceilingsPct, period);
        return Math.max(0, Math.min(rate, ceiling) - strike) * floating[period]!;
      });
    default:
      return assertNever(hedge);
  }
}

function notionalOf({ notional }: Hedge, deal: Deal, group: number): Notional {
  if (notional.kind === 'bondBalance') {
    const of = groupPosition(deal, notional.group);
    return (_period, bondsUsd) => bondsUsd[of]!;
  }
  const { balanceGuaranteed } = notional;
  const scheduled = notional.kind === 'constant' ? undefined : notional.usd.map(Number);
  const constant = notional.kind === 'constant' ? Number(notional.usd) : 0;
  return (period, bondsUsd) => {
    const usd = scheduled ? (scheduled[period - 1] ?? 0) : constant;
    return balanceGuaranteed ? Math.min(usd, bondsUsd[group]!) : usd;
  };
}

export function planHedge(hedge: Hedge, deal: Deal, timeline: Timeline, curves: Curves): PlannedHedge {
  const group = groupPosition(deal, hedge.group);
  const index = indexRatesOf(hedge.receiveIndex, timeline, curves);
  return { group, netRate: netRate(hedge, index, timeline), notionalUsd: notionalOf(hedge, deal, group) };
}

/** What a contract pays the trust in a period, on the bonds as they stand before payments; negative where it is paid. */
export function hedgeReceiptUsd({ netRate: rates, notionalUsd }: PlannedHedge, period: number, bondsUsd: Float64Array) {
  return rates[period]! * notionalUsd(period, bondsUsd);
}
