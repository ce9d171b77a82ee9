import type { TapeField } from '../tape/fields.ts';
import { assertNever } from '../units/assert.ts';
import { civilDate, daySerial, isoMonth } from '../units/dates.ts';
import { UserError } from '../units/user-error.ts';
import { binByKey, descending } from './bin-by-key.ts';
import { binByRange, rangeOf, type Ends } from './bin-by-range.ts';
import { binByValue } from './bin-by-value.ts';
import { rangeLabel } from './bin-labels.ts';
import type { Bin, Binned } from './bin.ts';
import { digitsFor, type Digits } from './digits.ts';
import { labelDecimals } from './field-format.ts';
import { edgeRanges, quantileRanges } from './range-lists.ts';
import { fieldNamed, valuesOf, type Selection } from './selection.ts';
import type { AxisSpec, BinsOf, BinsSpec } from './strat-spec.ts';

/** Why a field cannot be put into such bins, and what to do; undefined where it can. */
export function binsProblem({ title, kind }: TapeField, bins: BinsSpec): string | undefined {
  if (bins.kind === 'values') return undefined;
  if (kind === 'text') return `${title} is text: use values, not ${bins.kind}`;
  if (kind === 'date' && bins.kind !== 'months') return `${title} is a date: use months or values, not ${bins.kind}`;
  if (kind !== 'date' && bins.kind === 'months') return `${title} is not a date: use ranges or values, not months`;
  return undefined;
}

const MONTHS_PER_YEAR = 12;

function monthBin(key: number): Bin {
  const month = isoMonth(daySerial(Math.floor(key / MONTHS_PER_YEAR), (key % MONTHS_PER_YEAR) + 1, 1));
  return { label: `${month.slice(5)}/${month.slice(2, 4)}`, month };
}

function monthKey(day: number): number {
  if (Number.isNaN(day)) return day;
  const { year, month } = civilDate(day);
  return year * MONTHS_PER_YEAR + month - 1;
}

function binByWidth(values: Float64Array, spec: BinsOf<'width'>, { kind }: TapeField, digits: Digits): Binned {
  const width = digits.of(spec.width);
  const start = digits.of(spec.start);
  const holdsUpper = spec.holds === 'upperEnd';
  const keyOf = (value: number): number => {
    const widths = (digits.of(value) - start) / width;
    return holdsUpper ? Math.ceil(widths) - 1 : Math.floor(widths);
  };
  return binByKey(values.map(keyOf), (key) => {
    const edge = start + key * width;
    const lower = digits.value(edge + (holdsUpper ? 1 : 0));
    const upper = digits.value(edge + width - (holdsUpper ? 0 : 1));
    return { label: rangeLabel({ label: '', lower, upper }, kind, digits.decimals), lower, upper };
  });
}

/** The numbers that a label must be able to print. */
function endsOf(bins: BinsSpec): number[] {
  if (bins.kind === 'edges') return bins.edges;
  if (bins.kind === 'width') return [bins.start, bins.width];
  if (bins.kind !== 'ranges') return [];
  return bins.ranges.flatMap(({ lower, upper }) => [lower ?? 0, upper ?? 0]);
}

/** The ranges of a spec whose bins are ranges, by rising value or as listed. */
function rangesOf(
  bins: BinsOf<'ranges' | 'edges' | 'quantiles'>,
  values: Float64Array,
  usd: Float64Array,
  digits: Digits,
): Ends[] {
  switch (bins.kind) {
    case 'ranges':
      return bins.ranges;
    case 'edges':
      return edgeRanges(bins, digits);
    case 'quantiles':
      return quantileRanges(values, bins.of === 'balance' ? usd : usd.map(() => 1), bins.parts, digits);
    default:
      return assertNever(bins);
  }
}

function binNumbers(selection: Selection, field: TapeField, bins: Exclude<BinsSpec, BinsOf<'values'>>): Binned {
  const values = valuesOf(selection, field.key);
  if (bins.kind === 'months') return binByKey(values.map(monthKey), monthBin);
  const digits = digitsFor(bins.decimals ?? labelDecimals(field), endsOf(bins));
  if (bins.kind === 'width') return binByWidth(values, bins, field, digits);
  const ranges = rangesOf(bins, values, selection.usd, digits).map((ends) => rangeOf(ends, field.kind, digits));
  return binByRange(values, ranges, digits);
}

/** Puts loans into the bins of a field; throws a UserError for bins that the field cannot have. */
export function binLoans(selection: Selection, { field: key, bins }: AxisSpec): Binned {
  const field = fieldNamed(selection.tape, key);
  const problem = binsProblem(field, bins);
  if (problem !== undefined) throw new UserError(`${problem}.`);
  if (bins.kind === 'values') return binByValue(selection, field, bins);
  const binned = binNumbers(selection, field, bins);
  return 'descending' in bins && bins.descending ? descending(binned) : binned;
}
