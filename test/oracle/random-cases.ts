import fc from 'fast-check';
import type { Deal } from '../../engine/deal/schema/deal.ts';
import { randomDeals } from '../deals/random-deals.ts';
import type { Scenario } from './books.ts';
import { randomPriority, randomRedemption } from './random-rules.ts';
import { pct, randomScenario } from './random-scenarios.ts';
import {
  accountsOf,
  randomCall,
  randomClass,
  randomHedges,
  randomTarget,
  randomTriggers,
  schedulesOf,
} from './random-terms.ts';

/** A deal and what is assumed of one run of it. */
export interface RandomCase {
  deal: Deal;
  scenario: Scenario;
}

const FIRST_PAYMENTS = ['2026-02-25', '2026-01-31', '2026-02-28', '2026-03-01', '2026-03-15'];

/** The same deal with every term that a waterfall knows set at random. */
function furnished(deal: Deal): fc.Arbitrary<Deal> {
  return fc
    .record({
      groups: fc.tuple(...deal.groups.map(randomTarget)),
      tranches: fc.tuple(...deal.tranches.map(randomClass)),
      triggers: randomTriggers(deal),
      hedges: randomHedges(deal),
      priority: randomPriority(deal),
      redemption: fc.record({ cleanUpCall: randomCall, priority: randomRedemption(deal) }),
      firstPayment: fc.constantFrom(...FIRST_PAYMENTS),
      accruesFrom: fc.constantFrom(undefined, '2026-01-15'),
      paymentDates: fc.constantFrom('unadjusted' as const, 'nextBusinessDay' as const),
      rates: fc.array(pct(-2, 15), { minLength: 1, maxLength: 24 }),
    })
    .map(({ firstPayment, accruesFrom, paymentDates, rates, ...terms }) => ({
      ...deal,
      ...terms,
      accounts: accountsOf(deal),
      schedules: schedulesOf(deal),
      dates: { ...deal.dates, firstPayment, accruesFrom },
      curveSets: [{ name: 'Random', firstMonth: '2026-01', ratesPct: { SOFR: rates } }],
      pricing: { ...deal.pricing, paymentDates },
    }));
}

/** Random deals of loans that are repaid within so many months, in random scenarios. */
export const randomCases = (longestTermMonths: number): fc.Arbitrary<RandomCase> =>
  fc.record({ deal: randomDeals(longestTermMonths).chain(furnished), scenario: randomScenario });
