import type { CollateralCashflow } from '../../engine/collateral/cashflow.ts';
import type { Losses } from '../../engine/deal/schema/assumptions.ts';
import type { Deal, Group } from '../../engine/deal/schema/deal.ts';
import type { Tranche } from '../../engine/deal/schema/tranche.ts';
import type { Curves } from '../../engine/market/curves.ts';
import { amount, ZERO, type Amount } from './amounts.ts';
import { openTimeline, type Timeline } from './timeline.ts';

/** What is assumed of a run, in the words of the engine's own terms. */
export interface Scenario {
  speedPct: number;
  redemption: 'call' | 'maturity';
  hedges: 'included' | 'excluded';
  losses?: Losses | undefined;
  delinquent90Pct?: readonly string[] | undefined;
  forcedTriggers?: Readonly<Record<string, 'on' | 'off'>> | undefined;
}

/** Everything the oracle is told. The loans come as the plain numbers they pay. */
export interface Case {
  deal: Deal;
  curves: Curves;
  loans: readonly CollateralCashflow[];
  /** The same without losses at another speed, for the collars of planned balances. */
  loansAt: (speedPct: number) => readonly CollateralCashflow[];
  scenario: Scenario;
}

/** What a class is owed besides its balance. */
export interface Owed {
  interest: Amount;
  unpaidInterest: Amount;
  realizedLosses: Amount;
  basisRisk: Amount;
}

export type Claim = keyof Owed | 'principal';

/** What a class is paid in a period, by kind. */
export type Paid = Record<Claim, Amount>;

export const nothingPaid = (): Paid => ({
  interest: ZERO,
  principal: ZERO,
  unpaidInterest: ZERO,
  realizedLosses: ZERO,
  basisRisk: ZERO,
});

export interface ClassBook {
  terms: Tranche;
  balance: Amount;
  /** Before the period's payments. */
  openingBalance: Amount;
  owed: Owed;
  paid: Paid;
  noteRate: Amount;
  accreted: Amount;
  writtenOff: Amount;
}

export interface GroupBook {
  terms: Group;
  /** At the end of the related due period, pre-funded amount included. */
  loans: Amount;
  loansAtCutOff: Amount;
  delinquent90: Amount;
  cumulativeLosses: Amount;
  lossesToMakeGood: Amount;
  /** The target, and the period it was worked out for. */
  target?: { usd: Amount; period: number };
  /** Cash in hand: `interest`, `principal`, `derivative`, and the group's accounts by name. */
  pots: Record<string, Amount>;
  certificates: Amount;
  /** Net receipts of derivative contracts, negative where the trust paid. */
  hedges: Amount;
}

/** The state of a deal while the oracle runs it. */
export interface Books extends Case {
  timeline: Timeline;
  period: number;
  groups: GroupBook[];
  classes: ClassBook[];
  triggersOn: boolean[];
  firstCallPeriod?: number;
}

function openGroup(terms: Group, loans: CollateralCashflow, { accounts }: Deal): GroupBook {
  const own = accounts.filter(({ group }) => group === terms.id);
  return {
    terms,
    loans: ZERO,
    loansAtCutOff: amount(loans.balanceUsd[0] ?? 0).plus(loans.prefundedUsd[0] ?? 0),
    delinquent90: ZERO,
    cumulativeLosses: ZERO,
    lossesToMakeGood: ZERO,
    pots: {
      interest: ZERO,
      principal: ZERO,
      derivative: ZERO,
      ...Object.fromEntries(own.map(({ id, openingUsd }) => [id, amount(openingUsd)])),
    },
    certificates: ZERO,
    hedges: ZERO,
  };
}

const openClass = (terms: Tranche): ClassBook => ({
  terms,
  balance: amount(terms.balanceUsd),
  openingBalance: amount(terms.balanceUsd),
  owed: { interest: ZERO, unpaidInterest: ZERO, realizedLosses: ZERO, basisRisk: ZERO },
  paid: nothingPaid(),
  noteRate: ZERO,
  accreted: ZERO,
  writtenOff: ZERO,
});

export const loansOf = (books: Pick<Books, 'loans'>, group: number): CollateralCashflow => {
  const found = books.loans[group];
  if (!found) throw new Error(`no loans of group ${group}`);
  return found;
};

export function openBooks(of: Case): Books {
  return {
    ...of,
    timeline: openTimeline(of.deal, Math.max(...of.loans.map((flow) => flow.periods))),
    period: 0,
    groups: of.deal.groups.map((terms, group) => openGroup(terms, loansOf(of, group), of.deal)),
    classes: of.deal.tranches.map(openClass),
    triggersOn: of.deal.triggers.map(() => false),
  };
}

export const classesOf = (books: Books, group: string): ClassBook[] =>
  books.classes.filter(({ terms }) => terms.group === group);

export const bondsOf = (books: Books, group: string): Amount =>
  classesOf(books, group).reduce((total, { balance }) => total.plus(balance), ZERO);

export function groupPosition({ deal }: Pick<Books, 'deal'>, id: string): number {
  const found = deal.groups.findIndex((group) => group.id === id);
  if (found < 0) throw new Error(`no group ${id}`);
  return found;
}

export const groupCalled = (books: Books, id: string): GroupBook => books.groups[groupPosition(books, id)]!;

/** Puts cash into a pot of a group, or takes a negative amount out. */
export function addTo({ pots, terms }: GroupBook, pot: string, cash: Amount): void {
  const before = pots[pot];
  if (!before) throw new Error(`group ${terms.id} has no ${pot}`);
  pots[pot] = before.plus(cash);
}
