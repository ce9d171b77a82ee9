import type { Digits } from './digits.ts';
import type { Ends } from './bin-by-range.ts';
import type { BinsOf } from './strat-spec.ts';

/** Ranges between neighbouring edges, open below the first and above the last, by rising value. */
export function edgeRanges({ edges, holds }: BinsOf<'edges'>, digits: Digits): Ends[] {
  const holdsUpper = holds === 'upperEnd';
  const next = (edge: number, step: number): number => digits.value(digits.of(edge) + step);
  const from = (edge: number): number => (holdsUpper ? next(edge, 1) : edge);
  const to = (edge: number): number => (holdsUpper ? edge : next(edge, -1));
  const last = edges.at(-1)!;
  return [
    { upper: to(edges[0]!) },
    ...edges.slice(1).map((edge, i) => ({ lower: from(edges[i]!), upper: to(edge) })),
    holdsUpper ? { lower: last, lowerExclusive: true } : { lower: last },
  ];
}

/** The loans in rising order of value; blanks left out. */
function risingLoans(values: Float64Array): Uint32Array {
  const loans = Uint32Array.from(values.keys());
  return loans.filter((loan) => !Number.isNaN(values[loan]!)).toSorted((a, b) => values[a]! - values[b]!);
}

/**
 * Ranges that split the weight into equal parts, from the least value in each to the greatest. Loans of like value
 * stay together, in the part in which the first of them falls; a part that this leaves empty is not there.
 */
export function quantileRanges(values: Float64Array, weights: Float64Array, parts: number, digits: Digits): Ends[] {
  const keys = values.map(digits.of);
  const rising = risingLoans(keys);
  const total = rising.reduce((sum, loan) => sum + weights[loan]!, 0);
  const found: { part: number; first: number; last: number }[] = [];
  let before = 0;
  for (const loan of rising) {
    const key = keys[loan]!;
    const part = total > 0 ? Math.floor((before / total) * parts) : 0;
    const current = found.at(-1);
    if (current && (current.last === key || current.part === part)) current.last = key;
    else found.push({ part, first: key, last: key });
    before += weights[loan]!;
  }
  return found.map(({ first, last }) => ({ lower: digits.value(first), upper: digits.value(last) }));
}
