import { z } from 'zod';

/** One figure as the window draws it. */
export const cellView = z.strictObject({
  /** As the term sheet prints it; empty where there is no figure. */
  text: z.string(),
  /** Unrounded, in the unit of the column; dates as ISO text. Shown on hover, copied as a number. */
  value: z.union([z.number(), z.string()]).optional(),
  /** Why there is no figure. */
  reason: z.string().optional(),
  /** The figure others printed, and whether ours prints the same. */
  published: z.strictObject({ text: z.string(), agrees: z.boolean() }).optional(),
  /** What the last edit did to a figure: `+15`, `-0.02`, or `was Nov-07` where a difference means nothing. */
  change: z.string().optional(),
});

export const rowView = z.strictObject({
  id: z.string(),
  kind: z.enum(['body', 'total']),
  tranche: z.string().optional(),
  /** By column key; a missing cell is blank. */
  cells: z.record(z.string(), cellView),
});

export const columnView = z.strictObject({
  key: z.string(),
  title: z.string(),
  unit: z.string().optional(),
  align: z.enum(['left', 'right']),
  /** Set where a person may type: the term to send with what was typed. Cells of total rows are never typed. */
  term: z.string().optional(),
});

export const tableView = z.strictObject({
  id: z.string(),
  title: z.string(),
  columns: z.array(columnView),
  rows: z.array(rowView),
  notes: z.array(z.string()),
});

export const diagnosticView = z.strictObject({
  place: z.string(),
  message: z.string(),
  severity: z.enum(['error', 'warning']),
});

/** Everything the window shows of the open deal, made anew after each edit. */
export const dealView = z.strictObject({
  dealId: z.int(),
  name: z.string(),
  /** The saved version that all numbers belong to. */
  version: z.strictObject({ number: z.int(), savedAt: z.string(), note: z.string(), hash: z.string() }),
  /** What undo and redo would take back or do again, in the deal's words. */
  undo: z.string().optional(),
  redo: z.string().optional(),
  /** Another number whenever any answer about the deal may be another: after an edit, also of a scenario, or a choice. */
  revision: z.int(),
  /** Scenario and collateral of the run: `Pricing`, `26 replines`. */
  scenario: z.string(),
  collateral: z.string(),
  structure: tableView,
  pricing: tableView,
  /** The replines of each group that stands on some, to be typed into; id `replines|` and the group's. */
  replines: z.array(tableView),
  tieOut: z.strictObject({ source: z.string(), compared: z.int(), agree: z.int() }).optional(),
  run: z.strictObject({ milliseconds: z.number(), periods: z.int(), runs: z.int() }),
  warnings: z.array(diagnosticView),
});

export const dealSummary = z.strictObject({
  id: z.int(),
  name: z.string(),
  /** Shipped with the program. */
  shipped: z.boolean(),
  latestVersion: z.int(),
  savedAt: z.string(),
  openedAt: z.string().nullable(),
  tags: z.array(z.string()),
});

/** What a person typed or pasted into one cell. */
export const termEntry = z.strictObject({
  /** Id of the row that was typed into. */
  row: z.string(),
  term: z.string(),
  text: z.string().max(4_000),
});

export const refusedEntry = termEntry.extend({
  message: z.string(),
  /** Where in a formula the mistake stands, in characters from 1. */
  character: z.int().min(1).optional(),
});

export type CellView = z.infer<typeof cellView>;
export type RowView = z.infer<typeof rowView>;
export type ColumnView = z.infer<typeof columnView>;
export type TableView = z.infer<typeof tableView>;
export type DiagnosticView = z.infer<typeof diagnosticView>;
export type DealView = z.infer<typeof dealView>;
export type DealSummaryView = z.infer<typeof dealSummary>;
export type TermEntryView = z.infer<typeof termEntry>;
export type RefusedEntryView = z.infer<typeof refusedEntry>;
