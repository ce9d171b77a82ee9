import type { TapeField } from '../tape/fields.ts';
import { stateName } from '../tape/states.ts';
import { textsOf } from '../tape/tape.ts';
import { isoDate } from '../units/dates.ts';
import { binByKey, reorder } from './bin-by-key.ts';
import { binByWord } from './bin-by-word.ts';
import { plainNumber } from './bin-labels.ts';
import { MISSING, type Bin, type Binned } from './bin.ts';
import { digitsFor } from './digits.ts';
import { labelDecimals } from './field-format.ts';
import { valuesOf, type Selection } from './selection.ts';
import type { BinsOf } from './strat-spec.ts';
import { tally } from './tally.ts';

type Values = BinsOf<'values'>;

function binNumbers(values: Float64Array, field: TapeField, decimals: number | undefined): Binned {
  if (field.kind === 'date') return binByKey(values, (day) => ({ label: isoDate(day), category: isoDate(day) }));
  const digits = digitsFor(decimals ?? labelDecimals(field), []);
  return binByKey(values.map(digits.of), (key) => {
    const value = digits.value(key);
    return { label: plainNumber(value, digits.decimals), value };
  });
}

/** Prints values by their given labels; those printed alike become one bin. */
function relabel({ bins, codes }: Binned, labels: Values['labels']): Binned {
  const merged: Bin[] = [];
  const codeOf = new Map<string, number>();
  const newCodes = bins.map((bin) => {
    if (bin === MISSING) return merged.length;
    const label = Object.hasOwn(labels, bin.label) ? labels[bin.label]! : bin.label;
    const known = codeOf.get(label);
    if (known !== undefined) return known;
    codeOf.set(label, merged.length);
    return merged.push(label === bin.label ? bin : { label, category: label }) - 1;
  });
  return { bins: [...merged, MISSING], codes: codes.map((code) => newCodes[code]!) };
}

function byLabel(a: Bin, b: Bin): number {
  if (a.value !== undefined && b.value !== undefined) return a.value - b.value;
  return a.label.localeCompare(b.label, 'en', { numeric: true });
}

/** How two bins stand to each other; `usd` are their balances. */
function comparison({ order, listed }: Values, usd: ReadonlyMap<Bin, number>): (a: Bin, b: Bin) => number {
  const place = ({ label }: Bin): number => (listed.includes(label) ? listed.indexOf(label) : listed.length);
  const name = ({ label }: Bin): string => stateName(label) ?? label;
  switch (order) {
    case 'label':
      return byLabel;
    case 'balance':
      return (a, b) => usd.get(b)! - usd.get(a)! || byLabel(a, b);
    case 'stateName':
      return (a, b) => name(a).localeCompare(name(b), 'en');
    case 'listed':
      return (a, b) => place(a) - place(b) || byLabel(a, b);
  }
}

/** A bin for every value of a field. */
export function binByValue(selection: Selection, field: TapeField, spec: Values): Binned {
  const found =
    field.kind === 'text'
      ? binByWord(textsOf(selection.tape, field.key), selection.loans)
      : binNumbers(valuesOf(selection, field.key), field, spec.decimals);
  const binned = relabel(found, spec.labels);
  const totals = tally(binned, selection.usd).usd;
  const usd = new Map(binned.bins.map((bin, code) => [bin, totals[code]!]));
  return reorder(binned, binned.bins.slice(0, -1).toSorted(comparison(spec, usd)));
}
