import type { FieldKind } from '../tape/fields.ts';
import { rangeLabel } from './bin-labels.ts';
import { MISSING, OTHER, type Bin, type Binned } from './bin.ts';
import type { Digits } from './digits.ts';

/** A bin of neighbouring values, both ends in it, in last printed digits; an open end is infinite. */
export interface Range {
  bin: Bin;
  first: number;
  last: number;
}

/** Ends of a range; absent: open. */
export interface Ends {
  label?: string | undefined;
  lower?: number | undefined;
  lowerExclusive?: true | undefined;
  upper?: number | undefined;
}

/** A range with its label made from its ends where it has none of its own. */
export function rangeOf({ label, lower, lowerExclusive, upper }: Ends, kind: FieldKind, digits: Digits): Range {
  const bin = { label: '', lower: lower ?? null, ...(lowerExclusive && { lowerExclusive }), upper: upper ?? null };
  return {
    bin: { ...bin, label: label ?? rangeLabel(bin, kind, digits.decimals) },
    first: lower === undefined ? -Infinity : digits.of(lower) + (lowerExclusive ? 1 : 0),
    last: upper === undefined ? Infinity : digits.of(upper),
  };
}

/** Position of the last of the rising numbers that is not above a value; -1 where all are. */
function lastNotAbove(rising: Float64Array, value: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rising[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Puts loans into ranges that do not overlap, and those that fit none into a bin of their own. */
export function binByRange(values: Float64Array, ranges: readonly Range[], digits: Digits): Binned {
  const sorted = ranges.map((_range, code) => code).toSorted((a, b) => ranges[a]!.first - ranges[b]!.first);
  const firsts = Float64Array.from(sorted, (code) => ranges[code]!.first);
  const lasts = Float64Array.from(sorted, (code) => ranges[code]!.last);
  const [other, missing] = [ranges.length, ranges.length + 1];
  const codes = new Uint32Array(values.length);
  for (let i = 0; i < values.length; i += 1) {
    const value = digits.of(values[i]!);
    const position = lastNotAbove(firsts, value);
    if (Number.isNaN(value)) codes[i] = missing;
    else codes[i] = position >= 0 && value <= lasts[position]! ? sorted[position]! : other;
  }
  return { bins: [...ranges.map(({ bin }) => bin), OTHER, MISSING], codes };
}
