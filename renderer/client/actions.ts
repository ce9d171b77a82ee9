import type { Dispatch } from 'react';
import type { TermEntryView } from '../../electron/channels/views.ts';
import { ask, sentenceOf } from './ask.ts';
import type { Action, Screen } from './state.ts';
import type { TermPlace } from './typed-texts.ts';

/** Everything a person can have done; each ends by itself and shows what went wrong. */
export interface Actions {
  /** Reopens the deal opened last, or shows the list where there is none. */
  start: () => Promise<void>;
  open: (dealId: number) => Promise<void>;
  show: (screen: Screen) => Promise<void>;
  enter: (entries: readonly TermEntryView[]) => Promise<void>;
  /** Gives up refused texts. */
  drop: (places: readonly TermPlace[]) => void;
  undo: () => Promise<void>;
  redo: () => Promise<void>;
  importDeal: () => Promise<void>;
  exportTables: () => Promise<void>;
  say: (text: string) => void;
  dismiss: () => void;
  dismissRefusedFile: () => void;
}

type Send = Dispatch<Action>;

export function makeActions(send: Send): Actions {
  const waiting = (busy: string, work: () => Promise<void>) => showErrors(send, () => showBusy(send, busy, work));
  return {
    start: () => waiting('Opening', () => start(send)),
    open: (dealId) => waiting('Opening', () => open(send, dealId)),
    show: (screen) => showErrors(send, () => show(send, screen)),
    enter: (entries) => enter(send, entries),
    drop: (places) => send({ kind: 'dropped', places }),
    undo: () => showErrors(send, async () => send({ kind: 'stepped', view: await ask('deal.undo', undefined) })),
    redo: () => showErrors(send, async () => send({ kind: 'stepped', view: await ask('deal.redo', undefined) })),
    importDeal: () => waiting('Importing', () => importDeal(send)),
    exportTables: () => waiting('Exporting', () => exportTables(send)),
    say: (text) => send({ kind: 'said', notice: { tone: 'done', text } }),
    dismiss: () => send({ kind: 'said', notice: undefined }),
    dismissRefusedFile: () => send({ kind: 'refusedFile', refusedFile: undefined }),
  };
}

async function showErrors(send: Send, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    send({ kind: 'said', notice: { tone: 'error', text: sentenceOf(error) } });
  }
}

async function showBusy(send: Send, busy: string, work: () => Promise<void>): Promise<void> {
  send({ kind: 'waited', busy });
  try {
    await work();
  } finally {
    send({ kind: 'waited', busy: undefined });
  }
}

async function start(send: Send): Promise<void> {
  const deals = await ask('deals.list', undefined);
  const [latest] = deals
    .filter(({ openedAt }) => openedAt !== null)
    .toSorted((a, b) => (b.openedAt ?? '').localeCompare(a.openedAt ?? ''));
  try {
    if (latest) await open(send, latest.id);
  } finally {
    // The list comes last, so that it does not flash up before the deal; and it comes even if the deal does not open.
    send({ kind: 'listed', deals });
  }
}

async function open(send: Send, dealId: number): Promise<void> {
  send({ kind: 'opened', view: await ask('deals.open', { dealId }) });
}

async function show(send: Send, screen: Screen): Promise<void> {
  if (screen === 'deals') send({ kind: 'listed', deals: await ask('deals.list', undefined) });
  send({ kind: 'showed', screen });
}

async function enter(send: Send, entries: readonly TermEntryView[]): Promise<void> {
  if (entries.length === 0) return;
  send({ kind: 'typed', entries });
  try {
    const { view, refused } = await ask('deal.enter', { entries: [...entries] });
    send({ kind: 'answered', entries, refused, view });
  } catch (error) {
    const message = sentenceOf(error);
    send({ kind: 'answered', entries, refused: entries.map((entry) => ({ ...entry, message })) });
    send({ kind: 'said', notice: { tone: 'error', text: message } });
  }
}

async function importDeal(send: Send): Promise<void> {
  const imported = await ask('deals.import', undefined);
  if (imported.outcome === 'opened') send({ kind: 'opened', view: imported.view });
  if (imported.outcome !== 'refused') return;
  const { file, diagnostics } = imported;
  await show(send, 'deals');
  send({ kind: 'refusedFile', refusedFile: { file, diagnostics } });
}

async function exportTables(send: Send): Promise<void> {
  const exported = await ask('deal.export', { formats: ['xlsx', 'csv'] });
  if (exported.outcome === 'cancelled') return;
  const text = `Exported into ${exported.folder}: ${exported.files.join(', ')}`;
  send({ kind: 'said', notice: { tone: 'done', text } });
}
