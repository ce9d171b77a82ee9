import { z } from 'zod';
import { months, pct, speedPct } from './scalars.ts';

/** How often loans default. */
const defaultRate = z.discriminatedUnion('kind', [
  /** Conditional default rate, percent per annum of the performing loans. */
  z.strictObject({ kind: z.literal('cdr'), annualPct: pct }),
  /** Monthly default rates, percent, by period; the last one for ever after. */
  z.strictObject({ kind: z.literal('mdr'), monthlyPct: z.array(pct).min(1) }),
  /** Percent of the Standard Default Assumption, by loan age. */
  z.strictObject({ kind: z.literal('sda'), sdaPct: speedPct }),
]);

/** What goes wrong with the loans of a run. */
export const losses = z.strictObject({
  defaults: defaultRate,
  /** Percent of the balance at default that is lost, costs included. */
  severityPct: pct,
  /** Months from default to liquidation. */
  lagMonths: months(1),
  /** Of which balance defaults and prepayments are taken; `together` takes both of the opening one. */
  order: z.enum(['together', 'defaultsFirst', 'prepaymentsFirst']),
  /** Whether the servicer advances principal and interest until liquidation, and is repaid first out of it. */
  advancing: z.boolean(),
});

export type Losses = z.infer<typeof losses>;
export type DefaultRate = z.infer<typeof defaultRate>;
