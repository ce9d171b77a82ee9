import { z } from 'zod';
import { axisSpec, words } from './strat-spec.ts';

const named = { id: words, title: words };
/** The least and the greatest value stand beside the figure. */
const extremes = z.boolean().default(false);

/** A line of a pool summary: what is worked out of which field. */
const statSpec = z.discriminatedUnion('measure', [
  z.strictObject({ measure: z.literal('loans'), ...named }),
  z.strictObject({ measure: z.literal('sum'), ...named, field: words }),
  /** Each loan counts the same. */
  z.strictObject({ measure: z.literal('mean'), ...named, field: words, extremes }),
  /** Each loan counts by its current balance. */
  z.strictObject({ measure: z.literal('average'), ...named, field: words, extremes }),
  /** Percent of the balance whose field is one of these words or numbers; an empty word is a blank. */
  z.strictObject({
    measure: z.literal('share'),
    ...named,
    field: words,
    of: z.array(z.union([z.string(), z.number()])).min(1),
  }),
]);

/** A short list of the shares of a field's values, such as the five largest states. */
const shareListSpec = axisSpec.extend({ ...named, top: z.int().positive().optional() });

/** A pool summary. */
export const summarySpec = z.strictObject({ stats: z.array(statSpec), lists: z.array(shareListSpec).default([]) });

export type StatSpec = z.infer<typeof statSpec>;
export type ShareListSpec = z.infer<typeof shareListSpec>;
export type SummarySpec = z.infer<typeof summarySpec>;
