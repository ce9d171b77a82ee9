import { quoted } from '../units/quote.ts';
import { UserError } from '../units/user-error.ts';
import { inUsualOrder } from './field-order.ts';
import type { TapeField } from './fields.ts';
import { numbersOf, textsOf, type Tape, type TextColumn } from './tape.ts';

/** Every field that some tape has, once; throws a UserError where tapes disagree what one is. */
function fieldsOf(tapes: readonly Tape[]): TapeField[] {
  const fields = new Map<string, TapeField>();
  for (const field of tapes.flatMap((tape) => tape.fields)) {
    const { kind } = fields.get(field.key) ?? field;
    if (kind !== field.kind) {
      throw new UserError(
        `${quoted(field.title)} is ${kind} on one tape and ${field.kind} on another: read the tapes one at a time.`,
      );
    }
    if (!fields.has(field.key)) fields.set(field.key, field);
  }
  return inUsualOrder([...fields.values()]);
}

/** One column after the other in an array long enough for all. */
function concatenated<Column extends Float64Array | Uint32Array | Uint8Array>(
  all: Column,
  parts: readonly Column[],
): Column {
  let start = 0;
  for (const part of parts) {
    all.set(part, start);
    start += part.length;
  }
  return all;
}

function joinWords(columns: readonly TextColumn[], loans: number): TextColumn {
  const codeOf = new Map<string, number>([['', 0]]);
  const codes = columns.map((column) => {
    const newCodes = column.words.map((word) => {
      if (!codeOf.has(word)) codeOf.set(word, codeOf.size);
      return codeOf.get(word)!;
    });
    return column.codes.map((code) => newCodes[code]!);
  });
  return { words: [...codeOf.keys()], codes: concatenated(new Uint32Array(loans), codes) };
}

/** An accepted issue of a loan that now stands so many loans further down. */
const movedKey = (key: string, by: number): string => {
  const colon = key.lastIndexOf(':');
  return `${key.slice(0, colon)}:${Number(key.slice(colon + 1)) + by}`;
};

/**
 * The loans of some tapes on one, in their order; a field that a tape does not have is blank for its loans. Rows keep
 * their numbers in their own files. Throws a UserError where the tapes disagree what a field is.
 */
export function joinTapes(tapes: readonly Tape[]): Tape {
  const loans = tapes.reduce((sum, tape) => sum + tape.loans, 0);
  const starts = tapes.map((_tape, i) => tapes.slice(0, i).reduce((sum, tape) => sum + tape.loans, 0));
  const fields = fieldsOf(tapes);
  const numbers = fields.filter(({ kind }) => kind !== 'text');
  const texts = fields.filter(({ kind }) => kind === 'text');
  const joinNumbers = (key: string): Float64Array =>
    concatenated(
      new Float64Array(loans),
      tapes.map((tape) => numbersOf(tape, key)),
    );
  return {
    loans,
    fields,
    numbers: new Map(numbers.map(({ key }) => [key, joinNumbers(key)])),
    texts: new Map(
      texts.map(({ key }) => [
        key,
        joinWords(
          tapes.map((tape) => textsOf(tape, key)),
          loans,
        ),
      ]),
    ),
    fileRows: concatenated(
      new Uint32Array(loans),
      tapes.map(({ fileRows }) => fileRows),
    ),
    excluded: concatenated(
      new Uint8Array(loans),
      tapes.map(({ excluded }) => excluded),
    ),
    unread: tapes.flatMap((tape, i) => tape.unread.map((cell) => ({ ...cell, loan: cell.loan + starts[i]! }))),
    accepted: new Set(tapes.flatMap((tape, i) => [...tape.accepted].map((key) => movedKey(key, starts[i]!)))),
  };
}
