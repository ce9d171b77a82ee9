import { groupPosition, targetScope } from '../formula/names.ts';
import type { Prefunding, PrepaymentSpeed } from '../schema/collateral.ts';
import type { Deal, Group } from '../schema/deal.ts';
import { groupIds } from './deal-names.ts';
import { listRows, ofGroups } from './list-rows.ts';
import { renamingTerm } from './renaming-term.ts';
import { inside, kindTerm, optional, term, unless, type Offered, type RowKind } from './term.ts';
import * as kinds from './term-kind.ts';

const SPEED = kinds.choiceOf({
  cpr: 'CPR',
  psa: 'PSA',
  abs: 'ABS',
  cprByAge: 'CPR by age',
} satisfies Record<PrepaymentSpeed['kind'], string>);

/** A speed that is typed where there was another kind, percent per annum, and per month of the original number. */
const FIRST_CPR = '10';
const FIRST_ABS = '1';

function speedOf(speed: PrepaymentSpeed, kind: string): PrepaymentSpeed {
  if (kind === speed.kind) return speed;
  const annualPct = speed.kind === 'cpr' ? speed.annualPct : FIRST_CPR;
  if (kind === 'psa') return { kind };
  if (kind === 'abs') return { kind, monthlyPct: FIRST_ABS };
  return kind === 'cprByAge' ? { kind, steps: [{ fromMonth: 1, annualPct }] } : { kind: 'cpr', annualPct };
}

function speedTerms({ name, speed }: Group): Record<string, Offered> {
  const why = (kind: PrepaymentSpeed['kind'], title: string) =>
    speed.kind === kind ? undefined : `${name} has no ${title}: its speed is in ${String(SPEED.figure(speed.kind))}`;
  return {
    speedKind: kindTerm('speed', SPEED, ['speed', 'kind'], speedOf),
    cprPct: unless(why('cpr', 'CPR'), term('CPR', kinds.PCT, ['speed', 'annualPct'])),
    absPct: unless(why('abs', 'ABS'), term('ABS', kinds.PCT, ['speed', 'monthlyPct'])),
  };
}

/** All of it is spent in the first period. */
const firstPrefunding = (_deal: Deal, amountUsd: unknown) => ({
  amountUsd,
  purchases: [{ period: 1, amountUsd, youngerByMonths: 0 }],
  fundingPeriodEnds: 1,
});

function prefundingTerms({ name, prefunding }: Group): Record<string, Offered> {
  const amount = term('pre-funded amount', kinds.USD, ['prefunding', 'amountUsd']);
  const { edits } = inside(amount, 1, firstPrefunding);
  return {
    prefundingUsd: {
      ...amount,
      optional: true,
      edits: (document, place, value) =>
        value === undefined ? [{ place: place.slice(0, -1), value }] : edits(document, place, value),
    },
    fundingPeriodEnds: unless(
      prefunding ? undefined : `${name} has no funding period: type its pre-funded amount first`,
      term('end of the funding period', kinds.PERIOD, ['prefunding', 'fundingPeriodEnds']),
    ),
  };
}

const noPrepaymentInterest = () => ({ lostDays: 0, compensatedPct: '0' });

function groupTerms(group: Group, deal: Deal): Record<string, Offered> {
  const scope = targetScope(groupPosition(deal, group.id));
  const lost = term('lost days of prepayments', kinds.DAYS, ['prepaymentInterest', 'lostDays']);
  const compensated = term('compensating interest', kinds.PCT, ['prepaymentInterest', 'compensatedPct']);
  return {
    id: { ...renamingTerm('group'), head: 'group' },
    name: term('name', kinds.WORDS, ['name']),
    ocTarget: term('OC target', kinds.formulaKind(scope), ['ocTarget']),
    ocTargetFrozenWhile: optional(term('OC target frozen while', kinds.formulaKind(scope), ['ocTargetFrozenWhile'])),
    ...speedTerms(group),
    lostDays: inside(lost, 1, noPrepaymentInterest),
    compensatedPct: inside(compensated, 1, noPrepaymentInterest),
    ...prefundingTerms(group),
  };
}

export const groupRowId = (group: string): string => `group|${group}`;

/** The rows of the groups, each by its name. */
export const GROUP_ROWS: RowKind = {
  ids: (deal) => groupIds(deal).map(groupRowId),
  find: (deal, id) => {
    const position = deal.groups.findIndex((group) => groupRowId(group.id) === id);
    const group = deal.groups[position];
    return group && { name: group.name, place: ['groups', position], offered: groupTerms(group, deal) };
  },
};

const groupName = (deal: Deal, id: string): string => deal.groups[groupPosition(deal, id)]?.name ?? id;

export const FEE_ROWS = listRows<Group['fees'][number]>({
  prefix: 'fee',
  lists: ofGroups(['fees'], ({ fees }) => fees),
  name: ({ name }, deal, owner) => `${groupName(deal, owner)} fee ${name}`,
  terms: () => ({
    name: term('name', kinds.WORDS, ['name']),
    annualPct: term('rate', kinds.PCT, ['annualPct']),
  }),
});

export const SPEED_STEP_ROWS = listRows<{ fromMonth: number; annualPct: string }>({
  prefix: 'speedStep',
  lists: ofGroups(['speed', 'steps'], ({ speed }) => (speed.kind === 'cprByAge' ? speed.steps : [])),
  name: ({ fromMonth }, deal, owner) => `${groupName(deal, owner)} speed from month ${fromMonth}`,
  terms: () => ({
    fromMonth: term('month of age', kinds.MONTHS, ['fromMonth']),
    annualPct: term('CPR', kinds.PCT, ['annualPct']),
  }),
});

export const PURCHASE_ROWS = listRows<Prefunding['purchases'][number]>({
  prefix: 'purchase',
  lists: ofGroups(['prefunding', 'purchases'], ({ prefunding }) => prefunding?.purchases),
  name: ({ period }, deal, owner) => `${groupName(deal, owner)} purchase in period ${period}`,
  terms: () => ({
    period: term('period', kinds.PERIOD, ['period']),
    amountUsd: term('amount', kinds.USD, ['amountUsd']),
    youngerByMonths: term('months younger', kinds.MONTHS, ['youngerByMonths']),
  }),
});
