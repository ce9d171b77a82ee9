import { z } from 'zod';
import { basisPoints, date, dayCount, days, id, multiple, multiplier, pct, pricePct, usd, words } from './scalars.ts';

/** Index times the multiplier plus the margin; a negative multiplier makes an inverse floater. */
const floatingCoupon = z.strictObject({
  kind: z.literal('floating'),
  index: id,
  marginBps: basisPoints,
  /** Absent: 1. */
  multiplier: multiplier.optional(),
  /** Times the margin from the accrual period after the first clean-up call date that is let pass. */
  stepUpMultiple: multiple.optional(),
  /** Fixed cap and floor, percent per annum; no coupon is ever below zero. */
  capPct: pct.optional(),
  floorPct: pct.optional(),
  /** Whether the group's available funds rate caps the note rate. */
  availableFundsCap: z.boolean(),
});

const fixedCoupon = z.strictObject({
  kind: z.literal('fixed'),
  ratePct: pct,
  availableFundsCap: z.boolean(),
});

/** Principal only. */
const noCoupon = z.strictObject({ kind: z.literal('none') });

/** Ratings as printed; a class may have none. */
export const ratings = z.strictObject({
  moodys: words.optional(),
  sp: words.optional(),
  fitch: words.optional(),
});

export const tranche = z.strictObject({
  id,
  group: id,
  /** As printed on the front page: Floating Rate Senior. */
  description: words.optional(),
  balanceUsd: usd,
  coupon: z.discriminatedUnion('kind', [floatingCoupon, fixedCoupon, noCoupon]),
  /** An interest-only class accrues on the balances of these classes and has none of its own. */
  notionalOf: z.array(id).min(1).optional(),
  dayCount,
  /** Interest runs from payment date to payment date, or over the calendar month before, of which the first is paid whole. */
  accrual: z.enum(['betweenPayments', 'monthBefore']).default('betweenPayments'),
  /** Days from the payment date to the day on which holders are paid. */
  delayDays: days(0),
  pricePct,
  ratings,
  lastScheduledPayment: date,
});

export type FloatingCoupon = z.infer<typeof floatingCoupon>;
export type Tranche = z.infer<typeof tranche>;
