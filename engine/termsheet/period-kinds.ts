/** What is told of a run by period. */
export const PERIOD_KINDS = ['balances', 'oc', 'excess', 'losses', 'triggers', 'rates', 'collateral'] as const;

export type PeriodKind = (typeof PERIOD_KINDS)[number];
