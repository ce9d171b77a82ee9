import type { Screen } from '../../electron/channels/screens.ts';
import type { DealView, TermEntryView } from '../../electron/channels/views.ts';
import { ask, Cancelled, sentenceOf } from './ask.ts';
import { dealActions, showScreen, type DealActions } from './deal-actions.ts';
import { noticeOf } from './notice-of.ts';
import { showBusy, showErrors, showStale, type Send } from './show-errors.ts';
import type { ScreenFocus } from './state.ts';
import type { TermPlace } from './typed-texts.ts';

/** Everything a person can have done; each ends by itself and shows what went wrong. */
export interface Actions extends DealActions {
  /** Opens a screen, at a place on it where one is named. */
  show: (screen: Screen, focus?: ScreenFocus) => Promise<void>;
  /** Changes the deal; `busy` is what the person waits for. */
  change: (busy: string, work: () => Promise<DealView>) => Promise<void>;
  /** Shows the next version of the deal, which a change made. */
  take: (view: DealView) => void;
  /** Shows the tables of another scenario. */
  chooseScenario: (name: string) => Promise<void>;
  enter: (entries: readonly TermEntryView[]) => Promise<void>;
  /** Gives up refused texts. */
  drop: (places: readonly TermPlace[]) => void;
  undo: () => Promise<void>;
  redo: () => Promise<void>;
  say: (text: string) => void;
  /** Says what went wrong. */
  fail: (error: unknown) => void;
  dismiss: () => void;
  dismissRefusedFile: () => void;
}

export function makeActions(send: Send): Actions {
  const step = (work: () => Promise<DealView>) =>
    showErrors(send, () => showStale(send, async () => send({ kind: 'stepped', view: await work() })));
  const change: Actions['change'] = (busy, work) => showBusy(send, busy, () => step(work));
  return {
    ...dealActions(send),
    show: (screen, focus) => showErrors(send, () => showScreen(send, screen, focus)),
    change,
    take: (view) => send({ kind: 'stepped', view }),
    chooseScenario: (name) => change(`Pricing ${name}`, () => ask('scenarios.choose', { name })),
    enter: (entries) => showStale(send, () => enter(send, entries)),
    drop: (places) => send({ kind: 'dropped', places }),
    undo: () => step(() => ask('deal.undo', undefined)),
    redo: () => step(() => ask('deal.redo', undefined)),
    say: (text) => send({ kind: 'said', notice: { tone: 'done', text } }),
    fail: (error) => send({ kind: 'said', notice: noticeOf(error) }),
    dismiss: () => send({ kind: 'said', notice: undefined }),
    dismissRefusedFile: () => send({ kind: 'refusedFile', refusedFile: undefined }),
  };
}

async function enter(send: Send, entries: readonly TermEntryView[]): Promise<void> {
  if (entries.length === 0) return;
  send({ kind: 'typed', entries });
  try {
    const { view, refused } = await ask('deal.enter', { entries: [...entries] });
    send({ kind: 'answered', entries, refused, view });
  } catch (error) {
    const message = sentenceOf(error);
    // Cells whose edit was cancelled show the deal again.
    const refused = error instanceof Cancelled ? [] : entries.map((entry) => ({ ...entry, message }));
    send({ kind: 'answered', entries, refused });
    send({ kind: 'said', notice: noticeOf(error) });
  }
}
