import { assert } from '../units/assert.ts';
import type { TapeValue } from './cell.ts';
import { inUsualOrder } from './field-order.ts';
import { knownField, type TapeField } from './fields.ts';
import { numbersOf, textsOf, type Tape, type TextColumn } from './tape.ts';

export interface ValueEdit {
  kind: 'value';
  loan: number;
  field: string;
  /** In the unit of the field; undefined makes the cell blank. */
  value: TapeValue;
}

/** A change to a tape. Accepted issues are named by `issueKey`. */
export type TapeEdit =
  | ValueEdit
  | { kind: 'exclude'; loans: Iterable<number>; excluded: boolean }
  | { kind: 'accept'; issues: readonly string[]; accepted: boolean };

/** The tape after some edits, made in their order; columns without an edit are shared with the tape before. */
export function editTape(tape: Tape, edits: readonly TapeEdit[]): Tape {
  const values = edits.filter((edit) => edit.kind === 'value');
  const edited = withValues(tape, values);
  return { ...edited, excluded: excludedAfter(tape, edits), accepted: acceptedAfter(tape, edits, values) };
}

function excludedAfter(tape: Tape, edits: readonly TapeEdit[]): Uint8Array {
  const changes = edits.filter((edit) => edit.kind === 'exclude');
  if (changes.length === 0) return tape.excluded;
  const excluded = tape.excluded.slice();
  for (const change of changes) for (const loan of change.loans) excluded[loan] = change.excluded ? 1 : 0;
  return excluded;
}

/** What was let stand was the value that stood there: a new value of the field is looked at afresh. */
function acceptedAfter(tape: Tape, edits: readonly TapeEdit[], values: readonly ValueEdit[]): ReadonlySet<string> {
  const changes = edits.filter((edit) => edit.kind === 'accept');
  const mayLapse = tape.accepted.size > 0 && values.length > 0;
  if (changes.length === 0 && !mayLapse) return tape.accepted;
  const cells = new Set(values.map(cellKey));
  const accepted = new Set([...tape.accepted].filter((key) => !cells.has(key.replace(/\.[^.:]*:/, ':'))));
  for (const change of changes) {
    for (const key of change.issues) accepted[change.accepted ? 'add' : 'delete'](key);
  }
  return accepted;
}

const cellKey = ({ loan, field }: { loan: number; field: string }): string => `${field}:${loan}`;

function withValues(tape: Tape, edits: readonly ValueEdit[]): Tape {
  if (edits.length === 0) return tape;
  const byField = new Map<string, ValueEdit[]>();
  for (const edit of edits) {
    const sameField = byField.get(edit.field);
    if (sameField) sameField.push(edit);
    else byField.set(edit.field, [edit]);
  }
  const fields = withFields(tape.fields, [...byField.keys()]);
  const numbers = new Map(tape.numbers);
  const texts = new Map(tape.texts);
  for (const { key, kind } of fields) {
    const own = byField.get(key);
    if (!own) continue;
    if (kind === 'text') texts.set(key, withWords(textsOf(tape, key), own));
    else numbers.set(key, withNumbers(numbersOf(tape, key), own));
  }
  const cells = new Set(edits.map(cellKey));
  return { ...tape, fields, numbers, texts, unread: tape.unread.filter((cell) => !cells.has(cellKey(cell))) };
}

/** A known field that the tape did not have takes its place among the others. */
function withFields(fields: readonly TapeField[], keys: readonly string[]): readonly TapeField[] {
  const present = new Set(fields.map(({ key }) => key));
  const added = keys.filter((key) => !present.has(key)).map((key) => knownField(key));
  assert(!added.includes(undefined), () => `an edit of ${keys.join(', ')}, not all of them fields of the tape`);
  return added.length === 0 ? fields : inUsualOrder([...fields, ...added.flatMap((field) => field ?? [])]);
}

function withNumbers(column: Float64Array, edits: readonly ValueEdit[]): Float64Array {
  const numbers = column.slice();
  for (const { loan, field, value } of edits) {
    assert(typeof value !== 'string', () => `the text "${value}" in the numbers of "${field}"`);
    numbers[loan] = value ?? Number.NaN;
  }
  return numbers;
}

function withWords(column: TextColumn, edits: readonly ValueEdit[]): TextColumn {
  const words = [...column.words];
  const codeOf = new Map(words.map((word, code) => [word, code]));
  const codes = column.codes.slice();
  for (const { loan, field, value = '' } of edits) {
    assert(typeof value === 'string', () => `the number ${value} in the texts of "${field}"`);
    if (!codeOf.has(value)) codeOf.set(value, words.push(value) - 1);
    codes[loan] = codeOf.get(value)!;
  }
  return { words, codes };
}
