import { z } from 'zod';
import { losses } from '../../engine/deal/schema/assumptions.ts';
import { gridSpec, PERCENT_RULES, stratSpec } from '../../engine/strats/strat-spec.ts';
import { mappingSchema } from '../../engine/tape/mapping.ts';
import {
  aggregationView,
  collateralView,
  issueView,
  loanFlowView,
  refusedTapeEntry,
  stratView,
  tapeEntry,
  tapePreview,
  tapeRequest,
  tapeRows,
} from './collateral-views.ts';
import { dealView } from './views.ts';

const nothing = z.undefined();
const cancelled = z.strictObject({ outcome: z.literal('cancelled') });
const position = z.int().min(0);
/** From one position of a list to another, the second exclusive. */
const range = { from: position, to: position };

/** The most rows of a list that are sent at once. */
export const MAX_ROWS = 1_000;
const loanPositions = z.array(position).max(1_000_000);

/** Messages about tapes and loans of the open deal. */
export const COLLATERAL_CHANNELS = {
  'collateral.view': { sent: nothing, returned: collateralView },
  /** Asks for a tape and shows how it would be read. */
  'tape.choose': {
    sent: nothing,
    returned: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('chosen'), preview: tapePreview }),
      cancelled,
    ]),
  },
  /** The chosen file once more, from another sheet or heading row, or read as another issuer's. */
  'tape.preview': {
    sent: z.strictObject({
      sheet: z.string().optional(),
      headingRow: z.int().min(1).optional(),
      issuer: z.string().optional(),
    }),
    returned: tapePreview,
  },
  /** Reads the chosen file, adds it to the deal, and remembers the mapping where an issuer is named. */
  'tape.import': {
    sent: z.strictObject({ mapping: mappingSchema, issuer: z.string().max(200).optional() }),
    returned: z.strictObject({ tape: z.string(), view: dealView }),
  },
  'tape.rows': { sent: tapeRequest.extend(range), returned: tapeRows },
  'tape.enter': {
    sent: z.strictObject({ tape: z.string(), entries: z.array(tapeEntry).min(1).max(100_000) }),
    returned: z.strictObject({ view: dealView, refused: z.array(refusedTapeEntry) }),
  },
  'tape.exclude': {
    sent: z.strictObject({ tape: z.string(), loans: loanPositions, excluded: z.boolean() }),
    returned: dealView,
  },
  'tape.issues': {
    sent: z.strictObject({ tape: z.string(), kind: z.string().optional(), openOnly: z.boolean(), ...range }),
    returned: z.strictObject({ total: z.int(), issues: z.array(issueView) }),
  },
  /** Mends issues of a kind as proposed, lets them stand, or leaves their loans out; all of the kind, or of some loans. */
  'tape.resolve': {
    sent: z.strictObject({
      tape: z.string(),
      kind: z.string(),
      how: z.enum(['fix', 'accept', 'reopen', 'exclude']),
      loans: loanPositions.optional(),
    }),
    returned: dealView,
  },
  /** Takes a tape that no group stands on out of the deal. */
  'tape.remove': { sent: z.strictObject({ tape: z.string() }), returned: dealView },
  /** Stands a group on the loans of a tape, or on the replines that these are gathered into by some fields. */
  'collateral.use': {
    sent: z.strictObject({
      group: z.string(),
      tape: z.string(),
      loanGroup: z.string().optional(),
      as: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('loans') }),
        z.strictObject({ kind: z.literal('replines'), by: z.array(z.string()) }),
      ]),
    }),
    returned: dealView,
  },
  'collateral.aggregate': {
    sent: z.strictObject({
      group: z.string(),
      tape: z.string(),
      loanGroup: z.string().optional(),
      by: z.array(z.string()),
    }),
    returned: aggregationView,
  },
  'collateral.cashflow': {
    sent: z.strictObject({ speedPct: z.number().min(0).max(5_000), losses: losses.optional() }),
    returned: z.array(loanFlowView),
  },
  /** Stratifications of the kept loans of a tape, of one group of it where that is named. */
  'strats.make': {
    sent: z.strictObject({
      tape: z.string(),
      loanGroup: z.string().optional(),
      percent: z.enum(PERCENT_RULES),
      what: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('template'), name: z.string() }),
        z.strictObject({ kind: z.literal('table'), spec: stratSpec }),
        z.strictObject({ kind: z.literal('grid'), spec: gridSpec }),
      ]),
    }),
    returned: z.array(stratView),
  },
} as const;
