import type { LoanBook } from '../collateral/loan-book.ts';
import type { Deal } from '../deal/schema/deal.ts';
import type { Tranche } from '../deal/schema/tranche.ts';
import { printFixed } from '../units/print.ts';
import { pairCells } from './compare-pricings.ts';
import { priceDeal, type PricedCell, type PricedDeal } from './price-deal.ts';

const PRICING_SPEED_PCT = 100;

/** What a change of terms does to the figures at the pricing speed to call. */
export interface EditEffect {
  /** `1-M-2 DM 150 to 165 bp, WAL 3.38 to 3.40 years`, for each class of both whose figures print differently. */
  classes: { tranche: string; text: string }[];
  /** Average cost of the bonds, basis points per annum; undefined where nothing is owed for any time. */
  costBps: { before: number | undefined; after: number | undefined };
}

/** Each class at the pricing speed to call, whatever the deal's own grid. */
const priced = (deal: Deal, book: LoanBook): PricedDeal =>
  priceDeal(deal, { speedsPct: [PRICING_SPEED_PCT], redemptions: ['call'], book });

/** What a class costs over its index, or in all where it has none, basis points. */
function spreadBps({ coupon }: Tranche): number {
  if (coupon.kind === 'floating') return Number(coupon.marginBps);
  return coupon.kind === 'fixed' ? Number(coupon.ratePct) * 100 : 0;
}

/** Sum of balance x average life x margin (coupon, of a fixed class) over the sum of balance x average life. */
function averageCost({ tranches }: Deal, { cells }: PricedDeal): number | undefined {
  let weight = 0;
  let cost = 0;
  for (const [i, tranche] of tranches.entries()) {
    const dollarYears = Number(tranche.balanceUsd) * (cells[i]?.walYears ?? 0);
    weight += dollarYears;
    cost += dollarYears * spreadBps(tranche);
  }
  return weight > 0 ? cost / weight : undefined;
}

interface Figure {
  title: string;
  unit: string;
  decimals: number;
  of: (cell: PricedCell) => number | undefined;
}

const FIGURES: readonly Figure[] = [
  { title: 'DM', unit: 'bp', decimals: 0, of: ({ dmBps }) => dmBps },
  { title: 'yield', unit: '%', decimals: 3, of: ({ yieldPct }) => yieldPct },
  { title: 'WAL', unit: 'years', decimals: 2, of: ({ walYears }) => walYears },
];

function figureWords({ title, unit, decimals, of }: Figure, before: PricedCell, after: PricedCell): string[] {
  const [was, is] = [before, after].map((cell) => {
    const value = of(cell);
    return value === undefined ? 'none' : printFixed(value, decimals);
  });
  return was === is ? [] : [`${title} ${was} to ${is} ${unit}`];
}

/** Prices two states of a deal, and says where their figures differ at the printed digit. */
export function editEffect(before: Deal, after: Deal, book: LoanBook): EditEffect {
  const [was, is] = [priced(before, book), priced(after, book)];
  const classes = pairCells(was, is).flatMap(({ a, b }) => {
    const words = a && b ? FIGURES.flatMap((figure) => figureWords(figure, a, b)) : [];
    return b && words.length > 0 ? [{ tranche: b.tranche, text: `${b.tranche} ${words.join(', ')}` }] : [];
  });
  return { classes, costBps: { before: averageCost(before, was), after: averageCost(after, is) } };
}
