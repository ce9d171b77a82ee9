import { type FieldKind, knownField, type TapeField } from './fields.ts';
import { isBlank } from './blank.ts';
import { headingWords } from './heading-words.ts';
import { dateReader } from './read-date.ts';
import { numberReader } from './read-number.ts';

const MAX_NAME = 60;

/** Words of a heading that make it dollars, a date, or a name in digits. */
const USD_WORDS: ReadonlySet<string> = new Set(['$', 'balance', 'amount', 'value', 'price', 'income']);
const DATE_WORDS: ReadonlySet<string> = new Set(['date']);
const NAME_WORDS: ReadonlySet<string> = new Set(['id', 'zip', 'postal', 'phone', 'msa', 'fips', 'cusip']);

/** Digits that are a name: `00123`, or more than a float64 holds. */
const NAME_IN_DIGITS = /^(?:0\d+|\d{16,})$/;

const isNumber = (text: string): boolean =>
  (['.', ','] as const).some((mark) => numberReader('pct', 'percent', mark)(text.replace('$', '')) !== undefined);

const isDate = (text: string): boolean =>
  dateReader('mdy')(text) !== undefined || dateReader('dmy')(text) !== undefined;

/** What the values of an issuer's own column look to be. */
function guessKind(heading: string, samples: readonly string[]): FieldKind {
  const words = new Set(headingWords(heading));
  const says = (telling: ReadonlySet<string>): boolean => [...words].some((word) => telling.has(word));
  const values = samples.map((text) => text.trim()).filter((text) => !isBlank(text));
  if (values.length === 0 || says(NAME_WORDS) || values.some((text) => NAME_IN_DIGITS.test(text))) return 'text';
  const numbers = values.every(isNumber);
  if (values.every(isDate) && (!numbers || says(DATE_WORDS))) return 'date';
  if (!numbers) return 'text';
  if (words.has('%') || values.some((text) => text.endsWith('%'))) return 'pct';
  return says(USD_WORDS) || values.some((text) => text.includes('$')) ? 'usd' : 'number';
}

const slug = (heading: string): string =>
  heading
    .slice(0, MAX_NAME)
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '_')
    .replaceAll(/^_|_$/g, '');

/** A field of the issuer's own, called after its heading or, without one, after its place; `taken` learns its key. */
export function ownField(heading: string, at: number, samples: readonly string[], taken: Set<string>): TapeField {
  const place = `Column ${at + 1}`;
  const name = slug(heading) || slug(place);
  let key = name;
  for (let number = 2; knownField(key) || taken.has(key); number += 1) key = `${name}_${number}`;
  taken.add(key);
  const title = heading.replaceAll(/\s+/g, ' ').trim().slice(0, MAX_NAME) || place;
  return { key, title, kind: guessKind(heading, samples) };
}
