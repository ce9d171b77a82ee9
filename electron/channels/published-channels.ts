import { z } from 'zod';
import { dealView } from './views.ts';

const nothing = z.undefined();

/** Tables as text: cells behind tabs or commas, a line a row. */
const tables = z.string().max(4_000_000);

/** How many figures there are of a class, and what they would do to those it has. */
const classReading = z.strictObject({
  tranche: z.string(),
  figures: z.int(),
  added: z.int(),
  changed: z.int(),
});

/** What tables of published figures were understood to say. */
export const publishedReadingView = z.strictObject({
  figures: z.int(),
  classes: z.array(classReading),
  /** Figures that would replace another: `WAL of 1-A-1 to call at 80%`. Of very many the first. */
  changes: z.array(z.strictObject({ what: z.string(), was: z.string(), is: z.string() })),
  /** What is not taken, a sentence each, with the row as a spreadsheet numbers it. Of very many the first. */
  refused: z.array(z.strictObject({ row: z.int(), message: z.string() })),
  /** How many there are in all. */
  refusals: z.int(),
  /** What else is to be known of the figures that are taken. */
  notes: z.array(z.string()),
});

/** Messages about the figures that others published for the open deal. */
export const PUBLISHED_CHANNELS = {
  /** Asks for a file with tables; nothing comes back when the person thinks better of it. */
  'published.choose': {
    sent: nothing,
    returned: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('chosen'), file: z.string(), tables }),
      z.strictObject({ outcome: z.literal('cancelled') }),
    ]),
  },
  /** Looks at tables; nothing is kept of them. */
  'published.read': { sent: z.strictObject({ tables }), returned: publishedReadingView },
  /** Makes what is sound of the tables figures of the deal, as one change. */
  'published.take': { sent: z.strictObject({ tables, source: z.string().max(2_000) }), returned: dealView },
  'published.remove': { sent: nothing, returned: dealView },
} as const;

export type PublishedReadingView = z.infer<typeof publishedReadingView>;
