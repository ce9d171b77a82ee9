import { PRECEDENCE } from './parse.ts';

/** A part of a sentence that stands for a part of a formula. */
export interface Phrase {
  readonly text: string;
  /** How tightly it holds together, as the operators of formulas do; a name holds whatever stands beside it. */
  readonly binds: number;
  /** What follows could be read into its end. */
  readonly isOpen: boolean;
}

const TIGHTEST = Number.POSITIVE_INFINITY;
const CHOICE = 0;
const SIGN = 11;

const BETWEEN: Readonly<Record<string, string>> = {
  '+': 'plus',
  '-': 'less',
  '*': 'times',
  '/': 'divided by',
  '<': 'below',
  '<=': 'at most',
  '>': 'above',
  '>=': 'at least',
  '=': 'equal to',
  '<>': 'other than',
  and: 'and',
  or: 'or',
};

const COMPARISONS: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '=', '<>']);

/** A name, a number, or whatever else cannot be taken apart. */
export const whole = (text: string): Phrase => ({ text, binds: TIGHTEST, isOpen: false });

const bracketed = ({ text }: Phrase): string => `(${text})`;

const textOf = (phrase: Phrase, inBrackets: boolean): string => (inBrackets ? bracketed(phrase) : phrase.text);

export const minus = (of: Phrase): Phrase => ({
  text: `minus ${textOf(of, of.binds <= SIGN)}`,
  binds: SIGN,
  isOpen: of.isOpen && of.binds > SIGN,
});

export const not = (of: Phrase): Phrase => whole(`not ${bracketed(of)}`);

/** Two phrases around an operator, in brackets where the sentence would else be read as another formula. */
export function between(
  operator: string,
  left: Phrase,
  right: Phrase,
  { isShare = false, isPlural = false }: { isShare?: boolean; isPlural?: boolean },
): Phrase {
  const binds = PRECEDENCE[operator] ?? CHOICE;
  const isComparison = COMPARISONS.has(operator);
  const verb = isComparison ? (isPlural ? 'are ' : 'is ') : '';
  // "14% of the loans"
  const word = isShare ? 'of' : (BETWEEN[operator] ?? operator);
  const before = textOf(left, left.binds < binds || (left.isOpen && !isComparison));
  const isApart = right.binds <= binds;
  return {
    text: `${before} ${verb}${word} ${textOf(right, isApart)}`,
    binds,
    isOpen: right.isOpen && !isApart,
  };
}

/** `the lesser of A and B`, `the least of A, B and C` */
export function among(two: string, many: string, parts: readonly Phrase[]): Phrase {
  const texts = parts.map((part, i) => textOf(part, part.binds === CHOICE || (part.isOpen && i < parts.length - 1)));
  const all = texts.length < 2 ? (texts[0] ?? '') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`;
  return { text: `the ${texts.length > 2 ? many : two} of ${all}`, binds: TIGHTEST, isOpen: true };
}

/** `A where C, otherwise B`, or `where C, A, otherwise B`; a choice in the place of B goes on as a ladder. */
export function choice(condition: Phrase, then: Phrase, otherwise: Phrase): Phrase {
  const where = `where ${textOf(condition, condition.binds === CHOICE)}`;
  const value = textOf(then, then.binds === CHOICE);
  // What stands behind a value that is open would be read as a part of it.
  const isFirst = then.isOpen && then.binds !== CHOICE;
  const opening = isFirst ? `${where}, ${value}` : `${value} ${where}`;
  return { text: `${opening}, otherwise ${otherwise.text}`, binds: CHOICE, isOpen: true };
}

export const averageOf = (periods: Phrase, of: Phrase): Phrase => ({
  text: `the average over ${periods.text} periods of ${textOf(of, of.binds === CHOICE)}`,
  binds: TIGHTEST,
  isOpen: true,
});
