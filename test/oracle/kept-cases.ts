import type { Deal, Group } from '../../engine/deal/schema/deal.ts';
import type { ClassStep, Step } from '../../engine/deal/schema/steps.ts';
import { fixedLoan, floater, twoTranches } from '../deals/two-tranche.ts';
import type { Scenario } from './books.ts';

/** A small deal on which engine and oracle once disagreed. */
export interface KeptCase {
  name: string;
  deal: Deal;
  scenario: Scenario;
}

const plain: Scenario = { speedPct: 0, redemption: 'maturity', hedges: 'excluded' };

const [group] = twoTranches.groups as [Group];
const interestOnly = { ...fixedLoan, remainingTermMonths: 24, interestOnlyMonths: 12 };

const rule = (pay: 'interest' | 'principal', pot: string, upTo?: string): ClassStep => ({
  pay,
  from: `${pot}.A`,
  to: 'group.A',
  order: 'inOrder',
  cite: 'Kept',
  ...(upTo !== undefined && { upTo }),
});
const rests = ['A', 'B'].map((id): Step => ({ pay: 'certificates', from: `excess.${id}`, cite: 'Kept' }));

function smallDeal(changes: Partial<Deal>, ofGroup: Partial<Group> = {}): Deal {
  const groups: Group[] = [
    { ...group, collateral: { kind: 'replines', replines: [interestOnly] }, fees: [], ocTarget: '0', ...ofGroup },
  ];
  return { ...twoTranches, groups, ...changes };
}

const uncapped = (id: string, balanceUsd: string, marginBps: string) => ({
  ...floater(id, balanceUsd, marginBps),
  coupon: { kind: 'floating' as const, index: 'SOFR', marginBps, availableFundsCap: false },
});

/**
 * The class takes all the interest there is, and the loans pay no principal for a year: no rule finds any cash to pay up
 * to a target with. The target moves all the same, and from period 10 on stays what it was on the date before, 900,000.
 */
const frozenTarget: KeptCase = {
  name: 'a target that no rule had cash for is still the one that is frozen on the next date',
  deal: smallDeal(
    {
      tranches: [uncapped('Only', '98000000', '600')],
      priority: [rule('interest', 'interest'), rule('principal', 'principal', 'ocTarget - oc'), ...rests.slice(0, 1)],
    },
    { ocTarget: '100000 * period', ocTargetFrozenWhile: 'period > 9' },
  ),
  scenario: plain,
};

const loansFor = (months: number, noteRatePct: string): Partial<Group> => ({
  collateral: { kind: 'replines', replines: [{ ...fixedLoan, noteRatePct, remainingTermMonths: months }] },
  fees: [],
  ocTarget: '0',
});

const fromOther: Step = {
  pay: 'unpaidInterest',
  from: 'interest.B',
  to: 'group.A',
  order: 'inOrder',
  upTo: 'if(period < 11, 0, 1000000)',
  cite: 'Kept',
};

/**
 * The class is paid off with its loans, still owed interest that the other group's loans pay later. Until then it earns
 * the class's coupon: a balance of float noise must not take it for a class whose loans earn nothing.
 */
const interestAfterPrincipal: KeptCase = {
  name: 'interest owed to a class that is paid off earns its coupon, whatever float noise is left of its balance',
  deal: smallDeal({
    groups: [
      { ...group, ...loansFor(5, '1') },
      { ...group, id: 'B', ...loansFor(14, '6') },
    ],
    tranches: [uncapped('Senior', '20000000', '60'), floater('Junior', '80000000', '60')],
    priority: [
      rule('interest', 'interest'),
      { ...rule('principal', 'principal'), order: 'proRata' },
      fromOther,
      ...rests,
    ],
    redemption: { cleanUpCall: 'false', priority: rests },
  }),
  scenario: plain,
};

/** What random deals found, as small as it gets. */
export const KEPT_CASES: readonly KeptCase[] = [frozenTarget, interestAfterPrincipal];
