import { availableRates, type AvailableRates, type RateMeasure } from '../analytics/available-rate.ts';
import type { LoanBook } from '../collateral/loan-book.ts';
import type { Deal } from '../deal/schema/deal.ts';
import type { RateSchedule } from '../deal/schema/market.ts';
import { curvesNamed } from '../waterfall/plan.ts';
import { planHedge } from '../waterfall/plan-hedge.ts';
import { withWholeFirstMonth } from '../waterfall/timeline.ts';
import { assumeCurves } from './assume-curves.ts';
import { CompiledDeal } from './compile-deal.ts';

/** An available rate of a group in a period, percent per annum: with the curves as they are, and shifted. */
export interface RateCell {
  group: string;
  period: number;
  basePct: number;
  shockedPct: number;
}

function ratesWith(deal: Deal, schedule: RateSchedule, measure: RateMeasure, book?: LoanBook): AvailableRates {
  const compiled = new CompiledDeal(deal, book);
  const { plan } = compiled;
  const terms = { speedPct: Number(schedule.speedPct), redemption: schedule.redemption, hedges: 'included' } as const;
  const timeline = withWholeFirstMonth(plan.timeline);
  const curves = curvesNamed(deal, deal.pricing.curveSet);
  const hedges = deal.hedges.map((hedge) => planHedge(hedge, deal, timeline, curves));
  return availableRates({ plan, loans: compiled.collateral(terms), run: compiled.run(terms), hedges }, measure);
}

/** The schedules of available rates, group by group, for the periods in which the group has bonds in both runs. */
export function rateSchedule(deal: Deal, schedule: RateSchedule, measure: RateMeasure, book?: LoanBook): RateCell[] {
  const { curveSet, shiftBps, fromPeriod } = schedule;
  const base = ratesWith(assumeCurves(deal, { set: curveSet }), schedule, measure, book);
  const shocked = ratesWith(assumeCurves(deal, { set: curveSet, shiftBps, fromPeriod }), schedule, measure, book);
  return deal.groups.flatMap(({ id }, group) =>
    Array.from(base[group] ?? [], (rate, period) => ({
      group: id,
      period,
      basePct: rate * 100,
      shockedPct: (shocked[group]?.[period] ?? Number.NaN) * 100,
    })).filter(({ basePct, shockedPct }) => Number.isFinite(basePct) && Number.isFinite(shockedPct)),
  );
}
