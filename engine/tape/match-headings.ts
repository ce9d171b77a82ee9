import { KNOWN_FIELDS, type TapeField } from './fields.ts';
import { cutWords, headingWords, isUnitWord, wordsKey } from './heading-words.ts';
import { SYNONYMS } from './synonyms.ts';

/** A known field that a heading may name; the lower the rank, the surer. */
interface Match {
  field: TapeField;
  rank: number;
}

/** By the words of a heading; a field's own key and title are its surest names. */
const MATCHES: ReadonlyMap<string, Match> = new Map(
  KNOWN_FIELDS.flatMap((field) =>
    [field.key, field.title, ...(SYNONYMS[field.key] ?? [])]
      .map((name, rank): [string, Match] => [wordsKey(headingWords(name)), { field, rank }])
      // Of names with the same words the surest counts, and a map keeps the last.
      .toReversed(),
  ),
);

/** The words of all names. */
const WORDS: ReadonlySet<string> = new Set([...MATCHES.keys()].flatMap((key) => key.split(' ')));

const matchWords = (words: readonly string[]): Match | undefined =>
  MATCHES.get(wordsKey(words)) ?? MATCHES.get(wordsKey(words.filter((word) => !isUnitWord(word))));

/** The field that a heading names, with its units or without, words apart or run together. */
function matchHeading(heading: string): Match | undefined {
  const words = headingWords(heading);
  const cut = words.flatMap((word) => cutWords(word, WORDS) ?? [word]);
  return matchWords(words) ?? matchWords(headingWords(cut.join(' ')));
}

/** For each heading the known field it names. No field is named twice: the surest heading has it, or the first. */
export function matchHeadings(headings: readonly string[]): (TapeField | undefined)[] {
  const matches = headings.map(matchHeading);
  const surest = new Map<string, Match>();
  for (const match of matches) {
    if (!match) continue;
    const rival = surest.get(match.field.key);
    if (!rival || match.rank < rival.rank) surest.set(match.field.key, match);
  }
  const taken = new Set<string>();
  return matches.map((match) => {
    if (!match || taken.has(match.field.key) || surest.get(match.field.key)?.rank !== match.rank) return undefined;
    taken.add(match.field.key);
    return match.field;
  });
}
