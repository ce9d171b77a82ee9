import type { Deal } from '../../engine/deal/schema/deal.ts';
import type { Tranche } from '../../engine/deal/schema/tranche.ts';
import type { Repline } from '../../engine/deal/schema/collateral.ts';

export const fixedLoan: Repline = {
  name: 'Fixed 30 year',
  balanceUsd: '100000000',
  noteRatePct: '6',
  remainingTermMonths: 360,
  ageMonths: 0,
  interestOnlyMonths: 0,
};

export function floater(id: string, balanceUsd: string, marginBps: string): Tranche {
  return {
    id,
    group: 'A',
    balanceUsd,
    coupon: { kind: 'floating', index: 'SOFR', marginBps, availableFundsCap: true },
    dayCount: 'actual/360',
    accrual: 'betweenPayments',
    delayDays: 0,
    pricePct: '100',
    ratings: {},
    lastScheduledPayment: '2056-01-25',
  };
}

/** One group, a senior and a subordinate floater in sequence, no triggers, no stepdown: the least that is a deal. */
export const twoTranches: Deal = {
  format: 'trancheworks-deal/1',
  name: 'Two tranches',
  dates: { cutOff: '2026-01-01', settlement: '2026-01-30', firstPayment: '2026-02-25' },
  curveSets: [{ name: 'Flat', firstMonth: '2026-02', ratesPct: { SOFR: ['4'] } }],
  tapes: [],
  groups: [
    {
      id: 'A',
      name: 'All loans',
      collateral: { kind: 'replines', replines: [fixedLoan] },
      speed: { kind: 'cpr', annualPct: '20' },
      fees: [{ name: 'Servicing', annualPct: '0.25' }],
      ocTarget: '2% * loansAtCutOff',
    },
  ],
  tranches: [floater('Senior', '80000000', '60'), floater('Junior', '18000000', '140')],
  triggers: [],
  hedges: [],
  accounts: [],
  schedules: [],
  priority: [
    { pay: 'interest', from: 'interest.A', to: 'group.A', order: 'inOrder', cite: 'First' },
    { pay: 'principal', from: 'principal.A', to: 'group.A', order: 'inOrder', cite: 'Second' },
    { pay: 'principal', from: 'excess.A', to: 'group.A', order: 'inOrder', upTo: 'ocTarget - oc', cite: 'Third' },
    { pay: 'basisRisk', from: 'excess.A', to: 'group.A', order: 'inOrder', cite: 'Fourth' },
    { pay: 'certificates', from: 'excess.A', cite: 'Fifth' },
  ],
  redemption: {
    cleanUpCall: 'loans <= 10% * loansAtCutOff',
    priority: [
      { pay: 'redemption', from: 'excess.A', to: 'group.A', order: 'inOrder', cite: 'Call' },
      { pay: 'certificates', from: 'excess.A', cite: 'Call' },
    ],
  },
  pricing: {
    curveSet: 'Flat',
    speedsPct: ['100'],
    redemptions: ['call', 'maturity'],
    paymentDates: 'nextBusinessDay',
    hedges: 'excluded',
    lifeDayCount: 'actual/365',
  },
};
