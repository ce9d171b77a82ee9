import type { Deal } from '../deal/schema/deal.ts';
import { priceDeal, type PricedCell } from '../scenario/price-deal.ts';
import { CompiledDeal, type RunTerms } from '../scenario/compile-deal.ts';
import { at } from '../units/assert.ts';
import { printFixed } from '../units/print.ts';
import type { TrancheCashflow } from '../waterfall/cashflow.ts';
import { dollars, percent, years, type Explanation } from './explanation.ts';
import { callPart, explainedRun, type ExplainedRun } from './explained-run.ts';

const CASH: readonly [keyof TrancheCashflow, string][] = [
  ['interestUsd', 'Interest at the note rate'],
  ['unpaidInterestUsd', 'Unpaid interest, paid later'],
  ['basisRiskUsd', 'Basis risk shortfalls, paid later'],
  ['principalUsd', 'Principal'],
  ['realizedLossesUsd', 'Losses reimbursed'],
];

const totalOf = (amounts: TrancheCashflow[keyof TrancheCashflow]): number =>
  typeof amounts === 'string' ? 0 : amounts.reduce((sum, usd) => sum + usd, 0);

/** All the cash of the class, kind by kind. */
function cashPart({ flow, run }: ExplainedRun): Explanation {
  const kinds = CASH.map(([key, text]) => ({ text, usd: totalOf(flow[key]) })).filter(({ usd }) => usd >= 0.005);
  return {
    text: `Cash of ${run.periods} payment dates`,
    value: dollars(kinds.reduce((sum, { usd }) => sum + usd, 0)),
    parts: kinds.map(({ text, usd }) => ({ text, value: dollars(usd), parts: [] })),
  };
}

function pricePart({ deal, position, planned }: ExplainedRun, { pricePct }: PricedCell): Explanation {
  const { settlement, accruesFrom } = deal.dates;
  const accrued =
    accruesFrom === undefined || accruesFrom === settlement ? 'flat' : `with interest from ${accruesFrom}`;
  return {
    text: `Price ${printFixed(pricePct, 5)} % of ${dollars(planned.balanceUsd)}, settled ${settlement} ${accrued}`,
    value: dollars((planned.balanceUsd * pricePct) / 100),
    place: ['tranches', position, 'pricePct'],
    parts: [],
  };
}

function returnText({ deal, position }: ExplainedRun, cell: PricedCell): { text: string; value: string } {
  const { coupon } = at(deal.tranches, position);
  if (coupon.kind === 'floating') {
    return {
      text: `Discount margin: the margin over ${coupon.index} at which the cash is worth the price`,
      value: `${printFixed(cell.dmBps ?? Number.NaN, 4)} bp`,
    };
  }
  return {
    text: 'Yield, bond-equivalent: the rate compounded twice a year at which the cash is worth the price',
    value: percent((cell.yieldPct ?? Number.NaN) / 100),
  };
}

/** The class's run, and its figures from the same run. */
interface PricedRun {
  explained: ExplainedRun;
  cell: PricedCell;
}

function pricedRun(
  deal: Deal,
  terms: RunTerms,
  tranche: string,
  compiled = new CompiledDeal(deal),
): PricedRun | undefined {
  const explained = explainedRun(deal, terms, tranche, compiled);
  const { speedPct, redemption, ...assumed } = terms;
  const grid = { speedsPct: [speedPct], redemptions: [redemption], assumed, compiled };
  const cell = priceDeal(deal, grid).cells.find((one) => one.tranche === tranche);
  return explained && cell && { explained, cell };
}

function durationText({ explained: { planned }, cell: { dmBps } }: PricedRun): string {
  const index = planned.indexRate?.[1];
  const rate = index === undefined || dmBps === undefined ? undefined : index + dmBps / 10_000;
  const half = rate === undefined ? 'half the yield' : `half of ${percent(rate)}, the first index and the margin`;
  return `Modified duration: present-value-weighted time to the cash over 1 + ${half}`;
}

const returnParts = ({ explained, cell }: PricedRun): Explanation[] => [
  pricePart(explained, cell),
  cashPart(explained),
  ...callPart(explained),
];

/** Why a class has its discount margin or yield, and its duration; undefined where it has none. */
export function explainReturn(
  deal: Deal,
  terms: RunTerms,
  tranche: string,
  compiled?: CompiledDeal,
): Explanation | undefined {
  const priced = pricedRun(deal, terms, tranche, compiled);
  if (!priced || (priced.cell.dmBps === undefined && priced.cell.yieldPct === undefined)) return undefined;
  const { modDurationYears } = priced.cell;
  const duration =
    modDurationYears === undefined ? [] : [{ text: durationText(priced), value: years(modDurationYears), parts: [] }];
  return { ...returnText(priced.explained, priced.cell), parts: [...returnParts(priced), ...duration] };
}

/** Why a class has its modified duration; undefined where it has none. */
export function explainDuration(
  deal: Deal,
  terms: RunTerms,
  tranche: string,
  compiled?: CompiledDeal,
): Explanation | undefined {
  const priced = pricedRun(deal, terms, tranche, compiled);
  const modDurationYears = priced?.cell.modDurationYears;
  if (!priced || modDurationYears === undefined) return undefined;
  return {
    text: durationText(priced),
    value: years(modDurationYears),
    parts: [{ ...returnText(priced.explained, priced.cell), parts: returnParts(priced) }],
  };
}
