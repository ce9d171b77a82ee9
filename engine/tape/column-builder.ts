import { MAX_TEXT, readText } from './read-value.ts';
import type { ReadNumber } from './remembering.ts';
import type { TextColumn } from './tape.ts';

/** A column that grows by a cell per loan. */
export interface ColumnBuilder<Column> {
  /** Takes the next loan's cell; false, and a blank, where it cannot be read. */
  add(text: string): boolean;
  /** The column as it stands, for the loans taken. */
  finish(): Column;
}

const FIRST_CAPACITY = 1024;

/** A column of numbers or dates. */
export function numberColumn(read: ReadNumber): ColumnBuilder<Float64Array> {
  let values = new Float64Array(FIRST_CAPACITY);
  let loans = 0;
  return {
    add(text) {
      if (loans === values.length) values = grown(values, new Float64Array(loans * 2));
      const value = read(text);
      values[loans++] = value ?? Number.NaN;
      return value !== undefined;
    },
    finish: () => values.slice(0, loans),
  };
}

/** A column of words, each kept once. */
export function textColumn(): ColumnBuilder<TextColumn> {
  const words = [''];
  /** Cells as they stand in the file, and words as they are kept. */
  const codeOf = new Map([['', 0]]);
  let codes = new Uint32Array(FIRST_CAPACITY);
  let loans = 0;

  function newCode(text: string): number | undefined {
    const word = readText(text);
    if (word === undefined) return undefined;
    const code = codeOf.get(word) ?? words.push(word) - 1;
    codeOf.set(word, code);
    if (text.length <= MAX_TEXT) codeOf.set(text, code);
    return code;
  }

  return {
    add(text) {
      if (loans === codes.length) codes = grown(codes, new Uint32Array(loans * 2));
      const code = codeOf.get(text) ?? newCode(text);
      codes[loans++] = code ?? 0;
      return code !== undefined;
    },
    finish: () => ({ words, codes: codes.slice(0, loans) }),
  };
}

/** The larger array with the same start. */
function grown<A extends Float64Array | Uint32Array>(from: A, into: A): A {
  into.set(from);
  return into;
}
