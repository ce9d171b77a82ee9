import { z } from 'zod';
import { collateral, fee, prefunding, prepaymentInterest, prepaymentSpeed, tapeReference } from './collateral.ts';
import { curveSet, hedge, pricingGrid, published, rateSchedule } from './market.ts';
import { date, formula, id, note, speedPct, usd, words } from './scalars.ts';
import { step } from './steps.ts';
import { termSheetTerms } from './term-sheet.ts';
import { tranche } from './tranche.ts';

export const DEAL_FORMAT = 'trancheworks-deal/1';

const dates = z.strictObject({
  cutOff: date,
  settlement: date,
  /** Interest runs from this day, and the buyer pays what accrued to settlement. Absent: from settlement, flat. */
  accruesFrom: date.optional(),
  /** Later payments fall on the same day of each month after. */
  firstPayment: date,
});

export const group = z.strictObject({
  id,
  name: words,
  collateral,
  speed: prepaymentSpeed,
  fees: z.array(fee),
  prefunding: prefunding.optional(),
  /** Absent: a prepayment brings a whole month's interest. */
  prepaymentInterest: prepaymentInterest.optional(),
  /** Dollars of overcollateralization that the rules build up to and hold. */
  ocTarget: formula,
  /** While this holds, the target stays what it was on the payment date before. */
  ocTargetFrozenWhile: formula.optional(),
});

const formulaName = z.string().regex(/^[a-z][A-Za-z0-9]*$/, {
  error: 'expected a name that formulas can use: a small letter, then letters and digits',
});

/** A named yes-or-no that formulas may ask; a latching one stays on once it came on. */
export const trigger = z.strictObject({
  id: formulaName,
  group: id,
  when: formula,
  latching: z.boolean(),
  note: note.optional(),
});

/** Cash that is kept from one payment date to the next: a reserve fund, or amounts on their way to a class. */
export const account = z.strictObject({ id: formulaName, group: id, openingUsd: usd });

/** Dollars by period that formulas may ask for by name. */
export const schedule = z.discriminatedUnion('kind', [
  /** Typed; after its last entry nothing, or the last one for ever. */
  z.strictObject({
    kind: z.literal('amounts'),
    id: formulaName,
    group: id,
    usd: z.array(usd).min(1),
    lastHolds: z.boolean(),
  }),
  /** A planned balance: what is left after the lesser of the principal at two speeds, percent of the pricing speed. */
  z.strictObject({
    kind: z.literal('plannedBalance'),
    id: formulaName,
    group: id,
    openingUsd: usd,
    collarsPct: z.tuple([speedPct, speedPct]),
  }),
]);

const redemption = z.strictObject({
  /** The first payment date on which this holds is the clean-up call date. */
  cleanUpCall: formula,
  /** Pays instead of the ordinary priority when the call is exercised: the loans at par join the collections. */
  priority: z.array(step).min(1),
});

/** Everything the term sheet says of a deal, and nothing else. Amounts and rates are decimal strings. */
export const dealSchema = z.strictObject({
  format: z.literal(DEAL_FORMAT, { error: `expected "${DEAL_FORMAT}", the format that this program reads` }),
  name: words,
  dates,
  curveSets: z.array(curveSet).min(1),
  tapes: z.array(tapeReference).default([]),
  groups: z.array(group).min(1),
  tranches: z.array(tranche).min(1),
  triggers: z.array(trigger),
  accounts: z.array(account).default([]),
  schedules: z.array(schedule).default([]),
  hedges: z.array(hedge),
  priority: z.array(step).min(1),
  redemption,
  pricing: pricingGrid,
  rateSchedule: rateSchedule.optional(),
  published: published.optional(),
  termSheet: termSheetTerms.optional(),
});

export type Deal = z.infer<typeof dealSchema>;
export type Group = z.infer<typeof group>;
export type Account = z.infer<typeof account>;
export type Schedule = z.infer<typeof schedule>;
export type Trigger = z.infer<typeof trigger>;
