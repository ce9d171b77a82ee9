import { z } from 'zod';

/** Text of one line that a person wrote. */
export const words = z.string({ error: 'expected text in quotes' }).trim().min(1).max(200);
const number = z.number({ error: 'expected a number, without quotes' });
/** Decimals of the labels; absent: those of the field. More are used where the ends need them. */
const decimals = z.int().min(0).max(6).optional();
const descending = z.boolean().default(false);
/** The end that is in a bin: 75.01 - 80.00 holds its upper end, 5.500 - 5.999 its lower. */
const holds = z.enum(['lowerEnd', 'upperEnd']);

const VALUE_ORDERS = ['label', 'balance', 'stateName', 'listed'] as const;

/** A bin for every value: words, or numbers at their printed digit. */
const values = z.strictObject({
  kind: z.literal('values'),
  /** Numbers go by size where it says label; what a list leaves out follows it. */
  order: z.enum(VALUE_ORDERS).default('label'),
  listed: z.array(z.string()).default([]),
  /** What to print for a value; values printed alike share a row. */
  labels: z.record(z.string(), words).default({}),
  decimals,
});

const range = z
  .strictObject({
    /** Absent: made from the ends. */
    label: words.optional(),
    lower: number.optional(),
    lowerExclusive: z.literal(true).optional(),
    upper: number.optional(),
  })
  .refine(({ lower, upper }) => lower !== undefined || upper !== undefined, {
    error: 'expected a lower or an upper end',
  })
  .refine(({ lower, upper }) => lower === undefined || upper === undefined || lower <= upper, {
    error: 'expected a lower end that is not above the upper one',
  });

type Ends = z.infer<typeof range>;

/** Whether two ranges, the first of which begins lower, share a value. */
function overlap(first: Ends, second: Ends): boolean {
  if (first.upper === undefined || second.lower === undefined) return true;
  return second.lowerExclusive ? second.lower < first.upper : second.lower <= first.upper;
}

function someOverlap(ranges: readonly Ends[]): boolean {
  const sorted = ranges.toSorted((a, b) => (a.lower ?? -Infinity) - (b.lower ?? -Infinity));
  return sorted.some((one, i) => i > 0 && overlap(sorted[i - 1]!, one));
}

/** Ranges as published, printed in this order; both printed ends are in them. */
const ranges = z.strictObject({
  kind: z.literal('ranges'),
  ranges: z
    .array(range)
    .min(1)
    .refine((list) => !someOverlap(list), { error: 'expected ranges that do not overlap' }),
  decimals,
});

/** Ranges between typed ends, open below the first and above the last. */
const edges = z.strictObject({
  kind: z.literal('edges'),
  edges: z
    .array(number)
    .min(1)
    .refine((list) => list.every((edge, i) => i === 0 || edge > list[i - 1]!), { error: 'expected rising numbers' }),
  holds,
  decimals,
  descending,
});

/** Ranges of one width, from `start` up and down. */
const width = z.strictObject({
  kind: z.literal('width'),
  width: number.positive(),
  start: number.default(0),
  holds,
  decimals,
  descending,
});

/** Ranges with equal parts of the loans or of the balance, as near as loans of like value allow. */
const quantiles = z.strictObject({
  kind: z.literal('quantiles'),
  parts: z.int().min(2).max(100),
  of: z.enum(['loans', 'balance']),
  decimals,
  descending,
});

/** Calendar months of a date. */
const months = z.strictObject({ kind: z.literal('months') });

/** How the values of a field are put into bins. */
export const binsSpec = z.discriminatedUnion('kind', [values, ranges, edges, width, quantiles, months]);

const fieldKey = words;

/** A field and how it is put into bins: one side of a grid. */
export const axisSpec = z.strictObject({ field: fieldKey, bins: binsSpec });

/** A stratification table. */
export const stratSpec = axisSpec.extend({
  id: words,
  title: words,
  /** Fields whose averages, weighted by current balance, stand beside each row. */
  averages: z.array(fieldKey).default([]),
  /** Fields whose least and greatest values stand beside each row. */
  extremes: z.array(fieldKey).default([]),
});

/** What a grid shows of the loans in a cell; percent are of all loans. */
const gridMeasure = z.union([z.enum(['pct', 'balance', 'count']), z.strictObject({ averageOf: fieldKey })], {
  error: 'expected "pct", "balance", "count" or { "averageOf": a field }',
});

/** A table of two fields against each other. */
export const gridSpec = z.strictObject({
  id: words,
  title: words,
  rows: axisSpec,
  columns: axisSpec,
  measure: gridMeasure,
});

export const PERCENT_RULES = ['asPrinted', 'sumTo100'] as const;
/** Percentages rounded each by itself, or so that they sum to 100.00. */
export type PercentRule = (typeof PERCENT_RULES)[number];

export type BinsSpec = z.infer<typeof binsSpec>;
export type BinsOf<Kind extends BinsSpec['kind']> = Extract<BinsSpec, { kind: Kind }>;
export type AxisSpec = z.infer<typeof axisSpec>;
export type StratSpec = z.infer<typeof stratSpec>;
export type GridSpec = z.infer<typeof gridSpec>;
export type GridMeasure = z.infer<typeof gridMeasure>;
