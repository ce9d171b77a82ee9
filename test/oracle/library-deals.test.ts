import { describe, expect, test } from 'vitest';
import { libraryDeal, LIBRARY_KEYS } from '../../engine/library/index.ts';
import { bothOf, disagreements } from './agree.ts';
import type { Scenario } from './books.ts';

const scenarios: [string, Scenario][] = [
  ['at half its speed', { speedPct: 50, redemption: 'maturity', hedges: 'included' }],
  [
    'with losses, to call',
    {
      speedPct: 100,
      redemption: 'call',
      hedges: 'included',
      losses: {
        defaults: { kind: 'cdr', annualPct: '8' },
        severityPct: '45',
        lagMonths: 6,
        order: 'prepaymentsFirst',
        advancing: false,
      },
    },
  ],
];

describe.each(LIBRARY_KEYS)('the oracle pays the shipped deal %s', (key) => {
  const deal = libraryDeal(key);
  if (!deal) throw new Error(`the deal ${key} is shipped`);
  const both = bothOf(deal);

  test.each(scenarios)('%s', (_name, scenario) => {
    expect(disagreements(both.compare(scenario))).toEqual([]);
  });
});
