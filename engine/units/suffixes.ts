/** A unit that people write behind a number, as the power of ten that brings it to the unit that is kept. */
export interface Suffix {
  suffix: string;
  shift: number;
}

/** Behind dollars. A single m is left out: it could be thousands or millions. */
export const USD_SUFFIXES: readonly Suffix[] = [
  { suffix: 'mio', shift: 6 },
  { suffix: 'mm', shift: 6 },
  { suffix: 'mn', shift: 6 },
  { suffix: 'bn', shift: 9 },
  { suffix: 'k', shift: 3 },
];

/** Behind percent. */
export const PCT_SUFFIXES: readonly Suffix[] = [
  { suffix: 'bps', shift: -2 },
  { suffix: 'bp', shift: -2 },
  { suffix: '%', shift: 0 },
];

/** The suffix at the end of a text in lower case, if any. */
export const suffixOf = (text: string, suffixes: readonly Suffix[]): Suffix | undefined =>
  suffixes.find(({ suffix }) => text.endsWith(suffix));

/** What to tell somebody who wrote `2.5m`; undefined for anything else. */
export const ambiguousMillions = (text: string): string | undefined =>
  /\dm$/i.test(text.trim()) ? 'could be thousands or millions: type k for thousands, mm for millions' : undefined;
