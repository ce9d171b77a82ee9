import { z } from 'zod';
import { basisPoints, dayCount, id, indexPct, month, note, pct, periods, speedPct, usd, words } from './scalars.ts';

/**
 * Index rates by the month of the payment they apply to, percent per annum: each is read in the month before. After its
 * last month a curve stays where it is.
 */
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

const contract = {
  id,
  group: id,
  receiveIndex: id,
  floatDayCount: dayCount,
  notional,
  note: note.optional(),
};

/** Percent per annum by period; the last one holds. */
const rates = z.array(pct).min(1);

/** A derivative contract of the trust: its receipts float, what it pays is fixed or was paid at closing. */
export const hedge = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('swap'), ...contract, payFixedPct: pct, fixedDayCount: dayCount }),
  /** Receives the index above the strike. */
  z.strictObject({ kind: z.literal('cap'), ...contract, strikesPct: rates }),
  /** Receives the index above the strike, up to the ceiling. */
  z.strictObject({ kind: z.literal('corridor'), ...contract, strikesPct: rates, ceilingsPct: rates }),
]);

/** The tables a term sheet prints, and the run behind them. */
export const pricingGrid = z.strictObject({
  curveSet: words,
  speedsPct: z.array(speedPct).min(1),
  redemptions: z.array(z.enum(['call', 'maturity'])).min(1),
  paymentDates: z.enum(['unadjusted', 'nextBusinessDay']),
  /** How years are counted in an average life. */
  lifeDayCount: dayCount.default('actual/365'),
  /** Whether derivative contracts are part of the run. */
  hedges: z.enum(['included', 'excluded']),
});

/** The run behind the schedules of available rates: one speed and redemption, as the curves are and shifted. */
export const rateSchedule = z.strictObject({
  curveSet: words,
  speedPct,
  redemption: z.enum(['call', 'maturity']),
  /** Parallel shift of all indices, basis points. */
  shiftBps: basisPoints,
  fromPeriod: periods(1),
});

const publishedCell = z.strictObject({
  tranche: id,
  redemption: z.enum(['call', 'maturity']),
  speedPct,
  /** As printed. */
  dmBps: words.optional(),
  yieldPct: words.optional(),
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
export type RateSchedule = z.infer<typeof rateSchedule>;
export type Published = z.infer<typeof published>;
export type PublishedCell = z.infer<typeof publishedCell>;
