import type { CompletionView } from '../../electron/channels/deal-editing-views.ts';

/** Cells that are helped by a list: one word of several, some of them, or names within a formula. */
export type ListedInput = 'choice' | 'list' | 'formula';

/** What of a text is being typed: the letters from `start`, inclusive, to the caret. */
export interface TypedWord {
  start: number;
  letters: string;
}

const WORDS: Readonly<Record<ListedInput, RegExp>> = {
  choice: /.*$/s,
  list: /[^,;\s][^,;]*$|$/,
  formula: /[A-Za-z_][\w.]*(?:\("?[^"(),]*)?$|$/,
};

export function typedWord(input: ListedInput, text: string, caret: number): TypedWord {
  const letters = WORDS[input].exec(text.slice(0, caret))?.[0] ?? '';
  return { start: caret - letters.length, letters };
}

const bare = (text: string): string => text.toLowerCase().replaceAll('"', '');

/** What begins with the letters, then what has them further on; of formulas nothing until a letter is typed. */
export function matching(
  input: ListedInput,
  all: readonly CompletionView[],
  { letters }: TypedWord,
): readonly CompletionView[] {
  const wanted = bare(letters);
  if (wanted === '') return input === 'formula' ? [] : all;
  const begin = all.filter(({ text }) => bare(text).startsWith(wanted));
  const have = all.filter((one) => bare(one.text).includes(wanted) && !begin.includes(one));
  return [...begin, ...have];
}

/** The text with the word replaced, and where the caret stands then: within the first bracket that is to be filled. */
export function withCompletion(
  text: string,
  caret: number,
  { start }: TypedWord,
  completion: string,
): { text: string; caret: number } {
  const open = completion.search(/\((?=[,)])/);
  return {
    text: text.slice(0, start) + completion + text.slice(caret),
    caret: start + (open < 0 ? completion.length : open + 1),
  };
}
