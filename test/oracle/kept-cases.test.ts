import { expect, test } from 'vitest';
import { bothOf, disagreements } from './agree.ts';
import { KEPT_CASES } from './kept-cases.ts';

test.each(KEPT_CASES)('$name', ({ deal, scenario }) => {
  expect(disagreements(bothOf(deal).compare(scenario))).toEqual([]);
});
