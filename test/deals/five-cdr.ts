import type { Losses } from '../../engine/deal/schema/assumptions.ts';

/** What tests and benchmarks let go wrong: 5 CDR, 40 % lost after a year. */
export const FIVE_CDR: Losses = {
  defaults: { kind: 'cdr', annualPct: '5' },
  severityPct: '40',
  lagMonths: 12,
  order: 'together',
  advancing: true,
};
