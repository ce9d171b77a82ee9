import { expect, test } from 'vitest';
import { spansWhere, spanWords } from '../../renderer/triggers/states.ts';

/** Months by period; entry 0 is that of settlement. */
const MONTHS = ['Jul-03', 'Aug-03', 'Sep-03', 'Oct-03', 'Nov-03', 'Dec-03', 'Jan-04', 'Feb-04', 'Mar-04', 'Apr-04'];

/** A state by period, as the run tells it: `1` on, `0` off, and nothing as the deal closes. */
const spans = (states: string) => spansWhere([null, ...states.split('').map(Number)], (value) => value === 1);

test.each([
  ['000000000', undefined],
  ['111111111', 'throughout'],
  ['000011111', 'from Dec-03 (period 5)'],
  ['000000001', 'in Apr-04 (period 9)'],
  ['110000000', 'Aug-03 to Sep-03'],
  ['010101010', 'Sep-03, Nov-03, Jan-04 and 1 time more'],
  ['101010101', 'Aug-03, Oct-03, Dec-03 and 2 times more'],
])('%s is on: %s', (states, words) => {
  expect(spanWords(spans(states), MONTHS)).toBe(words);
});

test('what is asked for the deal as it closes is no period', () => {
  expect(spansWhere([5, 5, 1, 5], (value) => value === 5)).toEqual([
    { from: 1, to: 1 },
    { from: 3, to: 3 },
  ]);
});
