import type { CompletionView } from '../../electron/channels/deal-editing-views.ts';
import { CompletionList, type TextField } from './completion-list.ts';
import { matching, typedWord, withCompletion, type ListedInput, type TypedWord } from './completing.ts';

/** What a field of a cell may be helped with. */
export interface TermHelp {
  input: ListedInput;
  /** All that may be typed; asked for once, when the cell is opened. */
  completions: () => Promise<readonly CompletionView[]>;
}

/** What helps a person type into a field. */
export interface Completing {
  /** Does what a key means to the list; false leaves the key to the field. */
  takeKey: (event: KeyboardEvent) => boolean;
  end: () => void;
}

interface Help {
  field: TextField;
  /** Hears no more once the help has ended. */
  isOver: AbortSignal;
  list: CompletionList;
  input: ListedInput;
  all: readonly CompletionView[];
}

const caretOf = ({ value, selectionStart }: TextField): number => selectionStart ?? value.length;
const wordOf = ({ input, field }: Help): TypedWord => typedWord(input, field.value, caretOf(field));
const showMatching = (help: Help): void => help.list.show(matching(help.input, help.all, wordOf(help)));

/** Lists what may be typed while it is typed: the arrows mark a line, Tab or a click takes it, Escape puts it away. */
export function completing(field: TextField, { input, completions }: TermHelp): Completing {
  const onPick = (picked: CompletionView) => pick(help, picked);
  const ending = new AbortController();
  const isOver = ending.signal;
  const help: Help = { field, isOver, list: new CompletionList(field, onPick), input, all: [] };
  field.addEventListener('input', () => showMatching(help), { signal: isOver });
  field.addEventListener('blur', () => help.list.hide(), { signal: isOver });
  void begin(help, field.value, completions);
  return {
    takeKey: (event) => takeKey(help, event),
    end: () => {
      ending.abort();
      help.list.hide();
    },
  };
}

/** A choice that stands in the cell as it is opened hides none of the others. */
async function begin(help: Help, opened: string, completions: TermHelp['completions']): Promise<void> {
  help.all = await completions().catch(() => []);
  if (!help.field.isConnected || help.isOver.aborted) return;
  if (help.input === 'choice' && help.all.some(({ text }) => text === opened)) help.list.show(help.all, opened);
  else showMatching(help);
}

function pick(help: Help, { text }: CompletionView): void {
  const { field, list } = help;
  const next = withCompletion(field.value, caretOf(field), wordOf(help), text);
  field.value = next.text;
  field.setSelectionRange(next.caret, next.caret);
  list.hide();
}

function takeKey(help: Help, { key, ctrlKey }: KeyboardEvent): boolean {
  const { list, input, all, field } = help;
  if (ctrlKey && key === ' ') return did(() => list.show(all, field.value));
  const { marked } = list;
  if (!marked) return false;
  if (key === 'ArrowDown' || key === 'ArrowUp') return did(() => list.step(key === 'ArrowDown' ? 1 : -1));
  if (key === 'Escape') return did(() => list.hide());
  if (input !== 'choice') return key === 'Tab' && did(() => pick(help, marked));
  // A choice is taken by whatever enters the cell, unless the cell was emptied.
  if ((key === 'Tab' || key === 'Enter') && (field.value !== '' || list.isStepped)) pick(help, marked);
  return false;
}

function did(work: () => void): true {
  work();
  return true;
}
