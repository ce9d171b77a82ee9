import type { CollateralCashflow } from '../collateral/cashflow.ts';
import type { Timeline } from './timeline.ts';

/** One kind of amount: what each class is still owed of it, and what it was paid this period. Dollars by tranche. */
export interface Claim {
  owedUsd: Float64Array;
  paidUsd: Float64Array;
}

export const CLAIM_KINDS = ['interest', 'principal', 'unpaidInterest', 'realizedLosses', 'basisRisk'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** Dollars by group, in the order of the deal document. */
interface GroupAmounts {
  /**
   * Cash in hand by pot (see `pots.ts`): collections of interest and principal, receipts of derivative contracts, and the
   * deal's accounts. What no rule pays out stays there.
   */
  potsUsd: readonly Float64Array[];
  /** Loans and pre-funded cash at the end of the due period; nothing once the loans are sold. */
  loansUsd: Float64Array;
  loansAtCutOffUsd: Float64Array;
  bondsUsd: Float64Array;
  /** Not a number until a rule first asks for it in a period. */
  ocTargetUsd: Float64Array;
  /** When a rule last asked for it before this period; not a number if none did. */
  ocTargetBeforeUsd: Float64Array;
  lossesToMakeGoodUsd: Float64Array;
  cumulativeLossesUsd: Float64Array;
  /** Loans 90 or more days delinquent at the end of the due period. */
  delinquent90Usd: Float64Array;
  certificatesUsd: Float64Array;
  /** Net receipts of derivative contracts in this period; negative where the trust pays. */
  hedgesUsd: Float64Array;
  /** A month's net interest of the collateral: what the available funds rate is made of. */
  availableInterestUsd: Float64Array;
}

/** By tranche, in the order of the deal document. */
interface TrancheAmounts {
  /** Principal owed is the balance. */
  claims: Record<ClaimKind, Claim>;
  /** Balances ahead of the period's payments. */
  openingBalanceUsd: Float64Array;
  /** Written off in this period. */
  writtenOffUsd: Float64Array;
  /** Interest added to balances in this period. */
  accretedUsd: Float64Array;
  /** Annual decimals. */
  noteRate: Float64Array;
}

/** Where a run stands in its period. */
export interface RunState extends GroupAmounts, TrancheAmounts {
  timeline: Timeline;
  collateral: CollateralCashflow[];
  /** The group of each tranche. */
  groupOf: Int32Array;
  period: number;
  /** What the deal's schedules say, by schedule and period; entry 0 is unused. */
  schedulesUsd: readonly Float64Array[];
  /** What running averages are of, by period; each begins when it is first asked for. */
  histories: Float64Array[];
  /** By trigger: 1 while it is on. */
  triggers: Uint8Array;
  /** The first payment date on which the clean-up call could be exercised has passed. */
  callPassed: boolean;
}

export function noGroupAmounts(collateral: readonly CollateralCashflow[], pots: number): GroupAmounts {
  const none = () => new Float64Array(collateral.length);
  return {
    potsUsd: Array.from({ length: pots }, none),
    loansUsd: none(),
    loansAtCutOffUsd: Float64Array.from(collateral, (flow) => flow.balanceUsd[0]! + flow.prefundedUsd[0]!),
    bondsUsd: none(),
    ocTargetUsd: none().fill(Number.NaN),
    ocTargetBeforeUsd: none().fill(Number.NaN),
    lossesToMakeGoodUsd: none(),
    cumulativeLossesUsd: none(),
    delinquent90Usd: none(),
    certificatesUsd: none(),
    hedgesUsd: none(),
    availableInterestUsd: none(),
  };
}

export function noTrancheAmounts(tranches: number): TrancheAmounts {
  const none = () => new Float64Array(tranches);
  const claim = (): Claim => ({ owedUsd: none(), paidUsd: none() });
  return {
    claims: {
      interest: claim(),
      principal: claim(),
      unpaidInterest: claim(),
      realizedLosses: claim(),
      basisRisk: claim(),
    },
    openingBalanceUsd: none(),
    writtenOffUsd: none(),
    accretedUsd: none(),
    noteRate: none(),
  };
}
