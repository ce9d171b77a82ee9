import { z } from 'zod';
import { dayCount, id, indexPct, month, note, pct, speedPct, usd, words } from './scalars.ts';

/** Index rates by month, percent per annum; after its last month a curve stays where it is. */
export const curveSet = z.strictObject({
  name: words,
  firstMonth: month,
  ratesPct: z.record(id, z.array(indexPct).min(1)),
});

export const notional = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('bondBalance'), group: id }),
  z.strictObject({
    kind: z.literal('schedule'),
    /** By period; after its last entry the contract is over. */
    usd: z.array(usd).min(1),
    /** Never more than the group's bonds. */
    balanceGuaranteed: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('constant'), usd, balanceGuaranteed: z.boolean() }),
]);

/** A derivative contract of the trust, which pays the fixed leg. */
export const hedge = z.strictObject({
  id,
  group: id,
  kind: z.literal('swap'),
  payFixedPct: pct,
  fixedDayCount: dayCount,
  receiveIndex: id,
  floatDayCount: dayCount,
  notional,
  note: note.optional(),
});

/** The tables a term sheet prints, and the run behind them. */
export const pricingGrid = z.strictObject({
  curveSet: words,
  speedsPct: z.array(speedPct).min(1),
  redemptions: z.array(z.enum(['call', 'maturity'])).min(1),
  paymentDates: z.enum(['unadjusted', 'nextBusinessDay']),
});

const publishedCell = z.strictObject({
  tranche: id,
  redemption: z.enum(['call', 'maturity']),
  speedPct,
  /** As printed. */
  dmBps: words.optional(),
  walYears: words.optional(),
  modDurationYears: words.optional(),
  firstPrincipal: month.optional(),
  lastPrincipal: month.optional(),
});

/** Figures others have published for this deal, to tie out against. */
export const published = z.strictObject({
  source: note,
  cells: z.array(publishedCell),
  subordinationPct: z.record(id, words).optional(),
});

export type CurveSet = z.infer<typeof curveSet>;
export type Hedge = z.infer<typeof hedge>;
export type PricingGrid = z.infer<typeof pricingGrid>;
export type Published = z.infer<typeof published>;
export type PublishedCell = z.infer<typeof publishedCell>;
