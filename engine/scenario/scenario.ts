import { z } from 'zod';
import { losses } from '../deal/schema/assumptions.ts';
import { basisPoints, indexPct, note, pct, periods, speedPct, words } from '../deal/schema/scalars.ts';

/** The deal's own pricing run under the name of a scenario; no other scenario may have it. */
export const PRICING_NAME = 'Pricing';

const MAX_SPEEDS = 20;

/** Absent: the deal's pricing curves as they are. */
const curves = z.strictObject({
  /** A curve set of the deal. */
  set: words.optional(),
  /** All indices at this rate, percent per annum. */
  flatPct: indexPct.optional(),
  /** All indices moved in parallel, basis points, from the month of a period's payment on; absent: from period 1. */
  shiftBps: basisPoints.optional(),
  fromPeriod: periods(1).optional(),
});

const speeds = z
  .array(speedPct)
  .min(1)
  .max(MAX_SPEEDS)
  .refine((list) => new Set(list.map(Number)).size === list.length, { error: 'expected every speed once' });

/** What a run assumes otherwise than the deal's own pricing; whatever is absent is as the deal has it. */
export const scenarioSchema = z.strictObject({
  name: words,
  note: note.optional(),
  curves: curves.default({}),
  /** A grid of its own, percent of the pricing speed. */
  speedsPct: speeds.optional(),
  redemptions: z
    .array(z.enum(['call', 'maturity']))
    .min(1)
    .max(2)
    .optional(),
  /** Absent: no loan defaults. */
  losses: losses.optional(),
  /** Loans 90 or more days delinquent, percent of the balance, by period; the last one holds. Absent: none. */
  delinquent90Pct: z.array(pct).min(1).max(1_200).optional(),
  /** Triggers held on or off whatever their test says: `triggerEvent` in all groups, or `2/triggerEvent` in one. */
  forcedTriggers: z.record(z.string().max(200), z.enum(['on', 'off'])).optional(),
  /** Whether derivative contracts are part of the run. */
  hedges: z.enum(['included', 'excluded']).optional(),
});

export type Scenario = z.infer<typeof scenarioSchema>;

/** The scenario that is always there: it assumes nothing but what the deal says. */
export const PRICING_SCENARIO: Scenario = { name: PRICING_NAME, curves: {} };
