import type { CollateralCashflow } from '../collateral/cashflow.ts';
import type { Timeline } from './timeline.ts';

/** One kind of amount: what each class is still owed of it, and what it was paid this period. Dollars by tranche. */
export interface Claim {
  owedUsd: Float64Array;
  paidUsd: Float64Array;
}

export const CLAIM_KINDS = ['interest', 'principal', 'unpaidInterest', 'realizedLosses', 'basisRisk'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** A group's cash in hand: collections of interest and principal, and receipts of its derivative contracts. */
export type Pot = 'interest' | 'principal' | 'derivative';

/** Where a run stands in its period. Arrays are by tranche or by group, in the order of the deal document. */
export interface RunState {
  timeline: Timeline;
  collateral: CollateralCashflow[];
  /** The group of each tranche. */
  groupOf: Int32Array;
  period: number;
  /** Principal owed is the balance. */
  claims: Record<ClaimKind, Claim>;
  /** Not paid out yet, by group. */
  potsUsd: Record<Pot, Float64Array>;
  /** Loans and pre-funded cash at the end of the due period, by group; nothing once the loans are sold. */
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
  /** Net receipts of the group's derivative contracts in this period; negative where the trust pays. */
  hedgesUsd: Float64Array;
  /** By tranche, in this period. */
  writtenOffUsd: Float64Array;
  /** Annual decimals, by tranche. */
  noteRate: Float64Array;
  /** A month's net interest of the collateral, by group: what the available funds rate is made of. */
  availableInterestUsd: Float64Array;
  /** By trigger: 1 while it is on. */
  triggers: Uint8Array;
  /** The first payment date on which the clean-up call could be exercised has passed. */
  callPassed: boolean;
}

export function newRunState(
  timeline: Timeline,
  collateral: CollateralCashflow[],
  groupOf: Int32Array,
  triggers: number,
): RunState {
  const byTranche = () => new Float64Array(groupOf.length);
  const byGroup = () => new Float64Array(collateral.length);
  const claim = (): Claim => ({ owedUsd: byTranche(), paidUsd: byTranche() });
  return {
    timeline,
    collateral,
    groupOf,
    period: 0,
    claims: {
      interest: claim(),
      principal: claim(),
      unpaidInterest: claim(),
      realizedLosses: claim(),
      basisRisk: claim(),
    },
    potsUsd: { interest: byGroup(), principal: byGroup(), derivative: byGroup() },
    loansUsd: byGroup(),
    loansAtCutOffUsd: Float64Array.from(collateral, (flow) => flow.balanceUsd[0]! + flow.prefundedUsd[0]!),
    bondsUsd: byGroup(),
    ocTargetUsd: byGroup().fill(Number.NaN),
    ocTargetBeforeUsd: byGroup().fill(Number.NaN),
    lossesToMakeGoodUsd: byGroup(),
    cumulativeLossesUsd: byGroup(),
    delinquent90Usd: byGroup(),
    certificatesUsd: byGroup(),
    hedgesUsd: byGroup(),
    writtenOffUsd: byTranche(),
    noteRate: byTranche(),
    availableInterestUsd: byGroup(),
    triggers: new Uint8Array(triggers),
    callPassed: false,
  };
}
