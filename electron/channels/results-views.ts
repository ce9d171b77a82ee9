import { z } from 'zod';
import { scenarioSchema } from '../../engine/scenario/scenario.ts';
import { PERIOD_KINDS } from '../../engine/termsheet/period-kinds.ts';
import { diagnosticView, tableView } from './views.ts';

const usd = z.number();
const period = z.int().min(1).max(1_200);
const redemption = z.enum(['call', 'maturity']);
const speedPct = z.number().min(0).max(5_000);

/** Which pricing is meant. Absent: the version that is open, and the scenario that is chosen. */
export const runChoice = z.strictObject({ version: z.int().min(1).optional(), scenario: z.string().optional() });

/** Which run of it. */
export const runTerms = runChoice.extend({ speedPct, redemption });

/** One scenario as it is kept. */
export const scenarioView = z.strictObject({
  scenario: scenarioSchema,
  /** The deal's own pricing, which is not changed here. */
  isPricing: z.boolean(),
  /** Curves, losses and the like, as the footnotes of the tables say it; empty where it cannot be run. */
  assumptions: z.string(),
  /** Why it cannot be run as the deal is now; places are the scenario's: `curves.set`. */
  troubles: z.array(diagnosticView),
});

/** The scenarios of the open deal, its own pricing first, and what one may name. */
export const scenariosView = z.strictObject({
  chosen: z.string(),
  scenarios: z.array(scenarioView),
  curveSets: z.array(z.string()),
  /** `2/triggerEvent`, the key to force it by, and how it is called on the screen. */
  triggers: z.array(z.strictObject({ key: z.string(), title: z.string() })),
});

export const periodKind = z.enum(PERIOD_KINDS);

/** Figures by period; entry 0 is as the deal closes, null is no figure. Unrounded, in the unit. */
export const seriesView = z.strictObject({
  key: z.string(),
  title: z.string(),
  unit: z.string().optional(),
  /** What it is of, if it is of one. */
  group: z.string().optional(),
  tranche: z.string().optional(),
  /** What 0 and 1 mean where the figures are states: `['off', 'on']`. */
  words: z.array(z.string()).optional(),
  values: z.array(z.number().nullable()),
});

export const periodsView = z.strictObject({
  /** What was run, in words: `Stress, 100% of the pricing speed, to call`. */
  title: z.string(),
  /** `Aug-03`, by period; entry 0 is the month of settlement. */
  months: z.array(z.string()),
  /** The period of the clean-up call, where it is exercised. */
  calledInPeriod: z.int().optional(),
  /** In the order that was asked for. */
  parts: z.array(
    z.strictObject({
      what: periodKind,
      title: z.string(),
      notes: z.array(z.string()),
      series: z.array(seriesView),
    }),
  ),
});

/** One movement of cash in a period. */
export const paymentView = z.strictObject({
  /** Ids such as `loans.1`, `interest.1`, `certificates.1` or that of a class, and what they are called. */
  from: z.string(),
  fromTitle: z.string(),
  to: z.string(),
  toTitle: z.string(),
  /** What it was for: `principal`, `fees`. */
  of: z.string(),
  usd,
  /** The rule that paid it, by its place in the document; absent for what comes in ahead of all rules. */
  rule: z
    .strictObject({
      list: z.enum(['priority', 'redemption']),
      position: z.int(),
      cite: z.string(),
      sentence: z.string(),
    })
    .optional(),
});

export const paymentsView = z.strictObject({
  period,
  /** Periods run. */
  periods: z.int(),
  /** `Aug 25, 2003` */
  paymentDate: z.string(),
  called: z.boolean(),
  payments: z.array(paymentView),
});

/** Screens that an explanation may open. */
export const PLACES = ['structure', 'priority', 'collateral', 'assumptions', 'triggers', 'hedges'] as const;

/** Where in the deal the reason of a figure stands. */
export const placeView = z.strictObject({
  /** `tranches[3].coupon.marginBps` */
  place: z.string(),
  screen: z.enum(PLACES),
  /** Id of the row of terms it stands in; that of the deal's own terms where it stands in no other. */
  row: z.string().optional(),
  /** The class or group it stands in, where it stands in one. */
  tranche: z.string().optional(),
  group: z.string().optional(),
});

/** Why a number is what it is: a sentence, the number as printed, and what it is made of. */
export const explanationView = z.strictObject({
  text: z.string(),
  value: z.string().optional(),
  place: placeView.optional(),
  get parts() {
    return z.array(explanationView);
  },
});

const ofRun = { speedPct, redemption };
const ofGroup = { group: z.string(), period, ...ofRun };

/** A figure to be explained. Those of a class are named like the measures of the pricing table. */
export const figureChoice = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['dmBps', 'yieldPct', 'walYears', 'modDurationYears', 'firstPrincipal', 'lastPrincipal']),
    tranche: z.string(),
    ...ofRun,
  }),
  z.strictObject({ kind: z.literal('subordination'), tranche: z.string() }),
  z.strictObject({ kind: z.literal('payment'), tranche: z.string(), period, ...ofRun }),
  z.strictObject({
    kind: z.enum(['interest', 'principal', 'unpaidInterest', 'realizedLosses', 'basisRisk', 'noteRate', 'balance']),
    tranche: z.string(),
    period,
    ...ofRun,
  }),
  z.strictObject({ kind: z.enum(['oc', 'ocTarget', 'excessSpread', 'availableRate']), ...ofGroup }),
]);

/** A table of one run; those of kind `periods` have the same figures as the series of that name. */
export const tableChoice = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cashflow'), tranche: z.string() }),
  /** At the speeds of the grid. */
  z.strictObject({ kind: z.literal('decrement'), tranche: z.string() }),
  z.strictObject({ kind: z.literal('periods'), what: periodKind }),
  /** The deal's schedules of available rates, which have a speed, curves and a shift of their own. */
  z.strictObject({ kind: z.literal('rateSchedule'), measure: z.enum(['cash', 'document']) }),
]);

/** A pricing beside another: figures of both, differences in years and basis points, and `change` where they print otherwise. */
export const comparisonView = z.strictObject({
  /** What was compared: `Version 3, Stress`. */
  a: z.string(),
  b: z.string(),
  table: tableView,
});

export type RunChoice = z.infer<typeof runChoice>;
export type RunTermsView = z.infer<typeof runTerms>;
export type ScenarioView = z.infer<typeof scenarioView>;
export type ScenariosView = z.infer<typeof scenariosView>;
export type SeriesView = z.infer<typeof seriesView>;
export type PeriodsView = z.infer<typeof periodsView>;
export type PaymentView = z.infer<typeof paymentView>;
export type PaymentsView = z.infer<typeof paymentsView>;
export type PlaceView = z.infer<typeof placeView>;
export type ExplanationView = z.infer<typeof explanationView>;
export type FigureChoice = z.infer<typeof figureChoice>;
export type TableChoice = z.infer<typeof tableChoice>;
export type ComparisonView = z.infer<typeof comparisonView>;
