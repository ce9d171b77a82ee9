import fc from 'fast-check';
import { expect, test } from 'vitest';
import { check } from '../../engine/deal/check/check.ts';
import { bothOf, disagreements } from './agree.ts';
import { randomCases } from './random-cases.ts';
import { count, newTally, rare } from './tally.ts';

/** CASES=20000 npm test looks at more of them. */
const CASES = Number(process.env['CASES'] ?? 2_000);
const LONGEST_TERM_MONTHS = 18;
const timeout = 60_000 + CASES * 50;

test('random deals of every kind are sound', () => {
  fc.assert(
    fc.property(randomCases(LONGEST_TERM_MONTHS), ({ deal }) => {
      expect(check(deal).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test(`${CASES} random deals in random scenarios are paid as the oracle pays them`, { timeout }, () => {
  const tally = newTally();
  fc.assert(
    fc.property(randomCases(LONGEST_TERM_MONTHS), (one) => {
      const both = bothOf(one.deal);
      count(tally, both.engine(one.scenario), one);
      expect(disagreements(both.compare(one.scenario))).toEqual([]);
    }),
    { numRuns: CASES },
  );
  expect(rare(tally, 5)).toEqual([]);
});
