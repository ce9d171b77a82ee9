import { z } from 'zod';
import { date, note, words } from './scalars.ts';

/** The words of a term sheet that no figure of the deal says; numbers are never among them. */
export const termSheetTerms = z.strictObject({
  /** What the document is; absent: a preliminary term sheet. */
  subtitle: words.optional(),
  /** The date of the document; absent: the day on which the version was saved. */
  dated: date.optional(),
  /** Who does what, in the order of the document; a role may have several names. */
  parties: z.array(z.strictObject({ role: words, name: words })).default([]),
  /** Terms in words: record date, denominations, tax status, definitions. */
  terms: z.array(z.strictObject({ title: words, text: note })).default([]),
  /** Footnotes to the table of offered securities. */
  footnotes: z.array(note).default([]),
});

export type TermSheetTerms = z.infer<typeof termSheetTerms>;
