import { fieldOf } from './cell.ts';
import type { TapeField } from './fields.ts';
import { numberTerm } from './filter-numbers.ts';
import { wordTerm } from './filter-words.ts';
import { numbersOf, textsOf, type Tape } from './tape.ts';

/** Whether a loan is shown. */
export type LoanTest = (loan: number) => boolean;

/** Whether a value passes; a blank comes as the empty word or as not-a-number. */
export type ValueTest<Value> = (value: Value) => boolean;

/** A test, or why the text is none and what can be typed. */
export type Compiled<Test> = Test | { message: string };

/** Reads what somebody typed above a column: `>=700`, `60-80`, `CA, NV`, `not blank`. */
export function compileFilter(tape: Tape, key: string, text: string): Compiled<LoanTest> {
  const field = fieldOf(tape, key);
  if (!field) return { message: `The tape has no field "${key}": choose one of its columns` };
  return field.kind === 'text' ? wordFilter(tape, field, text) : numberFilter(tape, field, text);
}

function wordFilter(tape: Tape, { key }: TapeField, text: string): Compiled<LoanTest> {
  const test = anyOf(text, /[,;]/, (word: string) => word === '', wordTerm);
  if (typeof test !== 'function') return test;
  const { words, codes } = textsOf(tape, key);
  const passes = words.map(test);
  return (loan) => passes[codes[loan]!]!;
}

/** A comma before three digits groups thousands of dollars; anywhere else it stands between two numbers. */
const THOUSANDS = /;|,(?!\d{3}(?!\d))/;

function numberFilter(tape: Tape, field: TapeField, text: string): Compiled<LoanTest> {
  const separator = field.kind === 'usd' ? THOUSANDS : /[,;]/;
  const test = anyOf(text, separator, Number.isNaN, (term) => numberTerm(term, field));
  if (typeof test !== 'function') return test;
  const numbers = numbersOf(tape, field.key);
  return (loan) => test(numbers[loan]!);
}

const NOT = /^not\s+/i;
const BLANK = /^=?\(?blanks?\)?$/i;

/** Reads a list of terms of which a value must meet one, or none after `not` or `<>`. */
function anyOf<Value>(
  text: string,
  separator: RegExp,
  isBlank: ValueTest<Value>,
  readTerm: (term: string) => Compiled<ValueTest<Value>>,
): Compiled<ValueTest<Value>> {
  const typed = text.trim();
  // In Excel `<>` by itself means not blank; before a value it means anything but exactly that.
  const positive = typed.replace(/^(?:<>|!=)\s*/, '=').replace(NOT, '');
  const terms = (positive === '=' ? 'blank' : positive).split(separator).map((term) => term.trim());
  const tests: ValueTest<Value>[] = [];
  for (const term of terms.filter((part) => part !== '')) {
    const test = BLANK.test(term) ? isBlank : readTerm(term);
    if (typeof test !== 'function') return test;
    tests.push(test);
  }
  const negative = positive !== typed;
  return (value) => tests.length === 0 || tests.some((test) => test(value)) !== negative;
}
