import { z } from 'zod';
import type { Work } from '../../engine/units/watch.ts';
import { COLLATERAL_CHANNELS } from './collateral-channels.ts';
import type { ImportProgressView } from './collateral-views.ts';
import { DEAL_CHANNELS } from './deal-channels.ts';
import { RESULTS_CHANNELS } from './results-channels.ts';
import type { Screen } from './screens.ts';
import { TERM_SHEET_CHANNELS } from './term-sheet-channels.ts';
import type { ExportProgressView } from './term-sheet-views.ts';
import { dealSummary, dealView, diagnosticView, refusedEntry, termEntry } from './views.ts';

const nothing = z.undefined();
export const EXPORT_FORMATS = ['xlsx', 'csv'] as const;

/** Every message between the window and the workbench: what is sent, and what comes back. */
export const CHANNELS = {
  'deals.list': { sent: nothing, returned: z.array(dealSummary) },
  /** Opens the deal that was opened last, if one ever was. */
  'deals.resume': { sent: nothing, returned: dealView.optional() },
  'deals.open': { sent: z.strictObject({ dealId: z.int() }), returned: dealView },
  /** Asks for a deal file; nothing comes back when the person thinks better of it. */
  'deals.import': {
    sent: nothing,
    returned: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('opened'), view: dealView }),
      z.strictObject({ outcome: z.literal('refused'), file: z.string(), diagnostics: z.array(diagnosticView) }),
      z.strictObject({ outcome: z.literal('cancelled') }),
    ]),
  },
  /** Applies what is sound of what was typed, as one change; saved on disk before it comes back. */
  'deal.enter': {
    sent: z.strictObject({ entries: z.array(termEntry).min(1).max(10_000) }),
    returned: z.strictObject({ view: dealView, refused: z.array(refusedEntry) }),
  },
  'deal.undo': { sent: nothing, returned: dealView },
  'deal.redo': { sent: nothing, returned: dealView },
  /** Asks for a folder and writes the tables into it. */
  'deal.export': {
    sent: z.strictObject({ formats: z.array(z.enum(EXPORT_FORMATS)).min(1) }),
    returned: z.discriminatedUnion('outcome', [
      z.strictObject({ outcome: z.literal('written'), folder: z.string(), files: z.array(z.string()) }),
      z.strictObject({ outcome: z.literal('cancelled') }),
    ]),
  },
  ...DEAL_CHANNELS,
  ...COLLATERAL_CHANNELS,
  ...RESULTS_CHANNELS,
  ...TERM_SHEET_CHANNELS,
} as const;

export type Channels = typeof CHANNELS;
export type Channel = keyof Channels;
export type Sent<C extends Channel> = z.infer<Channels[C]['sent']>;
export type Returned<C extends Channel> = z.infer<Channels[C]['returned']>;

/** What the native menu asks the window to do. */
export const COMMANDS = [
  'undo',
  'redo',
  'find',
  'columns',
  'palette',
  'print',
  'tour',
  'newDeal',
  'exportTables',
  'exportDeal',
  'importDeal',
  'importTape',
  'preview',
  'exportSheet',
] as const;
export type Command = (typeof COMMANDS)[number] | { go: Screen };

/** What comes back of a message: errors travel as sentences, never as stacks. */
export type Answer<C extends Channel> =
  | { ok: true; value: Returned<C> }
  /** `cancelled`: because the person said so. */
  | { ok: false; message: string; cancelled: boolean };

/** How far the work for a call is that takes long. */
export interface WorkView {
  call: number;
  work: Work;
  done: number;
  of: number;
}

/** What the preload script gives the page: `window.workstation`. */
export interface Workstation {
  platform: string;
  /**
   * What is sent and its `Answer` are JSON, which crosses to the deals and back as it is; nothing is sent as undefined.
   * The page numbers its calls.
   */
  invoke: (call: number, channel: Channel, sent: string | undefined) => Promise<string>;
  /** Gives a call up, whose answer then says so; in vain where it is answered already. */
  cancel: (call: number) => void;
  /** Calls back as an import goes on, some times a second; returns what stops it. */
  onImport: (listener: (progress: ImportProgressView) => void) => () => void;
  /** Calls back for each format that an export has made; returns what stops it. */
  onExport: (listener: (progress: ExportProgressView) => void) => () => void;
  /** Calls back as long work goes on, some times a second, and once with nothing behind it; returns what stops it. */
  onWork: (listener: (work: WorkView | undefined) => void) => () => void;
  /** Calls back for each command of the menu; returns what stops it. */
  onCommand: (listener: (command: Command) => void) => () => void;
}
