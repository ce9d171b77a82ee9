import type { Deal } from '../schema/deal.ts';
import type { Hedge } from '../schema/market.ts';
import { groupIds, indexNames } from './deal-names.ts';
import { listRowId, listRowParts, listRows } from './list-rows.ts';
import { kindTerm, optional, seriesTerm, term, unless, type Offered, type RowKind, type Term } from './term.ts';
import * as kinds from './term-kind.ts';
import { LAST_PERIOD } from './trigger-terms.ts';

const HEDGE_KIND = kinds.oneOf(['swap', 'cap', 'corridor']);
const NOTIONAL_KIND = kinds.choiceOf({
  bondBalance: 'bond balance',
  schedule: 'schedule',
  constant: 'constant',
} satisfies Record<Hedge['notional']['kind'], string>);

/** A ceiling that no index reaches, percent. */
const HIGHEST_PCT = '100';

/** A contract of another kind, on the same index and notional. */
function hedgeOf(hedge: Hedge, kind: string): Hedge {
  if (kind === hedge.kind) return hedge;
  const { id, group, receiveIndex, floatDayCount, notional, note } = hedge;
  const common = { id, group, receiveIndex, floatDayCount, notional, ...(note !== undefined && { note }) };
  const strikesPct = hedge.kind === 'swap' ? [hedge.payFixedPct] : hedge.strikesPct;
  if (kind === 'cap') return { kind, ...common, strikesPct };
  if (kind === 'corridor') return { kind, ...common, strikesPct, ceilingsPct: [HIGHEST_PCT] };
  return { kind: 'swap', ...common, payFixedPct: strikesPct[0] ?? '0', fixedDayCount: '30/360' };
}

/** Another kind of notional, of as many dollars where they are known. */
function notionalOf(notional: Hedge['notional'], kind: string, deal: Deal): Hedge['notional'] {
  if (kind === notional.kind) return notional;
  if (kind === 'bondBalance') return { kind, group: groupIds(deal)[0] ?? '' };
  const balanceGuaranteed = notional.kind === 'bondBalance' || notional.balanceGuaranteed;
  const usd = notional.kind === 'bondBalance' ? '0' : [notional.usd].flat()[0]!;
  return kind === 'schedule' ? { kind, usd: [usd], balanceGuaranteed } : { kind: 'constant', usd, balanceGuaranteed };
}

function notionalTerms({ id, notional }: Hedge, deal: Deal): Record<string, Offered> {
  const of = (has: boolean, spec: Term) =>
    unless(has ? undefined : `${id} has no ${spec.title}: its notional is ${said(notional.kind)}`, spec);
  const bonds = notional.kind === 'bondBalance';
  return {
    notionalKind: kindTerm('notional', NOTIONAL_KIND, ['notional', 'kind'], notionalOf),
    notionalGroup: of(bonds, term('group of the bonds', kinds.nameOf(groupIds(deal)), ['notional', 'group'])),
    notionalUsd: of(notional.kind === 'constant', term('notional amount', kinds.USD, ['notional', 'usd'])),
    balanceGuaranteed: of(!bonds, term('balance guarantee', kinds.YES_NO, ['notional', 'balanceGuaranteed'])),
  };
}

const said = (kind: Hedge['notional']['kind']): string => `a ${String(NOTIONAL_KIND.figure(kind))}`;

function hedgeTerms(hedge: Hedge, deal: Deal): Record<string, Offered> {
  const ofSwap = (spec: Term) =>
    unless(hedge.kind === 'swap' ? undefined : `${hedge.id} has no ${spec.title}: it is a ${hedge.kind}`, spec);
  return {
    id: term('name', kinds.WORDS, ['id'], { turn: 'last' }),
    group: term('group', kinds.nameOf(groupIds(deal)), ['group']),
    kind: kindTerm('kind', HEDGE_KIND, ['kind'], hedgeOf),
    receiveIndex: term('index', kinds.nameOf(indexNames(deal)), ['receiveIndex']),
    floatDayCount: term('floating day count', kinds.DAY_COUNT, ['floatDayCount']),
    payFixedPct: ofSwap(term('fixed rate', kinds.PCT, ['payFixedPct'])),
    fixedDayCount: ofSwap(term('fixed day count', kinds.DAY_COUNT, ['fixedDayCount'])),
    ...notionalTerms(hedge, deal),
    note: optional(term('note', kinds.WORDS, ['note'])),
  };
}

export const HEDGE_ROWS = listRows<Hedge>({
  prefix: 'hedge',
  lists: ({ hedges }) => [{ place: ['hedges'], entries: hedges }],
  name: ({ id }) => id,
  terms: hedgeTerms,
});

export const hedgePeriodRowId = (hedge: number, period: number): string =>
  listRowId('hedgePeriod', period - 1, String(hedge));

/** How many periods the longest list of a contract has. */
export function periodsOf(hedge: Hedge): number {
  const lists = [
    hedge.kind === 'swap' ? [] : hedge.strikesPct,
    hedge.kind === 'corridor' ? hedge.ceilingsPct : [],
    hedge.notional.kind === 'schedule' ? hedge.notional.usd : [],
  ];
  return Math.max(...lists.map(({ length }) => length));
}

/** A rate goes on at its last entry, a notional is over after it. */
const lastRate = (rates: string[]): string => rates.at(-1) ?? '0';
const nothing = (): string => '0';

function periodTerms(hedge: Hedge, position: number): Record<string, Offered> {
  const period = position + 1;
  const of = (has: boolean, spec: Term) =>
    unless(has ? undefined : `${hedge.id} has no ${spec.title.replace(/ of period.*/, '')} by period`, spec);
  const rate = (what: string, key: string) =>
    seriesTerm([what, `of period ${period}`], kinds.PCT, [key, position], lastRate);
  const notional = seriesTerm(['notional', `of period ${period}`], kinds.USD, ['notional', 'usd', position], nothing);
  return {
    strikePct: of(hedge.kind !== 'swap', rate('strike', 'strikesPct')),
    ceilingPct: of(hedge.kind === 'corridor', rate('ceiling', 'ceilingsPct')),
    notionalUsd: of(hedge.notional.kind === 'schedule', notional),
  };
}

/** The rows of a contract's schedules, a period each. */
export const HEDGE_PERIOD_ROWS: RowKind = {
  ids: ({ hedges }) =>
    hedges.flatMap((hedge, h) => Array.from({ length: periodsOf(hedge) }, (_period, i) => hedgePeriodRowId(h, i + 1))),
  find: ({ hedges }, id) => {
    const { owner, position = LAST_PERIOD } = listRowParts('hedgePeriod', id) ?? {};
    const hedge = hedges[Number(owner)];
    if (!hedge || position >= LAST_PERIOD) return undefined;
    return { name: hedge.id, place: ['hedges', Number(owner)], offered: periodTerms(hedge, position) };
  },
};
