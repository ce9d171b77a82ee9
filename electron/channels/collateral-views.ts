import { z } from 'zod';
import { mappingSchema } from '../../engine/tape/mapping.ts';
import { tableView } from './views.ts';

const loanPosition = z.int().min(0);

/** The first rows of a file and what its columns look to be. */
export const tapePreview = z.strictObject({
  file: z.string(),
  /** Sheets of a workbook, and the one that is shown. */
  sheets: z.array(z.string()),
  sheet: z.string().optional(),
  /** Row of the file that has the headings, the first being 1. */
  headingRow: z.int(),
  mapping: mappingSchema,
  /** Cells of the first rows under the headings. */
  samples: z.array(z.array(z.string())),
  /** Issuers whose mappings are remembered, and the one whose mapping is shown. */
  issuers: z.array(z.string()),
  issuer: z.string().optional(),
});

/** Loans and their current balance, as printed. */
const loanTotals = z.strictObject({ loans: z.int(), balance: z.string() });

const severity = z.enum(['error', 'warning']);

/** What is wrong with one field of some loans. */
export const issueKindView = z.strictObject({
  kind: z.string(),
  field: z.string(),
  title: z.string(),
  severity,
  /** Whether it can be let stand. */
  acceptable: z.boolean(),
  /** Whether a fix is proposed for the first of them that is open or excluded. */
  proposes: z.boolean(),
  open: z.int(),
  accepted: z.int(),
  excluded: z.int(),
});

export const fieldView = z.strictObject({
  key: z.string(),
  title: z.string(),
  kind: z.enum(['text', 'usd', 'pct', 'months', 'number', 'date']),
});

/** One tape of the deal: what came in is what is kept and what is excluded. */
export const tapeView = z.strictObject({
  id: z.string(),
  file: z.string(),
  all: loanTotals,
  kept: loanTotals,
  excluded: loanTotals,
  fields: z.array(fieldView),
  /** Fields by which loans may be gathered into replines, and those of them that are usual. */
  gatherBy: z.array(fieldView),
  gatherByUsually: z.array(z.string()),
  /** Words of the group column, with the loans kept of each; empty where the tape has no such column. */
  loanGroups: z.array(loanTotals.extend({ word: z.string() })),
  issues: z.array(issueKindView),
});

/** What a group of the deal stands on. */
export const groupLoansView = z.strictObject({
  id: z.string(),
  name: z.string(),
  source: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('replines') }),
    z.strictObject({ kind: z.literal('tape'), tape: z.string(), loanGroup: z.string().optional() }),
  ]),
  /** Replines, or loans. */
  lines: z.int(),
  balance: z.string(),
});

/** The tapes of the open deal, and what its groups stand on. */
export const collateralView = z.strictObject({
  tapes: z.array(tapeView),
  groups: z.array(groupLoansView),
  /** Names of the stratification templates. */
  templates: z.array(z.string()),
});

/** Which loans of a tape are shown, in which order. */
export const tapeRequest = z.strictObject({
  tape: z.string(),
  sort: z.array(z.strictObject({ field: z.string(), descending: z.boolean() })),
  filters: z.array(z.strictObject({ field: z.string(), text: z.string().max(1_000) })),
  only: z.enum(['all', 'kept', 'excluded']),
});

export const tapeRowView = z.strictObject({
  loan: loanPosition,
  /** Row in the tape's file, the first being 1. */
  fileRow: z.int(),
  excluded: z.boolean(),
  /** As printed, by field in the order of the tape's fields. */
  cells: z.array(z.string()),
  /** The gravest open issue by field key; the empty key is about the row. */
  issues: z.record(z.string(), severity),
});

/** Some rows of those that pass the filters. */
export const tapeRows = z.strictObject({
  total: z.int(),
  rows: z.array(tapeRowView),
  /** Filters that cannot be read; then there are no rows. */
  refused: z.array(z.strictObject({ field: z.string(), message: z.string() })),
});

/** What a person typed or pasted into cells of a tape. */
export const tapeEntry = z.strictObject({ loan: loanPosition, field: z.string(), text: z.string().max(1_000) });
export const refusedTapeEntry = tapeEntry.extend({ message: z.string() });

export const issueView = z.strictObject({
  loan: loanPosition,
  fileRow: z.int(),
  loanId: z.string(),
  field: z.string(),
  fieldTitle: z.string(),
  kind: z.string(),
  severity,
  state: z.enum(['open', 'accepted', 'excluded']),
  acceptable: z.boolean(),
  value: z.string(),
  reason: z.string(),
  /** The text that would mend the cell (empty blanks it), or that the loan had better be left out. */
  proposed: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('value'), field: z.string(), text: z.string() }),
      z.strictObject({ kind: z.literal('exclude') }),
    ])
    .optional(),
});

/** A stratification with the part of the whole that each row has, 0 to 1, for its bar; grids have none. */
export const stratView = z.strictObject({ table: tableView, parts: z.array(z.number()).optional() });

/** Loans gathered into replines, and what that costs against running the loans themselves. */
export const aggregationView = z.strictObject({ loans: z.int(), replines: tableView, cost: tableView });

/** What the loans of a group are projected to pay; by period, 1 = first payment date, dollars. */
export const loanFlowView = z.strictObject({
  group: z.string(),
  name: z.string(),
  /** `Aug-03`, by period. */
  months: z.array(z.string()),
  balanceUsd: z.array(z.number()),
  interestUsd: z.array(z.number()),
  scheduledUsd: z.array(z.number()),
  prepaidUsd: z.array(z.number()),
  recoveredUsd: z.array(z.number()),
  lossUsd: z.array(z.number()),
});

/** How far an import is. */
export const importProgress = z.strictObject({
  loans: z.int(),
  /** Part of the file that was read, 0 to 1. */
  part: z.number(),
});

export type TapePreviewView = z.infer<typeof tapePreview>;
export type IssueKindView = z.infer<typeof issueKindView>;
export type FieldView = z.infer<typeof fieldView>;
export type TapeView = z.infer<typeof tapeView>;
export type GroupLoansView = z.infer<typeof groupLoansView>;
export type CollateralView = z.infer<typeof collateralView>;
export type TapeRequest = z.infer<typeof tapeRequest>;
export type TapeRowView = z.infer<typeof tapeRowView>;
export type TapeRowsView = z.infer<typeof tapeRows>;
export type TapeEntryView = z.infer<typeof tapeEntry>;
export type RefusedTapeEntryView = z.infer<typeof refusedTapeEntry>;
export type IssueView = z.infer<typeof issueView>;
export type StratView = z.infer<typeof stratView>;
export type AggregationView = z.infer<typeof aggregationView>;
export type LoanFlowView = z.infer<typeof loanFlowView>;
export type ImportProgressView = z.infer<typeof importProgress>;
