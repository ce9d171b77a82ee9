import type { TrancheCashflow } from '../waterfall/cashflow.ts';

/** The first and the last period in which a class is paid principal, both inclusive. */
export interface PrincipalWindow {
  first: number;
  last: number;
}

/** Less than this is float noise, not a payment. */
const HALF_A_CENT = 0.005;

export function principalWindow(flow: TrancheCashflow): PrincipalWindow | undefined {
  const pays = (usd: number) => usd >= HALF_A_CENT;
  const first = flow.principalUsd.findIndex(pays);
  return first < 0 ? undefined : { first, last: flow.principalUsd.findLastIndex(pays) };
}
