import { z } from 'zod';
import { listChange } from '../../engine/deal/changes/list-change.ts';
import {
  completionView,
  paletteRuleView,
  TERM_SCREENS,
  termTableView,
  versionDiffView,
  versionView,
} from './deal-editing-views.ts';
import { PUBLISHED_CHANNELS } from './published-channels.ts';
import { dealSummary, dealView } from './views.ts';

const nothing = z.undefined();
const dealName = z.string().max(1_000);
const versionNumber = z.int().min(1);

/** Messages about the terms, lists, published figures and versions of the open deal, and about deals as a whole. */
export const DEAL_CHANNELS = {
  /** Makes a small sound deal and opens it. */
  'deals.create': { sent: z.strictObject({ name: dealName }), returned: dealView },
  /** Copies the latest version of a deal with its scenarios and tags, and opens the copy. */
  'deals.duplicate': { sent: z.strictObject({ dealId: z.int(), name: dealName }), returned: dealView },
  'deals.rename': {
    sent: z.strictObject({ dealId: z.int(), name: dealName }),
    returned: z.array(dealSummary),
  },
  /** Gives a deal the tags that were typed, with commas between them. */
  'deals.tag': {
    sent: z.strictObject({ dealId: z.int(), text: z.string().max(1_000) }),
    returned: z.array(dealSummary),
  },
  /** Asks for a file and writes the open deal into it; tapes cannot go along, and are named. */
  'deals.exportFile': {
    sent: nothing,
    returned: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('written'), file: z.string(), tapesLeftOut: z.array(z.string()) }),
      z.strictObject({ outcome: z.literal('cancelled') }),
    ]),
  },
  'terms.view': { sent: z.strictObject({ screen: z.enum(TERM_SCREENS) }), returned: z.array(termTableView) },
  /** What may be typed into a cell: names for a formula, or the choices of a term. */
  'terms.complete': {
    sent: z.strictObject({ row: z.string(), term: z.string() }),
    returned: z.array(completionView),
  },
  'rules.palette': { sent: nothing, returned: z.array(paletteRuleView) },
  /** Changes a list of the deal; refused with a sentence where something still names what would go. */
  'deal.change': { sent: listChange, returned: dealView },
  /** How the deal would look after a change that is still going on; nothing is kept of it. */
  'deal.preview': { sent: listChange, returned: dealView },
  /** Newest first. */
  'versions.list': { sent: nothing, returned: z.array(versionView) },
  'versions.diff': { sent: z.strictObject({ from: versionNumber, to: versionNumber }), returned: versionDiffView },
  /** Makes the terms of a version those of the deal; undo takes it back. */
  'versions.restore': { sent: z.strictObject({ number: versionNumber }), returned: dealView },
  /** Writes a note beside a version; an empty one takes it away. */
  'versions.note': {
    sent: z.strictObject({ number: versionNumber, note: z.string().max(2_000) }),
    returned: z.array(versionView),
  },
  ...PUBLISHED_CHANNELS,
} as const;
