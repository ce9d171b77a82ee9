import { sumDecimals } from '../units/money.ts';
import type { Collateral } from './schema/collateral.ts';

/** What the loans of a group add up to at the cut-off date, in dollars, exact to the cent. */
export function totalLoansUsd(collateral: Collateral): number {
  if (collateral.kind === 'tape') return Number(collateral.balanceUsd);
  return sumDecimals(collateral.replines.map(({ balanceUsd }) => balanceUsd)).toNumber();
}
