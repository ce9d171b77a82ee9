import type { TapeField } from './fields.ts';

/** Words by number: `words[codes[loan]]` is the loan's; word 0 is the blank. */
export interface TextColumn {
  words: readonly string[];
  codes: Uint32Array;
}

/** Text of a cell that could not be read as a value of its field. */
export interface UnreadCell {
  loan: number;
  field: string;
  text: string;
}

/**
 * A loan tape as columns, one entry per loan, in the order of the file; excluded loans are in it too. It is never
 * changed: an edit makes a new tape that shares the columns it left alone.
 */
export interface Tape {
  loans: number;
  fields: readonly TapeField[];
  /** By field key; not-a-number where blank. Fields of kind text are in `texts`. */
  numbers: ReadonlyMap<string, Float64Array>;
  texts: ReadonlyMap<string, TextColumn>;
  /** Row of each loan in its file, the first line being 1. */
  fileRows: Uint32Array;
  /** 1 for loans that stand on the tape but not in the pool. */
  excluded: Uint8Array;
  /** What could not be read; such cells are blank. */
  unread: readonly UnreadCell[];
  /** Issues that a person looked at and let stand: `kind:loan`. */
  accepted: ReadonlySet<string>;
}

const NO_WORDS: readonly string[] = [''];

/** A column of numbers; all blank where the tape does not have the field. */
export function numbersOf(tape: Tape, field: string): Float64Array {
  return tape.numbers.get(field) ?? new Float64Array(tape.loans).fill(Number.NaN);
}

/** A column of words; all blank where the tape does not have the field. */
export function textsOf(tape: Tape, field: string): TextColumn {
  return tape.texts.get(field) ?? { words: NO_WORDS, codes: new Uint32Array(tape.loans) };
}

/** A loan's word in a field of text; empty where blank. */
export function wordOf({ words, codes }: TextColumn, loan: number): string {
  return words[codes[loan]!] ?? '';
}

/** Positions of the loans that are in the pool. */
export function keptLoans({ loans, excluded }: Tape): Uint32Array {
  const kept = new Uint32Array(loans);
  let count = 0;
  for (let loan = 0; loan < loans; loan += 1) if (excluded[loan] === 0) kept[count++] = loan;
  return kept.subarray(0, count);
}
