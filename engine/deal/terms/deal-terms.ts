import { CALL_SCOPE } from '../formula/names.ts';
import type { Deal } from '../schema/deal.ts';
import { curveSetNames } from './deal-names.ts';
import { SHEET_TERMS } from './sheet-word-terms.ts';
import { inside, optional, term, type Offered, type RowKind } from './term.ts';
import * as kinds from './term-kind.ts';

const REDEMPTIONS = ['call', 'maturity'];
const PAYMENT_DATES = kinds.choiceOf({
  unadjusted: 'unadjusted',
  nextBusinessDay: 'next business day',
} satisfies Record<Deal['pricing']['paymentDates'], string>);

/** The run of the available rates, where there was none: at the pricing speed to call, 10 % higher from period 2 on. */
const firstRateSchedule = ({ pricing }: Deal) => ({
  curveSet: pricing.curveSet,
  speedPct: '100',
  redemption: 'call',
  shiftBps: '1000',
  fromPeriod: 2,
});

function rateScheduleTerms(deal: Deal): Record<string, Offered> {
  const of = (title: string, kind: kinds.TermKind, key: string) =>
    inside(term(`${title} of available rates`, kind, ['rateSchedule', key]), 1, firstRateSchedule);
  return {
    ratesCurveSet: of('curves', kinds.nameOf(curveSetNames(deal)), 'curveSet'),
    ratesSpeedPct: of('speed', kinds.PCT, 'speedPct'),
    ratesRedemption: of('redemption', kinds.oneOf(REDEMPTIONS), 'redemption'),
    ratesShiftBps: of('shift', kinds.BPS, 'shiftBps'),
    ratesFromPeriod: of('first shifted period', kinds.PERIOD, 'fromPeriod'),
  };
}

function dealTerms(deal: Deal): Record<string, Offered> {
  const date = (title: string, key: string) => term(title, kinds.dateKind(), ['dates', key]);
  return {
    name: term('name', kinds.WORDS, ['name']),
    cutOff: date('cut-off date', 'cutOff'),
    settlement: date('settlement', 'settlement'),
    accruesFrom: optional(date('interest from', 'accruesFrom')),
    firstPayment: date('first payment', 'firstPayment'),
    curveSet: term('pricing curves', kinds.nameOf(curveSetNames(deal)), ['pricing', 'curveSet']),
    speedsPct: term('speeds', kinds.PCTS, ['pricing', 'speedsPct']),
    redemptions: term('redemptions', kinds.namesOf(REDEMPTIONS), ['pricing', 'redemptions']),
    paymentDates: term('payment dates', PAYMENT_DATES, ['pricing', 'paymentDates']),
    lifeDayCount: term('day count of lives', kinds.DAY_COUNT, ['pricing', 'lifeDayCount']),
    hedges: term('derivative contracts', kinds.oneOf(['included', 'excluded']), ['pricing', 'hedges']),
    cleanUpCall: term('clean-up call', kinds.formulaKind(CALL_SCOPE), ['redemption', 'cleanUpCall']),
    ...rateScheduleTerms(deal),
    ...SHEET_TERMS,
  };
}

export const DEAL_ROW = 'deal';

/** The one row of what is said of the whole deal. A class may be called "deal" too: the class comes first. */
export const DEAL_ROWS: RowKind = {
  ids: () => [DEAL_ROW],
  find: (deal, id) => (id === DEAL_ROW ? { name: 'Deal', place: [], offered: dealTerms(deal) } : undefined),
};
