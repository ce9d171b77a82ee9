import { priceTranche, type TrancheFigures } from '../analytics/price-tranche.ts';
import type { LoanBook } from '../collateral/loan-book.ts';
import type { Deal } from '../deal/schema/deal.ts';
import { at } from '../units/assert.ts';
import type { DaySerial } from '../units/dates.ts';
import { openingTargets } from '../waterfall/opening.ts';
import type { PlannedTranche } from '../waterfall/plan-tranche.ts';
import type { Plan } from '../waterfall/plan.ts';
import type { Redemption } from '../waterfall/run-options.ts';
import { CompiledDeal, type RunAssumptions, type RunTerms } from './compile-deal.ts';

/** One class at one speed and redemption. A figure that does not exist is undefined, and `reason` says why. */
export interface PricedCell extends Omit<TrancheFigures, 'firstPrincipal' | 'lastPrincipal'> {
  tranche: string;
  redemption: Redemption;
  speedPct: number;
  /** Percent of par. */
  pricePct: number;
  /** Payment dates, inclusive. */
  firstPrincipal: DaySerial | undefined;
  lastPrincipal: DaySerial | undefined;
  reason: string | undefined;
}

export interface PricedDeal {
  deal: string;
  speedsPct: number[];
  redemptions: Redemption[];
  /** What every run assumed beside the deal's own terms. */
  assumed: RunAssumptions;
  /** By class as listed, then redemption, then speed. */
  cells: PricedCell[];
  /** Overcollateralization target of each group at closing, in the order of the document. */
  ocTargetsUsd: number[];
  /** Periods run to maturity, in each of which cash paid was equal to cash received. */
  periods: number;
}

/** What a price is a percentage of: the balance at closing, or the notional amount of an interest-only class. */
function pricedUsd({ balanceUsd, notionalOf }: PlannedTranche, { tranches }: Plan): number {
  if (!notionalOf) return balanceUsd;
  return notionalOf.reduce((total, position) => total + at(tranches, position).balanceUsd, 0);
}

function reasonFor(figures: TrancheFigures, { balanceUsd, notionalOf }: PlannedTranche): string | undefined {
  if (notionalOf) return 'An interest-only class is paid no principal.';
  if (balanceUsd === 0) return 'The class has no balance.';
  if (figures.walYears === undefined) return 'The class is paid no principal.';
  if (figures.firstPrincipal === undefined) return 'No payment of principal reaches half a cent.';
  if (figures.modDurationYears === undefined) return 'No margin or yield up to 1,000 % brings the cash to this price.';
  return undefined;
}

function priceRun(deal: Deal, compiled: CompiledDeal, terms: RunTerms): PricedCell[] {
  const { plan } = compiled;
  const { speedPct, redemption } = terms;
  const run = compiled.passingRun(terms);
  const dateOfPeriod = (period: number | undefined) =>
    period === undefined ? undefined : at(plan.timeline.paymentDates, period);
  return deal.tranches.map((tranche, position) => {
    const planned = at(plan.tranches, position);
    const pricePct = Number(tranche.pricePct);
    const figures = priceTranche(planned, at(run.tranches, position), plan.timeline, run.periods, {
      pct: pricePct,
      ofUsd: pricedUsd(planned, plan),
      lifeDayCount: deal.pricing.lifeDayCount,
    });
    return {
      ...figures,
      tranche: tranche.id,
      redemption,
      speedPct,
      pricePct,
      firstPrincipal: dateOfPeriod(figures.firstPrincipal),
      lastPrincipal: dateOfPeriod(figures.lastPrincipal),
      reason: reasonFor(figures, planned),
    };
  });
}

/** What a pricing may be asked otherwise than the deal says. */
export interface PricingOptions {
  /** Percent of the pricing speed. */
  speedsPct?: number[] | undefined;
  redemptions?: Redemption[] | undefined;
  assumed?: RunAssumptions | undefined;
  /** Where the loans of a deal are that does not stand on replines. */
  book?: LoanBook | undefined;
  /** The same deal, where it is compiled already. */
  compiled?: CompiledDeal | undefined;
}

/** Prices every class over the deal's grid of speeds and redemptions, or over another. */
export function priceDeal(deal: Deal, options: PricingOptions = {}): PricedDeal {
  const speedsPct = options.speedsPct ?? deal.pricing.speedsPct.map(Number);
  const redemptions = options.redemptions ?? deal.pricing.redemptions;
  const { assumed = {}, compiled = new CompiledDeal(deal, options.book) } = options;
  const grid = redemptions.flatMap((redemption) => speedsPct.map((speedPct) => ({ redemption, speedPct })));
  const runs = grid.map((terms, done) => {
    compiled.watch('pricing', done, grid.length);
    return priceRun(deal, compiled, { ...assumed, ...terms });
  });
  const cells = deal.tranches.flatMap((_tranche, position) => runs.map((run) => at(run, position)));
  const { plan } = compiled;
  const ocTargetsUsd = openingTargets(plan, compiled.collateral({ ...assumed, speedPct: speedsPct[0] ?? 0 }));
  const { periods } = plan.timeline;
  return { deal: deal.name, speedsPct, redemptions, assumed, cells, ocTargetsUsd, periods };
}
