import fc from 'fast-check';
import type { Losses } from '../../engine/deal/schema/assumptions.ts';
import type { Scenario } from './books.ts';

/** Percent with two decimals. */
export const pct = (low: number, high: number): fc.Arbitrary<string> =>
  fc.integer({ min: low * 100, max: high * 100 }).map((n) => (n / 100).toFixed(2));

const losses: fc.Arbitrary<Losses> = fc.record({
  defaults: fc.oneof(
    fc.record({ kind: fc.constant('cdr' as const), annualPct: pct(0, 60) }),
    fc.record({ kind: fc.constant('mdr' as const), monthlyPct: fc.array(pct(0, 8), { minLength: 1, maxLength: 12 }) }),
    fc.record({ kind: fc.constant('sda' as const), sdaPct: pct(0, 5_000) }),
  ),
  severityPct: pct(0, 100),
  lagMonths: fc.integer({ min: 1, max: 9 }),
  order: fc.constantFrom('together', 'defaultsFirst', 'prepaymentsFirst'),
  advancing: fc.boolean(),
});

/** Triggers of the random deals, in one group or in all. */
const forcible = ['stepdown', 'A/stepdown', 'lateLoans', 'B/lateLoans', 'lossEvent', 'A/lossEvent', 'thinOc'];

const forcedTriggers = fc.dictionary(fc.constantFrom(...forcible), fc.constantFrom<'on' | 'off'>('on', 'off'), {
  maxKeys: 2,
  noNullPrototype: true,
});

/** Fast and slow loans, losses beyond what a deal can bear, late payers, triggers held on and off. */
export const randomScenario: fc.Arbitrary<Scenario> = fc.record({
  speedPct: fc.constantFrom(0, 50, 100, 150),
  redemption: fc.constantFrom('call', 'maturity'),
  hedges: fc.constantFrom('included', 'included', 'excluded'),
  losses: fc.option(losses, { nil: undefined }),
  delinquent90Pct: fc.option(fc.array(pct(0, 12), { minLength: 1, maxLength: 12 }), { nil: undefined }),
  forcedTriggers: fc.option(forcedTriggers, { nil: undefined, freq: 3 }),
});
