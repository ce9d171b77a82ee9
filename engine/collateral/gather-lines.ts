import { clipped } from '../units/quote.ts';
import { unwatched } from '../units/watch.ts';

/** Something that loans of one line have in common. Loans are given by their positions in the pool. */
export interface Trait {
  /** A number that stands for the value. */
  valueOf: (loan: number) => number;
  /** As the name of a line says it; empty where there is nothing to say. */
  phraseOf: (loan: number) => string;
}

/** Loans put into lines. */
export interface Lines {
  /** The line of each loan. */
  codes: Uint32Array;
  /** The first loan of each line. */
  firstLoans: number[];
}

/** Parts each line into loans of one value; not-a-number, of a blank, is a value too. */
function split({ codes }: Lines, valueOf: Trait['valueOf']): Lines {
  const known: Map<number, number>[] = [];
  const firstLoans: number[] = [];
  const parts = codes.map((line, loan) => {
    const partOf = (known[line] ??= new Map<number, number>());
    const value = valueOf(loan);
    let part = partOf.get(value);
    if (part === undefined) partOf.set(value, (part = firstLoans.push(loan) - 1));
    return part;
  });
  return { codes: parts, firstLoans };
}

const LONGEST_NAME = 150;

/** Puts loans that have all traits in common into one line, named after those that tell the lines apart. */
export function gatherLines(loans: number, traits: readonly Trait[], watch = unwatched): Lines & { names: string[] } {
  let lines: Lines = { codes: new Uint32Array(loans), firstLoans: loans > 0 ? [0] : [] };
  const telling: Trait[] = [];
  for (const [done, trait] of traits.entries()) {
    watch('gathering', done, traits.length);
    const parts = split(lines, trait.valueOf);
    if (parts.firstLoans.length > lines.firstLoans.length) telling.push(trait);
    lines = parts;
  }
  const names = lines.firstLoans.map((loan) => {
    const phrases = telling.map(({ phraseOf }) => phraseOf(loan)).filter((phrase) => phrase !== '');
    return clipped(phrases.join(', '), LONGEST_NAME) || 'All loans';
  });
  return { ...lines, names };
}
