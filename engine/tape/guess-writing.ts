import type { FieldKind, TapeField } from './fields.ts';
import { headingWords } from './heading-words.ts';
import { numberReader } from './read-number.ts';
import { type DateOrder, type DecimalMark, type Unit, unitsOf } from './writing.ts';

const COMMA_DECIMAL = /^[^\d]*(?:\d{1,3}(?:[. \u00A0\u202F]\d{3})+,\d+|\d+,(?:\d{1,2}|\d{4,})|0+,\d+)\D*$/;
const POINT_DECIMAL = /^[^\d]*(?:\d{1,3}(?:,\d{3})+\.\d+|\d+\.(?:\d{1,2}|\d{4,})|0+\.\d+)\D*$/;
/** Percent never come in thousands, so that a comma in them is a decimal mark. */
const COMMA_PERCENT = /^\s*-?\d+,\d+\s*%?\s*$/;

/** A column as far as it is known ahead of how it is written. */
export interface Sampled {
  heading: string;
  kind: FieldKind;
  samples: readonly string[];
}

/** The decimal mark of a file: a comma where more of its numbers have one for sure than have a point. */
export function guessDecimalMark(columns: readonly Sampled[]): DecimalMark {
  let commas = 0;
  let points = 0;
  for (const { kind, samples } of columns) {
    if (kind === 'text' || kind === 'date') continue;
    for (const text of samples) {
      if (COMMA_DECIMAL.test(text) || (kind === 'pct' && COMMA_PERCENT.test(text))) commas += 1;
      else if (POINT_DECIMAL.test(text)) points += 1;
    }
  }
  return commas > points ? ',' : '.';
}

const PARTS = /^\s*(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})/;

/** The order that a date shows: a day past 12 or a year of four digits gives it away, and points are European. */
function shownOrder(text: string): DateOrder | undefined {
  const [, a = '', separator, b = '', c = ''] = PARTS.exec(text) ?? [];
  if (a.length > 2 || Number(a) > 31) return 'ymd';
  if (Number(a) > 12) return 'dmy';
  if (Number(b) > 12) return 'mdy';
  return separator === '.' && c !== '' ? 'dmy' : undefined;
}

/** The order that the first telling date shows. */
export function guessDateOrder(samples: readonly string[]): DateOrder | undefined {
  for (const text of samples) {
    const order = shownOrder(text);
    if (order) return order;
  }
  return undefined;
}

/** Between which percent the middle loan of any tape is, by field; so wide that only the right unit gets there. */
const USUAL_PCT: ReadonlyMap<string, [number, number]> = new Map(
  Object.entries({
    note_rate_pct: [0.5, 30],
    net_rate_pct: [0.5, 30],
    servicing_fee_pct: [0.02, 3],
    master_servicing_fee_pct: [0.003, 0.5],
    trustee_fee_pct: [0.0005, 0.2],
    lpmi_premium_pct: [0.05, 5],
    gross_margin_pct: [0.3, 15],
    initial_cap_pct: [0.3, 15],
    periodic_cap_pct: [0.3, 15],
    lifetime_cap_pct: [2, 40],
    lifetime_floor_pct: [0.3, 30],
    ltv_pct: [3, 300],
    dti_pct: [3, 200],
  }),
);

const UNIT_OF_WORD: ReadonlyMap<string, Unit> = new Map([
  ['%', 'percent'],
  ['bps', 'bps'],
  ['thousands', 'thousands'],
  ['years', 'years'],
]);

/** The size of the middle one of the numbers, zeros aside. */
function middle(numbers: readonly number[]): number | undefined {
  const sizes = numbers
    .map(Math.abs)
    .filter((size) => size > 0)
    .toSorted((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)];
}

/** The unit of a column, by its heading and, for rates and shares, by the size of its numbers. */
export function guessUnit({ heading, samples }: Sampled, { key, kind }: TapeField, mark: DecimalMark): Unit {
  const units = unitsOf(kind);
  const said = headingWords(heading)
    .flatMap((word) => UNIT_OF_WORD.get(word) ?? [])
    .find((unit) => units.includes(unit));
  const usual = USUAL_PCT.get(key);
  // A number with its own unit behind it, such as 5.25%, says nothing about the others.
  const bare = samples.filter((text) => !/[%a-z/]/i.test(text));
  const size = middle(bare.map((text) => numberReader('pct', 'percent', mark)(text) ?? Number.NaN));
  if (kind === 'pct' && usual && size !== undefined) {
    const fits = (unit: Unit): boolean => inPercent(size, unit) >= usual[0] && inPercent(size, unit) <= usual[1];
    return [...(said ? [said] : []), ...units].find(fits) ?? said ?? units[0]!;
  }
  return said ?? units[0]!;
}

const inPercent = (size: number, unit: Unit): number => size * (unit === 'fraction' ? 100 : unit === 'bps' ? 0.01 : 1);
