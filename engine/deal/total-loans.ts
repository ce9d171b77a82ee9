import { sumDecimals } from '../units/money.ts';
import type { Repline } from './schema/collateral.ts';

/** What replines add up to, in dollars, exact to the cent. */
export function totalLoansUsd(replines: readonly Repline[]): number {
  return sumDecimals(replines.map(({ balanceUsd }) => balanceUsd)).toNumber();
}
