import type { Screen } from '../../electron/channels/screens.ts';
import { ask, sentenceOf } from './ask.ts';
import { showBusy, showErrors, type Send } from './show-errors.ts';
import type { ScreenFocus } from './state.ts';

/** What can be done about deals as a whole. */
export interface DealActions {
  /** Reopens the deal opened last, or shows the list where there is none. */
  start: () => Promise<void>;
  open: (dealId: number) => Promise<void>;
  /** Makes a small sound deal and opens it. */
  createDeal: (name: string) => Promise<void>;
  /** Copies a deal and opens the copy. */
  duplicateDeal: (dealId: number, name: string) => Promise<void>;
  /** `isOpen`: the deal is the one that is open, whose rename can be undone. */
  renameDeal: (dealId: number, name: string, isOpen: boolean) => Promise<void>;
  /** Gives a deal the tags that were typed; comes to what is wrong with them, if anything is. */
  tagDeal: (dealId: number, text: string) => Promise<string | undefined>;
  importDeal: () => Promise<void>;
  /** Writes the open deal into a file. */
  exportDeal: () => Promise<void>;
  exportTables: () => Promise<void>;
}

export function dealActions(send: Send): DealActions {
  const waiting = (busy: string, work: () => Promise<void>) => showErrors(send, () => showBusy(send, busy, work));
  return {
    start: () => waiting('Opening', () => start(send)),
    open: (dealId) => waiting('Opening', () => open(send, dealId)),
    createDeal: (name) =>
      waiting('Making a deal', async () => send({ kind: 'opened', view: await ask('deals.create', { name }) })),
    duplicateDeal: (dealId, name) =>
      waiting('Copying', async () => send({ kind: 'opened', view: await ask('deals.duplicate', { dealId, name }) })),
    renameDeal: (dealId, name, isOpen) => showErrors(send, () => renameDeal(send, dealId, name, isOpen)),
    tagDeal: (dealId, text) => tagDeal(send, dealId, text),
    importDeal: () => waiting('Importing', () => importDeal(send)),
    exportDeal: () => waiting('Exporting', () => exportDeal(send)),
    exportTables: () => waiting('Exporting', () => exportTables(send)),
  };
}

/** Opens a screen, at a place on it where one is named. */
export async function showScreen(send: Send, screen: Screen, focus?: ScreenFocus): Promise<void> {
  if (screen === 'deals') send({ kind: 'listed', deals: await ask('deals.list', undefined) });
  send({ kind: 'showed', screen, focus });
}

async function start(send: Send): Promise<void> {
  try {
    const view = await ask('deals.resume', undefined);
    if (view) send({ kind: 'opened', view });
  } finally {
    // The list comes last, so that it does not flash up before the deal; and it comes even if the deal does not open.
    send({ kind: 'listed', deals: await ask('deals.list', undefined) });
  }
}

async function open(send: Send, dealId: number): Promise<void> {
  send({ kind: 'opened', view: await ask('deals.open', { dealId }) });
}

async function renameDeal(send: Send, dealId: number, name: string, isOpen: boolean): Promise<void> {
  send({ kind: 'listed', deals: await ask('deals.rename', { dealId, name }) });
  if (isOpen) send({ kind: 'stepped', view: await ask('deals.open', { dealId }) });
}

async function tagDeal(send: Send, dealId: number, text: string): Promise<string | undefined> {
  try {
    send({ kind: 'listed', deals: await ask('deals.tag', { dealId, text }) });
    return undefined;
  } catch (error) {
    return sentenceOf(error);
  }
}

async function importDeal(send: Send): Promise<void> {
  const imported = await ask('deals.import', undefined);
  if (imported.outcome === 'opened') send({ kind: 'opened', view: imported.view });
  if (imported.outcome !== 'refused') return;
  const { file, diagnostics } = imported;
  await showScreen(send, 'deals');
  send({ kind: 'refusedFile', refusedFile: { file, diagnostics } });
}

async function exportDeal(send: Send): Promise<void> {
  const exported = await ask('deals.exportFile', undefined);
  if (exported.outcome === 'cancelled') return;
  const { file, tapesLeftOut } = exported;
  const left = tapesLeftOut.length === 0 ? '' : ` Its tapes are not in the file: ${tapesLeftOut.join(', ')}.`;
  send({ kind: 'said', notice: { tone: 'done', text: `Exported into ${file}.${left}` } });
}

async function exportTables(send: Send): Promise<void> {
  const exported = await ask('deal.export', { formats: ['xlsx', 'csv'] });
  if (exported.outcome === 'cancelled') return;
  const text = `Exported into ${exported.folder}: ${exported.files.join(', ')}`;
  send({ kind: 'said', notice: { tone: 'done', text } });
}
