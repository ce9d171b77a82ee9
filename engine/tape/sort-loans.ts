import { numbersOf, type Tape, type TextColumn } from './tape.ts';
import type { SortKey } from './tape-view.ts';

/** Place of each loan's value among the distinct values of its column, ascending; blanks have the place after the last. */
interface Ranks {
  rankOf: (loan: number) => number;
  distinct: number;
}

/** Loans in the order of the keys: a stable counting sort by each key, the last one first. */
export function sortLoans(tape: Tape, loans: Uint32Array, keys: readonly SortKey[]): Uint32Array {
  let sorted = loans;
  for (const { field, descending } of keys.toReversed()) {
    const texts = tape.texts.get(field);
    const ranks = texts ? rankWords(texts) : rankNumbers(numbersOf(tape, field));
    sorted = sortByRank(sorted, descending ? reversed(ranks) : ranks);
  }
  return sorted;
}

/** The ranks from the top; blanks stay last. */
function reversed({ rankOf, distinct }: Ranks): Ranks {
  const turned = (rank: number): number => (rank === distinct ? distinct : distinct - 1 - rank);
  return { rankOf: (loan) => turned(rankOf(loan)), distinct };
}

function sortByRank(loans: Uint32Array, { rankOf, distinct }: Ranks): Uint32Array {
  const ranks = loans.map(rankOf);
  const startOf = new Uint32Array(distinct + 2);
  for (const rank of ranks) startOf[rank + 1]! += 1;
  for (let rank = 0; rank <= distinct; rank += 1) startOf[rank + 1]! += startOf[rank]!;
  const sorted = new Uint32Array(loans.length);
  for (let i = 0; i < loans.length; i += 1) sorted[startOf[ranks[i]!]!++] = loans[i]!;
  return sorted;
}

function rankNumbers(values: Float64Array): Ranks {
  // A typed array sorts by value, not-a-number last.
  const sorted = values.toSorted();
  let distinct = 0;
  for (const value of sorted) if (!Number.isNaN(value) && value !== sorted[distinct - 1]) sorted[distinct++] = value;
  return { rankOf: (loan) => rankIn(sorted, distinct, values[loan]!), distinct };
}

/** Position of a value that is among the first `count` of an ascending array; `count` for not-a-number. */
function rankIn(ascending: Float64Array, count: number, value: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! >= value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Capitals do not matter to the order, and whole numbers stand in the order of their size: 9 before 10. */
const sortText = (word: string): string => (/^\d+$/.test(word) ? word.padStart(20, '0') : word.toLowerCase());

function rankWords({ words, codes }: TextColumn): Ranks {
  const texts = words.map(sortText);
  const before = (a: number, b: number): number => (texts[a]! < texts[b]! ? -1 : texts[a]! > texts[b]! ? 1 : a - b);
  const inOrder = Uint32Array.from(words.keys()).subarray(1).toSorted(before);
  const rankOfCode = new Uint32Array(words.length).fill(inOrder.length);
  inOrder.forEach((code, rank) => (rankOfCode[code] = rank));
  return { rankOf: (loan) => rankOfCode[codes[loan]!]!, distinct: inOrder.length };
}
