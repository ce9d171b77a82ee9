import { fieldOf, valueAt } from './cell.ts';
import { saysNoIndex } from './index-names.ts';
import type { TapeContext } from './issue-list.ts';
import { printTapeValue } from './print-value.ts';
import { numbersOf, textsOf, type Tape, type TextColumn } from './tape.ts';

/** A tape laid open for its rules. */
export interface Sheet {
  tape: Tape;
  context: TapeContext;
  /** Not-a-number where blank or where the tape does not have the field. */
  numbers: (field: string) => Float64Array;
  texts: (field: string) => TextColumn;
  /** Texts of the field's cells that could not be read, by loan; the empty field has what is said of rows. */
  unread: (field: string) => ReadonlyMap<number, string>;
  /** 1 for loans whose rate adjusts: they name an index. */
  adjusts: Uint8Array;
  title: (field: string) => string;
  /** A value of the loan as its cell shows it. */
  print: (field: string, loan: number) => string;
}

const NONE: ReadonlyMap<number, string> = new Map();

export function sheetOf(tape: Tape, context: TapeContext): Sheet {
  const unread = unreadByField(tape);
  const blank = numbersOf(tape, '');
  return {
    tape,
    context,
    numbers: (field) => tape.numbers.get(field) ?? blank,
    texts: (field) => textsOf(tape, field),
    unread: (field) => unread.get(field) ?? NONE,
    adjusts: adjustingLoans(tape),
    title: (key) => fieldOf(tape, key)?.title ?? key,
    print: (key, loan) => {
      const field = fieldOf(tape, key);
      return field ? printTapeValue(valueAt(tape, key, loan), field) : '';
    },
  };
}

function unreadByField({ unread }: Tape): Map<string, Map<number, string>> {
  const byField = new Map<string, Map<number, string>>();
  for (const { field, loan, text } of unread) {
    const cells = byField.get(field) ?? new Map<number, string>();
    byField.set(field, cells.set(loan, text));
  }
  return byField;
}

function adjustingLoans(tape: Tape): Uint8Array {
  const { words, codes } = textsOf(tape, 'index');
  const adjusts = words.map((word) => (word === '' || saysNoIndex(word) ? 0 : 1));
  return Uint8Array.from(codes, (code) => adjusts[code]!);
}
