import type { PercentRule } from './strat-spec.ts';

/** Hundredths of a percent in the whole. */
const WHOLE = 10_000n;

/**
 * Percent in hundredths that sum to 100.00: all are cut off at the hundredth, and those that lose most by it get the
 * hundredths that are left; of those that lose the same, the larger amounts. In whole cents, so that ties are ties.
 */
function sharesOutOf100(usd: readonly number[]): number[] {
  const cents = usd.map((amount) => BigInt(Math.round(amount * 100)));
  const total = cents.reduce((sum, amount) => sum + amount, 0n);
  const shares = cents.map((amount) => (amount * WHOLE) / total);
  const left = Number(WHOLE - shares.reduce((sum, share) => sum + share, 0n));
  const lost = (i: number): bigint => (cents[i]! * WHOLE) % total;
  const byLoss = usd.map((_amount, i) => i).toSorted((a, b) => Number(lost(b) - lost(a) || cents[b]! - cents[a]!));
  for (const i of byLoss.slice(0, left)) shares[i]! += 1n;
  return shares.map((share) => Number(share) / 100);
}

/** Percent of their sum that amounts make up: unrounded, or in hundredths that sum to 100.00; undefined of nothing. */
export function percentOf(usd: readonly number[], rule: PercentRule): (number | undefined)[] {
  const totalUsd = usd.reduce((sum, amount) => sum + amount, 0);
  if (totalUsd < 0.005) return usd.map(() => undefined);
  return rule === 'sumTo100' ? sharesOutOf100(usd) : usd.map((amount) => (amount / totalUsd) * 100);
}
