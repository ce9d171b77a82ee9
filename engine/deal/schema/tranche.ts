import { z } from 'zod';
import { basisPoints, date, dayCount, days, id, multiple, pct, pricePct, usd, words } from './scalars.ts';

export const floatingCoupon = z.strictObject({
  kind: z.literal('floating'),
  index: id,
  marginBps: basisPoints,
  /** Times the margin from the accrual period after the first clean-up call date that is let pass. */
  stepUpMultiple: multiple.optional(),
  /** Fixed cap, percent per annum. */
  capPct: pct.optional(),
  /** Whether the group's available funds rate caps the note rate. */
  availableFundsCap: z.boolean(),
});

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
  coupon: z.discriminatedUnion('kind', [floatingCoupon]),
  dayCount,
  /** Days from the payment date to the day on which holders are paid. */
  delayDays: days(0),
  pricePct,
  ratings,
  lastScheduledPayment: date,
});

export type FloatingCoupon = z.infer<typeof floatingCoupon>;
export type Tranche = z.infer<typeof tranche>;
