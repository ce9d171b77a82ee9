import type { TextColumn } from '../tape/tape.ts';
import { MISSING, type Bin, type Binned } from './bin.ts';

const UNSEEN = -1;

/** Puts loans with the same word into one bin, in the order in which the words are met; a blank is missing. */
export function binByWord({ words, codes: wordOf }: TextColumn, loans: Uint32Array): Binned {
  const bins: Bin[] = [];
  const binOfWord = new Int32Array(words.length).fill(UNSEEN);
  const codes = new Uint32Array(loans.length);
  for (let i = 0; i < loans.length; i += 1) {
    const word = wordOf[loans[i]!]!;
    if (words[word] !== '' && binOfWord[word] === UNSEEN) {
      binOfWord[word] = bins.length;
      bins.push({ label: words[word]!, category: words[word]! });
    }
    codes[i] = binOfWord[word]!;
  }
  // A blank's -1 went into an unsigned array.
  const missing = bins.length;
  return { bins: [...bins, MISSING], codes: codes.map((code) => Math.min(code, missing)) };
}
