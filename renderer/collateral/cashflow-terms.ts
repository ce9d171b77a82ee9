import type { Sent } from '../../electron/channels/channels.ts';

/** How the loans are assumed to pay, and what of it is looked at. */
export interface CashflowTerms {
  speedPct: number;
  /** Percent per annum; undefined: no loan defaults. */
  cdrPct?: number | undefined;
  severityPct: number;
  lagMonths: number;
  /** Empty: all groups. */
  group: string;
  as: 'chart' | 'table';
}

export const usualTerms: CashflowTerms = { speedPct: 100, severityPct: 40, lagMonths: 12, group: '', as: 'chart' };

/** The terms as the workbench is asked for them. */
export function questionOf({ speedPct, cdrPct, severityPct, lagMonths }: CashflowTerms): Sent<'collateral.cashflow'> {
  if (cdrPct === undefined) return { speedPct };
  const defaults = { kind: 'cdr', annualPct: String(cdrPct) } as const;
  const losses = { defaults, severityPct: String(severityPct), lagMonths, order: 'together', advancing: true } as const;
  return { speedPct, losses };
}
