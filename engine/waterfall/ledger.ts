import type { Step } from '../deal/schema/steps.ts';
import { CLAIM_KINDS, type ClaimKind, type RunState } from './run-state.ts';

/** One movement of cash in a period. */
export interface LedgerEntry {
  period: number;
  /** Where it came from: `loans.1`, or the pot or account a rule took it from, `excess.1`. */
  from: string;
  /** The rule, by its place in the document; undefined for what comes in ahead of all rules. */
  rule: { list: 'priority' | 'redemption'; position: number; cite: string } | undefined;
  /** A class, `certificates.1`, or a pot or account. */
  to: string;
  /** What it was for: `principal`, `scheduled principal`, `fees`. */
  of: string;
  usd: number;
}

const NOISE_USD = 1e-4;

/** Every dollar of a run; kept only when a run is asked to. */
export class Ledger {
  readonly entries: LedgerEntry[] = [];

  /** Float noise is not a payment. */
  add(entry: LedgerEntry): void {
    if (Math.abs(entry.usd) > NOISE_USD) this.entries.push(entry);
  }
}

/** What names the movements of a run: ids in the order of the document. */
export interface LedgerNames {
  groups: readonly string[];
  tranches: readonly string[];
}

/** What the loans of a group and its derivative contracts bring in, and the fees they bear. */
function recordGroup(ledger: Ledger, state: RunState, group: number, id: string): void {
  const { period, collateral, hedgesUsd } = state;
  const flow = collateral[group]!;
  const add = (from: string, to: string, of: string, usd: number) =>
    ledger.add({ period, from: `${from}.${id}`, rule: undefined, to: `${to}.${id}`, of, usd });
  const interest = flow.interestUsd[period]!;
  const hedges = hedgesUsd[group]!;
  add('loans', 'interest', 'interest', interest);
  add('interest', 'fees', 'fees', Math.min(interest, flow.feesUsd[period]!));
  add('interest', 'hedges', 'net payment on derivative contracts', Math.max(0, -hedges));
  add('hedges', 'derivative', 'net receipt of derivative contracts', Math.max(0, hedges));
  add('loans', 'principal', 'scheduled principal', flow.scheduledUsd[period]!);
  add('loans', 'principal', 'prepayments', flow.prepaidUsd[period]!);
  add('loans', 'principal', 'liquidation proceeds', flow.recoveredUsd[period]!);
  add('prefunding', 'principal', 'unspent pre-funded amount', flow.unspentUsd[period]!);
}

/** Everything that comes in ahead of the rules; at the call, the price of the loans too. */
export function recordCollections(ledger: Ledger, state: RunState, names: LedgerNames, called: boolean): void {
  for (const [group, id] of names.groups.entries()) {
    recordGroup(ledger, state, group, id);
    if (!called) continue;
    const { period } = state;
    const { balanceUsd, prefundedUsd } = state.collateral[group]!;
    const usd = balanceUsd[period]! + prefundedUsd[period]!;
    ledger.add({ period, from: `sale.${id}`, rule: undefined, to: `principal.${id}`, of: 'price of the loans', usd });
  }
}

interface Snapshot {
  paid: [ClaimKind, Float64Array][];
  certificates: Float64Array;
  pots: Float64Array[];
}

function snapshot({ claims, certificatesUsd, potsUsd }: RunState): Snapshot {
  return {
    paid: CLAIM_KINDS.map((kind) => [kind, claims[kind].paidUsd.slice()]),
    certificates: certificatesUsd.slice(),
    pots: potsUsd.map((byGroup) => byGroup.slice()),
  };
}

/** What a rule put into another pot: what pots have more of than before. */
function movedUsd({ potsUsd }: RunState, { pots }: Snapshot): number {
  let usd = 0;
  for (const [pot, byGroup] of potsUsd.entries()) {
    for (const [group, now] of byGroup.entries()) usd += Math.max(0, now - pots[pot]![group]!);
  }
  return usd;
}

/** Runs a rule and records what it paid: the difference it made to what each payee has been paid. */
export function recordRule(
  ledger: Ledger,
  state: RunState,
  { step, list, position }: { step: Step; list: 'priority' | 'redemption'; position: number },
  names: LedgerNames,
  run: (state: RunState) => void,
): void {
  const before = snapshot(state);
  run(state);
  const rule = { list, position, cite: step.cite };
  const { period } = state;
  const add = (to: string, of: string, usd: number) => ledger.add({ period, from: step.from, rule, to, of, usd });
  for (const [kind, paidBefore] of before.paid) {
    for (const [i, id] of names.tranches.entries()) add(id, kind, state.claims[kind].paidUsd[i]! - paidBefore[i]!);
  }
  for (const [i, id] of names.groups.entries()) {
    add(`certificates.${id}`, 'all that is left', state.certificatesUsd[i]! - before.certificates[i]!);
  }
  if ('into' in step) add(step.into, step.pay === 'accrete' ? 'accreted interest' : 'deposit', movedUsd(state, before));
}
