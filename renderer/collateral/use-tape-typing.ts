import { useState } from 'react';
import type { RefusedEntryView, TermEntryView } from '../../electron/channels/views.ts';
import type { RefusedTapeEntryView, TapeEntryView } from '../../electron/channels/collateral-views.ts';
import type { Actions } from '../client/actions.ts';
import { ask, sentenceOf } from '../client/ask.ts';
import { withAnswer, without, withSaving, type TermPlace, type TypedTexts } from '../client/typed-texts.ts';

/** What was typed into a tape and is not, or not yet, part of it; rows are named after the loan's position. */
export interface TapeTyping {
  typed: TypedTexts;
  enter: (entries: readonly TermEntryView[]) => void;
  drop: (places: readonly TermPlace[]) => void;
}

interface TypingAnswer {
  entries: readonly TermEntryView[];
  refused: readonly RefusedEntryView[];
  /** The version with what was accepted; undefined where the change failed. */
  version: string | undefined;
}

/** `shown` is the version whose rows are on the screen: what was typed is drawn until its own rows are there. */
export function useTapeTyping(tape: string, shown: string | undefined, actions: Actions): TapeTyping {
  const [typed, setTyped] = useState<TypedTexts>(new Map());
  const [answers, setAnswers] = useState<readonly TypingAnswer[]>([]);
  // Versions are shown in their order, so the answers before the newest one shown are settled too.
  const settled = answers.slice(
    0,
    1 + answers.findLastIndex(({ version }) => version === undefined || version === shown),
  );
  if (settled.length > 0) {
    setTyped((texts) => settled.reduce((now, { entries, refused }) => withAnswer(now, entries, refused), texts));
    setAnswers(answers.slice(settled.length));
  }
  const enter = async (entries: readonly TermEntryView[]) => {
    setTyped((texts) => withSaving(texts, entries));
    const answer = await send(tape, entries, actions);
    setAnswers((before) => [...before, answer]);
  };
  return {
    typed,
    enter: (entries) => void enter(entries),
    drop: (places) => setTyped((texts) => without(texts, places)),
  };
}

async function send(tape: string, entries: readonly TermEntryView[], actions: Actions): Promise<TypingAnswer> {
  try {
    const { view, refused } = await ask('tape.enter', { tape, entries: entries.map(tapeEntry) });
    actions.take(view);
    return { entries, refused: refused.map(refusedEntry), version: view.version.hash };
  } catch (error) {
    actions.fail(error);
    const message = sentenceOf(error);
    return { entries, refused: entries.map((entry) => ({ ...entry, message })), version: undefined };
  }
}

const tapeEntry = ({ row, term, text }: TermEntryView): TapeEntryView => ({ loan: Number(row), field: term, text });

const refusedEntry = ({ loan, field, text, message }: RefusedTapeEntryView): RefusedEntryView => ({
  row: String(loan),
  term: field,
  text,
  message,
});
