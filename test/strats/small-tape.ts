import { binsSpec, stratSpec, type BinsSpec, type StratSpec } from '../../engine/strats/strat-spec.ts';
import { knownField, type TapeField } from '../../engine/tape/fields.ts';
import type { Tape, TextColumn } from '../../engine/tape/tape.ts';

type Value = string | number | undefined;

function textColumn(values: readonly Value[]): TextColumn {
  const words = [...new Set(['', ...values.map((value) => String(value ?? ''))])];
  return { words, codes: Uint32Array.from(values, (value) => words.indexOf(String(value ?? ''))) };
}

/** A tape of these columns; fields that are not known take the kind of their first value. Undefined is a blank. */
export function smallTape(columns: Readonly<Record<string, readonly Value[]>>): Tape {
  const fields = Object.entries(columns).map(
    ([key, [first]]): TapeField =>
      knownField(key) ?? { key, title: key, kind: typeof first === 'number' ? 'number' : 'text' },
  );
  const isText = (key: string): boolean => fields.some((field) => field.key === key && field.kind === 'text');
  const [texts, numbers] = [true, false].map((wanted) =>
    Object.entries(columns).filter(([key]) => isText(key) === wanted),
  );
  const loans = Object.values(columns)[0]?.length ?? 0;
  return {
    loans,
    fields,
    numbers: new Map(numbers!.map(([key, values]) => [key, Float64Array.from(values, (value) => Number(value))])),
    texts: new Map(texts!.map(([key, values]) => [key, textColumn(values)])),
    fileRows: Uint32Array.from({ length: loans }, (_, loan) => loan + 2),
    excluded: new Uint8Array(loans),
    unread: [],
    accepted: new Set(),
  };
}

/** Bins as a template writes them, with what it may leave out. */
export const binsOf = (bins: object): BinsSpec => binsSpec.parse(bins);

/** A stratification as a template writes it. */
export const stratOf = (field: string, bins: object, more: object = {}): StratSpec =>
  stratSpec.parse({ id: field, title: field, field, bins, ...more });
