import { civilDate, dateOf } from '../../units/dates.ts';
import type { Deal } from '../schema/deal.ts';
import type { Tranche } from '../schema/tranche.ts';
import { groupIds, indexNames, trancheIds } from './deal-names.ts';
import { renamingTerm } from './renaming-term.ts';
import { kindTerm, optional, term, unless, type Offered, type RowKind } from './term.ts';
import * as kinds from './term-kind.ts';

type Coupon = Tranche['coupon'];

const COUPON_WORDS: Record<Coupon['kind'], string> = {
  floating: 'its coupon floats',
  fixed: 'its coupon is fixed',
  none: 'it is paid principal only',
};

const ACCRUAL = kinds.choiceOf({
  betweenPayments: 'between payments',
  monthBefore: 'month before',
} satisfies Record<Tranche['accrual'], string>);

/** A coupon of another kind: at the same available funds cap, and for the rest at nothing. */
function couponOf(coupon: Coupon, kind: string, deal: Deal): Coupon {
  if (kind === coupon.kind) return coupon;
  if (kind === 'none') return { kind };
  const availableFundsCap = coupon.kind === 'none' ? false : coupon.availableFundsCap;
  if (kind === 'fixed') return { kind, ratePct: '0', availableFundsCap };
  return { kind: 'floating', index: indexNames(deal)[0] ?? 'none', marginBps: '0', availableFundsCap };
}

function couponTerms({ id, coupon }: Tranche, deal: Deal): Record<string, Offered> {
  const of = (wanted: Coupon['kind'], spec: ReturnType<typeof term>) =>
    unless(coupon.kind === wanted ? undefined : `${id} has no ${spec.title}: ${COUPON_WORDS[coupon.kind]}`, spec);
  const availableFundsCap = term('available funds cap', kinds.YES_NO, ['coupon', 'availableFundsCap']);
  return {
    couponKind: kindTerm('coupon kind', kinds.oneOf(['floating', 'fixed', 'none']), ['coupon', 'kind'], couponOf),
    ratePct: of('fixed', term('coupon', kinds.PCT, ['coupon', 'ratePct'])),
    index: of('floating', term('index', kinds.nameOf(indexNames(deal)), ['coupon', 'index'])),
    multiplier: of('floating', optional(term('multiplier', kinds.MULTIPLE, ['coupon', 'multiplier']))),
    marginBps: of('floating', term('margin', kinds.BPS, ['coupon', 'marginBps'])),
    stepUpMultiple: of('floating', optional(term('step-up', kinds.MULTIPLE, ['coupon', 'stepUpMultiple']))),
    capPct: of('floating', optional(term('cap', kinds.PCT, ['coupon', 'capPct']))),
    floorPct: of('floating', optional(term('floor', kinds.PCT, ['coupon', 'floorPct']))),
    availableFundsCap: of(coupon.kind === 'none' ? 'fixed' : coupon.kind, availableFundsCap),
  };
}

/** The terms of a class in the order of its table. */
function trancheTerms(tranche: Tranche, deal: Deal): Record<string, Offered> {
  const paymentDay = civilDate(dateOf(deal.dates.firstPayment)).day;
  return {
    id: { ...renamingTerm('tranche'), head: 'class' },
    group: term('group', kinds.nameOf(groupIds(deal)), ['group']),
    description: optional(term('type', kinds.WORDS, ['description'])),
    balanceUsd: term('balance', kinds.USD, ['balanceUsd']),
    ...couponTerms(tranche, deal),
    notionalOf: optional(term('notional of', kinds.namesOf(trancheIds(deal)), ['notionalOf'])),
    pricePct: term('price', kinds.PRICE, ['pricePct']),
    dayCount: term('day count', kinds.DAY_COUNT, ['dayCount']),
    accrual: term('accrual', ACCRUAL, ['accrual']),
    delayDays: term('delay', kinds.DAYS, ['delayDays']),
    moodys: optional(term("Moody's rating", kinds.WORDS, ['ratings', 'moodys'])),
    sp: optional(term('S&P rating', kinds.WORDS, ['ratings', 'sp'])),
    fitch: optional(term('Fitch rating', kinds.WORDS, ['ratings', 'fitch'])),
    lastScheduledPayment: term('last scheduled payment', kinds.dateKind(paymentDay), ['lastScheduledPayment']),
  };
}

/** Every term that a class can have. */
export const TRANCHE_TERM_NAMES = [
  'id',
  'group',
  'description',
  'balanceUsd',
  'couponKind',
  'ratePct',
  'index',
  'multiplier',
  'marginBps',
  'stepUpMultiple',
  'capPct',
  'floorPct',
  'availableFundsCap',
  'notionalOf',
  'pricePct',
  'dayCount',
  'accrual',
  'delayDays',
  'moodys',
  'sp',
  'fitch',
  'lastScheduledPayment',
] as const;

/** The rows of the classes, each by its name. */
export const TRANCHE_ROWS: RowKind = {
  ids: trancheIds,
  find: (deal, id) => {
    const position = deal.tranches.findIndex((tranche) => tranche.id === id);
    const tranche = deal.tranches[position];
    return tranche && { name: id, place: ['tranches', position], offered: trancheTerms(tranche, deal) };
  },
};
