import { PCT_SUFFIXES, suffixOf, USD_SUFFIXES, type Suffix } from '../units/suffixes.ts';
import { isBlank } from './blank.ts';
import type { FieldKind } from './fields.ts';
import { remembering, type ReadNumber } from './remembering.ts';
import type { DecimalMark, Unit } from './writing.ts';

/** What brings a number to the unit that is kept: a power of ten, which costs no accuracy, and a factor. */
interface Scale {
  shift: number;
  times: number;
}

const SCALES: Record<Unit, Scale> = {
  asIs: { shift: 0, times: 1 },
  percent: { shift: 0, times: 1 },
  fraction: { shift: 2, times: 1 },
  bps: { shift: -2, times: 1 },
  thousands: { shift: 3, times: 1 },
  years: { shift: 0, times: 12 },
};

/** Every whole number of so many digits, and every power of ten up to the 22nd, is exact in float64. */
const EXACT_DIGITS = 15;
const POWERS = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
const ZERO = 48;
const NINE = 57;
const MINUS = 45;
const PLUS = 43;

/**
 * Digits with a sign and a decimal mark, nothing else; not-a-number for any other text, which `readWritten` looks at.
 * One division of exact numbers is rounded once, so the result is the float64 nearest to the decimal.
 */
function plainDecimal(text: string, mark: number, shift: number): number {
  const first = text.charCodeAt(0);
  let at = first === MINUS || first === PLUS ? 1 : 0;
  let whole = 0;
  let digits = 0;
  let markAt = -1;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE) {
      whole = whole * 10 + code - ZERO;
      digits += 1;
    } else if (code === mark && markAt < 0) markAt = digits;
    else return Number.NaN;
  }
  if (digits === 0 || digits > EXACT_DIGITS) return Number.NaN;
  const power = shift - (markAt < 0 ? 0 : digits - markAt);
  const value = power < 0 ? whole / POWERS[-power]! : whole * POWERS[power]!;
  return first === MINUS && value !== 0 ? -value : value;
}

/** Longer texts are no numbers. */
const MAX_WRITTEN = 60;
const SWAPPED: Readonly<Record<string, string>> = { '.': ',', ',': '.' };
const GROUPING_SPACE = /(?<=\d)[ \u00A0\u202F](?=\d{3}(?!\d))/g;
/** Whole digits with or without thousands separators, decimals, power of ten. */
const NUMBER = /^(\d{1,3}(?:,\d{3})+|\d*)(?:\.(\d*))?(?:e([+-]?\d{1,3}))?$/;

/** The number as if the decimal mark were a point and thousands were separated by commas. */
function inPoints(text: string, mark: DecimalMark): string {
  if (mark === '.') return text;
  return text.replaceAll(/[.,]/g, (char) => SWAPPED[char]!).replaceAll(GROUPING_SPACE, ',');
}

function unsigned(text: string, shift: number): number | undefined {
  const match = NUMBER.exec(text);
  const [, whole = '', decimals = '', power = '0'] = match ?? [];
  if (whole === '' && decimals === '') return undefined;
  const value = Number(`${whole.replaceAll(',', '') || '0'}.${decimals || '0'}e${Number(power) + shift}`);
  return Number.isFinite(value) ? value : undefined;
}

const SIGNED: readonly RegExp[] = [/^-(.*)$/, /^\((.*)\)$/, /^(.*\d)-$/];

/** Less than nothing is written with a minus sign ahead or behind, or in brackets. */
function signed(text: string, shift: number): number | undefined {
  for (const form of SIGNED) {
    const inner = form.exec(text)?.[1];
    if (inner === undefined) continue;
    const value = unsigned(inner.trim(), shift);
    return value === undefined ? undefined : 0 - value;
  }
  return unsigned(text.replace(/^\+/, ''), shift);
}

const EIGHTHS = /^(?:(\d{1,3})[ -])?(\d{1,2})\/(2|4|8|16|32|64)\s*%?$/;

/** Percent in halves to sixty-fourths: `5 1/8`, `5-1/8`. */
function eighths(text: string): number | undefined {
  const match = EIGHTHS.exec(text);
  if (!match || Number(match[2]) >= Number(match[3])) return undefined;
  return Number(match[1] ?? 0) + Number(match[2]) / Number(match[3]);
}

const MONTHS = /^(.*[\d.])\s*(?:m|mos?|mths?|mons?|months?)\.?$/;
const YEARS = /^(.*[\d.])\s*(?:y|yrs?|years?)\.?$/;

/** Months, with their unit behind them or without. */
function duration(text: string, mark: DecimalMark, { times }: Scale): number | undefined {
  const years = YEARS.exec(text)?.[1];
  const months = MONTHS.exec(text)?.[1];
  const count = signed(inPoints(years ?? months ?? text, mark), 0);
  return count === undefined ? undefined : count * (years ? SCALES.years.times : months ? 1 : times);
}

function withSuffix(
  text: string,
  suffixes: readonly Suffix[],
  mark: DecimalMark,
  { shift }: Scale,
): number | undefined {
  const suffix = suffixOf(text, suffixes);
  const number = suffix ? text.slice(0, -suffix.suffix.length).trim() : text;
  return signed(inPoints(number, mark), suffix?.shift ?? shift);
}

const CURRENCY_AHEAD = /^([-+(]?)\s*(?:us\$|usd|\$)\s*/;
const CURRENCY_BEHIND = /\s*(?:usd|\$)$/;
/** Places that people number in words, such as that of a lien. */
const RANKS = new Map(Object.entries({ first: 1, '1st': 1, second: 2, '2nd': 2, third: 3, '3rd': 3 }));

/** A number as issuers and people write it; a unit written behind it goes before the unit of the column. */
function readWritten(text: string, kind: FieldKind, mark: DecimalMark, scale: Scale): number | undefined {
  if (isBlank(text)) return Number.NaN;
  const bare = text.trim().toLowerCase().replace(/^'/, '').replaceAll(/[−–]/g, '-');
  if (bare.length > MAX_WRITTEN) return undefined;
  if (kind === 'months') return duration(bare, mark, scale);
  if (kind === 'pct') return eighths(bare) ?? withSuffix(bare, PCT_SUFFIXES, mark, scale);
  if (kind !== 'usd') return RANKS.get(bare) ?? signed(inPoints(bare, mark), 0);
  const amount = bare.replace(CURRENCY_AHEAD, '$1').replace(CURRENCY_BEHIND, '');
  return withSuffix(amount, USD_SUFFIXES, mark, scale);
}

/** Reads the numbers of a column into the unit of its kind: dollars, percent, months or plain numbers. */
export function numberReader(kind: FieldKind, unit: Unit, mark: DecimalMark): ReadNumber {
  const scale = SCALES[unit];
  const markCode = mark.charCodeAt(0);
  const written = remembering((text) => readWritten(text, kind, mark, scale));
  return (text) => {
    if (text === '') return Number.NaN;
    const plain = plainDecimal(text, markCode, scale.shift);
    return Number.isNaN(plain) ? written(text) : plain * scale.times;
  };
}
