import { useEffect, useId, type RefObject } from 'react';
import type { TermTableView } from '../../electron/channels/deal-editing-views.ts';
import { placeKey, type TypedText } from '../client/typed-texts.ts';
import { editableText, type SheetCell } from '../grid/sheet-row.ts';
import { termColumns, termHelp } from '../grid/term-columns.ts';
import { Refusal } from './refusal.tsx';
import type { TermSheetContext } from './term-sheet.tsx';
import { useTypedField } from './use-typed-field.ts';

interface TermFieldProps extends Pick<TermSheetContext, 'typed' | 'actions'> {
  table: TermTableView;
  /** Id of the row. */
  row: string;
  term: string;
  /** What the term is called here, where that is not the title of its column. */
  label?: string;
  /** A text of several lines is shown whole; formulas always are. */
  runsOver?: boolean;
}

/** One term of a row as a labelled field, what it says in words, and why a text was refused; nothing where the row does not have the term. */
export function TermField({ table, row: id, term, label, runsOver = false, typed, actions }: TermFieldProps) {
  const row = table.rows.find((one) => one.id === id);
  const column = termColumns(table).find((one) => one.term === term);
  const cell = column && row?.cells[column.key];
  if (!row || !column || !cell) return null;
  const place = { row: id, term };
  const text = typed.get(placeKey(place));
  const words = row.cells[`${term} in words`]?.text ?? '';
  return (
    <div className="term-field">
      <Field
        label={label ?? column.title}
        runsOver={runsOver || column.input === 'formula'}
        cell={{ ...cell, ...(text && { typed: text }) }}
        help={termHelp(column, row)}
        onEnter={(entered) => void actions.enter([{ ...place, text: entered }])}
        onDrop={() => actions.drop([place])}
      />
      {text && <Refusal text={text} onRestore={() => actions.drop([place])} />}
      {words !== '' && <p className="in-words">{sentenceCase(words)}</p>}
    </div>
  );
}

const sentenceCase = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

interface FieldProps {
  label: string;
  runsOver: boolean;
  cell: SheetCell;
  help: ReturnType<typeof termHelp>;
  onEnter: (text: string) => void;
  onDrop: () => void;
}

function Field({ label, runsOver, cell, help, onEnter, onDrop }: FieldProps) {
  const id = useId();
  const { typed } = cell;
  const isRefused = typed?.message !== undefined;
  const shown = editableText(cell);
  const onEscape = () => {
    if (isRefused) onDrop();
    return isRefused;
  };
  const { ref, ...hands } = useTypedField({ shown, help, onEnter, onEscape });
  useCaretAtMistake(ref, typed);
  const common = { id, defaultValue: shown, spellCheck: false, 'aria-invalid': isRefused, ...hands };
  return (
    <>
      <label htmlFor={id}>{label}</label>
      {runsOver ? (
        <textarea ref={ref as RefObject<HTMLTextAreaElement | null>} rows={1} {...common} />
      ) : (
        <input ref={ref as RefObject<HTMLInputElement | null>} autoComplete="off" {...common} />
      )}
    </>
  );
}

/** Puts the caret where the mistake is, if the person is still in the field. */
function useCaretAtMistake(
  ref: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
  typed: TypedText | undefined,
) {
  useEffect(() => {
    const character = typed?.character;
    if (character === undefined || document.activeElement !== ref.current) return;
    ref.current?.setSelectionRange(character - 1, character - 1);
  }, [ref, typed]);
}
