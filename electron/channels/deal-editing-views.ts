import { z } from 'zod';
import { DEAL_LISTS, GROUP_LISTS, RULE_KEYS } from '../../engine/deal/changes/list-change.ts';
import { TERM_INPUTS } from '../../engine/deal/terms/term-input.ts';
import { tableView } from './views.ts';

/** Which of a deal's terms a screen shows. */
export const TERM_SCREENS = ['deal', 'classes', 'assumptions', 'priority', 'triggers', 'hedges', 'termSheet'] as const;

/** A table of terms; rows are typed into with `deal.enter`. */
export const termTableView = tableView.extend({
  /** The list whose entries the body rows are, in its order, to be changed with `deal.change`; absent: of no list. */
  list: z
    .strictObject({
      name: z.enum([...DEAL_LISTS, ...GROUP_LISTS]),
      /** The group whose list it is. */
      group: z.string().optional(),
    })
    .optional(),
  /** By column that may be typed. */
  inputs: z.record(
    z.string(),
    z.strictObject({
      input: z.enum(TERM_INPUTS),
      /** What may be picked; in `choice` and `list` only. */
      choices: z.array(z.string()),
    }),
  ),
});

/** What may stand in a formula, or in a cell of choices. */
export const completionView = z.strictObject({
  /** What to insert: `loansAtCutOff`, `balance("1-A-1")`. */
  text: z.string(),
  /** What it means, with its unit. */
  meaning: z.string(),
});

/** A rule that can be added as it stands, in the words of the document. */
export const paletteRuleView = z.strictObject({
  rule: z.enum(RULE_KEYS),
  group: z.string(),
  title: z.string(),
  sentence: z.string(),
});

export const versionView = z.strictObject({
  number: z.int(),
  /** ISO-8601 UTC. */
  savedAt: z.string(),
  /** What was done: `1-M-2 margin 150 bp to 165 bp`. */
  change: z.string(),
  /** What the person wrote beside it; may be changed at any time. */
  note: z.string().optional(),
  /** Of two versions with the same hash nothing differs. */
  hash: z.string(),
});

/** One thing in which two versions differ. */
export const differenceView = z.strictObject({
  /** The part of the deal: `Classes`, `Priority of payments`. */
  where: z.string(),
  text: z.string(),
});

export const versionDiffView = z.strictObject({
  terms: z.array(differenceView),
  /** What the terms do to the figures at the pricing speed to call, class by class. */
  figures: z.array(differenceView),
  /** The change of cost in words; absent where the cost is the same. */
  cost: z.string().optional(),
});

export type TermScreen = (typeof TERM_SCREENS)[number];
export type TermTableView = z.infer<typeof termTableView>;
export type CompletionView = z.infer<typeof completionView>;
export type PaletteRuleView = z.infer<typeof paletteRuleView>;
export type VersionView = z.infer<typeof versionView>;
export type DifferenceView = z.infer<typeof differenceView>;
export type VersionDiffView = z.infer<typeof versionDiffView>;
