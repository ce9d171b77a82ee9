import { triggerScope } from '../formula/names.ts';
import type { Account, Deal, Schedule, Trigger } from '../schema/deal.ts';
import { groupIds } from './deal-names.ts';
import { listRowId, listRowParts, listRows } from './list-rows.ts';
import { renamingTerm } from './renaming-term.ts';
import { kindTerm, optional, seriesTerm, term, unless, type Offered, type RowKind } from './term.ts';
import * as kinds from './term-kind.ts';

const groupTerm = (deal: Deal) => term('group', kinds.nameOf(groupIds(deal)), ['group']);

export const TRIGGER_ROWS = listRows<Trigger>({
  prefix: 'trigger',
  lists: ({ triggers }) => [{ place: ['triggers'], entries: triggers }],
  name: ({ id }) => `Trigger ${id}`,
  terms: (_trigger, deal, position) => ({
    id: renamingTerm('own'),
    group: groupTerm(deal),
    when: term('test', kinds.formulaKind(triggerScope(deal, position)), ['when']),
    latching: term('latching', kinds.YES_NO, ['latching']),
    note: optional(term('note', kinds.WORDS, ['note'])),
  }),
});

export const ACCOUNT_ROWS = listRows<Account>({
  prefix: 'account',
  lists: ({ accounts }) => [{ place: ['accounts'], entries: accounts }],
  name: ({ id }) => `Account ${id}`,
  terms: (_account, deal) => ({
    id: renamingTerm('own'),
    group: groupTerm(deal),
    openingUsd: term('opening balance', kinds.USD, ['openingUsd']),
  }),
});

const SCHEDULE_KIND = kinds.choiceOf({
  amounts: 'amounts',
  plannedBalance: 'planned balance',
} satisfies Record<Schedule['kind'], string>);

function scheduleOf(schedule: Schedule, kind: string): Schedule {
  const { id, group } = schedule;
  if (kind === schedule.kind) return schedule;
  if (kind === 'plannedBalance') {
    return { kind, id, group, openingUsd: '0', collarsPct: ['100', '100'] };
  }
  return { kind: 'amounts', id, group, usd: ['0'], lastHolds: false };
}

function scheduleTerms(schedule: Schedule, deal: Deal): Record<string, Offered> {
  const planned = schedule.kind === 'plannedBalance';
  const why = (title: string) =>
    `${schedule.id} has no ${title}: it is of ${planned ? 'a planned balance' : 'amounts'}`;
  const ofPlan = (title: string, spec: ReturnType<typeof term>) => unless(planned ? undefined : why(title), spec);
  return {
    id: renamingTerm('own'),
    group: groupTerm(deal),
    kind: kindTerm('kind', SCHEDULE_KIND, ['kind'], scheduleOf),
    lastHolds: unless(planned ? why('last amount') : undefined, term('last amount holds', kinds.YES_NO, ['lastHolds'])),
    openingUsd: ofPlan('opening balance', term('opening balance', kinds.USD, ['openingUsd'])),
    lowerPct: ofPlan('collars', term('lower collar', kinds.PCT, ['collarsPct', 0])),
    upperPct: ofPlan('collars', term('upper collar', kinds.PCT, ['collarsPct', 1])),
  };
}

export const SCHEDULE_ROWS = listRows<Schedule>({
  prefix: 'schedule',
  lists: ({ schedules }) => [{ place: ['schedules'], entries: schedules }],
  name: ({ id }) => `Schedule ${id}`,
  terms: scheduleTerms,
});

/** The last period for which an amount may be typed. */
export const LAST_PERIOD = 1_200;

export const amountRowId = (schedule: number, period: number): string =>
  listRowId('amount', period - 1, String(schedule));

/** The rows of typed schedules, an amount by period each. */
export const AMOUNT_ROWS: RowKind = {
  ids: ({ schedules }) =>
    schedules.flatMap((schedule, s) =>
      schedule.kind === 'amounts' ? schedule.usd.map((_usd, i) => amountRowId(s, i + 1)) : [],
    ),
  find: ({ schedules }, id) => {
    const { owner, position = LAST_PERIOD } = listRowParts('amount', id) ?? {};
    const schedule = schedules[Number(owner)];
    if (schedule?.kind !== 'amounts' || position >= LAST_PERIOD) return undefined;
    const filler = (amounts: string[]) => (schedule.lastHolds ? (amounts.at(-1) ?? '0') : '0');
    return {
      name: `Schedule ${schedule.id}`,
      place: ['schedules', Number(owner)],
      offered: { usd: seriesTerm(['amount', `of period ${position + 1}`], kinds.USD, ['usd', position], filler) },
    };
  },
};
