import { assert, at } from '../units/assert.ts';

/** What one class is paid. Arrays are by period; entry 0 holds the balance at settlement. Dollars, unrounded. */
export interface TrancheCashflow {
  tranche: string;
  balanceUsd: Float64Array;
  /** Interest at the note rate. */
  interestUsd: Float64Array;
  principalUsd: Float64Array;
  unpaidInterestUsd: Float64Array;
  /** Unpaid interest shortfall still owed after the period's payments. */
  unpaidInterestOwedUsd: Float64Array;
  realizedLossesUsd: Float64Array;
  basisRiskUsd: Float64Array;
  /** Basis risk shortfall still owed after the period's payments. */
  basisRiskOwedUsd: Float64Array;
  /** Annual decimal. */
  noteRate: Float64Array;
  /** Interest added to the balance instead of being paid. */
  accretedUsd: Float64Array;
  /** Balance written off the class in the period. */
  writtenOffUsd: Float64Array;
}

/** The cash flows of a deal at one speed and redemption. */
export interface DealCashflow {
  /** Periods run: to the call, or to the last payment of the loans. */
  periods: number;
  /** The period in which the clean-up call was exercised, if it was. */
  calledInPeriod: number | undefined;
  tranches: TrancheCashflow[];
  /** To the holders of the certificates, by group and period. */
  certificatesUsd: Float64Array[];
  /** Net receipts of derivative contracts, by group and period; negative where the trust paid. */
  hedgesUsd: Float64Array[];
  /** Overcollateralization targets, by group and period; nothing at the call. */
  ocTargetsUsd: Float64Array[];
  /** 1 in the periods in which a trigger is on; by trigger, in the order of the document. */
  triggersOn: Uint8Array[];
}

const SERIES_OF_A_CLASS = 11;
const SERIES_OF_A_GROUP = 3;

/** So many series that share one piece of memory: a run has hundreds, and to ask for each takes nearly as long as the run. */
function seriesOf(count: number, entries: number): () => Float64Array {
  const all = new Float64Array(count * entries);
  let taken = 0;
  return () => {
    assert(taken < all.length, () => `there are more than ${count} series`);
    return all.subarray(taken, (taken += entries));
  };
}

function emptyTrancheCashflow(tranche: string, series: () => Float64Array): TrancheCashflow {
  return {
    tranche,
    balanceUsd: series(),
    interestUsd: series(),
    principalUsd: series(),
    unpaidInterestUsd: series(),
    unpaidInterestOwedUsd: series(),
    realizedLossesUsd: series(),
    basisRiskUsd: series(),
    basisRiskOwedUsd: series(),
    noteRate: series(),
    accretedUsd: series(),
    writtenOffUsd: series(),
  };
}

/** The cash flows of a deal before its first period: so many classes, groups and triggers over so many periods. */
export function emptyDealCashflow(
  classes: readonly string[],
  groups: number,
  triggers: number,
  periods: number,
): DealCashflow {
  const series = seriesOf(classes.length * SERIES_OF_A_CLASS + groups * SERIES_OF_A_GROUP, periods + 1);
  const byGroup = () => Array.from({ length: groups }, series);
  return {
    periods,
    calledInPeriod: undefined,
    tranches: classes.map((tranche) => emptyTrancheCashflow(tranche, series)),
    certificatesUsd: byGroup(),
    hedgesUsd: byGroup(),
    ocTargetsUsd: byGroup(),
    triggersOn: Array.from({ length: triggers }, () => new Uint8Array(periods + 1)),
  };
}

/** Makes cash flows those of a deal before its first period again, in the memory that they have. */
export function clearDealCashflow(flow: DealCashflow, periods: number): DealCashflow {
  // All of its series share one piece of memory.
  new Float64Array(at(flow.certificatesUsd, 0).buffer).fill(0);
  for (const byPeriod of flow.triggersOn) byPeriod.fill(0);
  flow.periods = periods;
  flow.calledInPeriod = undefined;
  return flow;
}

/** All the cash a class is paid in a period. */
export function cashInPeriod(flow: TrancheCashflow, period: number): number {
  const interest = flow.interestUsd[period]! + flow.unpaidInterestUsd[period]! + flow.basisRiskUsd[period]!;
  return interest + flow.principalUsd[period]! + flow.realizedLossesUsd[period]!;
}
