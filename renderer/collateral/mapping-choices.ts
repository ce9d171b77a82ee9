import { KNOWN_FIELDS, ownField } from '../../electron/channels/tape-columns.ts';
import type { FieldKind, TapeField } from '../../engine/tape/fields.ts';
import type { ColumnMapping, DateOrder, Mapping, Unit } from '../../engine/tape/mapping.ts';

export const KIND_WORDS: Readonly<Record<FieldKind, string>> = {
  text: 'text',
  number: 'number',
  pct: 'percent',
  usd: 'dollars',
  months: 'months',
  date: 'date',
};

/** How the numbers of a column can be written, by what they are; the usual way first. */
export const UNIT_WORDS: Readonly<Partial<Record<FieldKind, Readonly<Partial<Record<Unit, string>>>>>> = {
  pct: { percent: '5.25 or 5.25%', fraction: '0.0525', bps: '525 (bp)' },
  usd: { asIs: 'dollars', thousands: 'thousands of dollars' },
  months: { asIs: 'months', years: 'years' },
};

export const DATE_WORDS: Readonly<Record<DateOrder, string>> = {
  mdy: '7/31/2003 (month first)',
  dmy: '31/7/2003 (day first)',
  ymd: '2003-07-31 (year first)',
};

export const isKnown = (key: string): boolean => KNOWN_FIELDS.some((field) => field.key === key);

/** What a column is taken for, as the value of its choice: `known fico`, `own date`, or `out`. */
export function choiceOf({ field }: ColumnMapping): string {
  if (!field) return 'out';
  return isKnown(field.key) ? `known ${field.key}` : `own ${field.kind}`;
}

/** The column as the choice has it; a field of another kind is taken to be written in the usual unit. */
export function withChoice(mapping: Mapping, at: number, choice: string, samples: readonly string[]): Mapping {
  return withColumn(mapping, at, (column) => {
    const { field: before, ...rest } = column;
    const field = fieldOf(mapping, at, choice, samples);
    if (!field) return rest;
    return { ...rest, field, unit: field.kind === before?.kind ? rest.unit : usualUnit(field.kind) };
  });
}

export function withColumn(mapping: Mapping, at: number, change: (column: ColumnMapping) => ColumnMapping): Mapping {
  return { ...mapping, columns: mapping.columns.map((column, index) => (index === at ? change(column) : column)) };
}

function fieldOf(mapping: Mapping, at: number, choice: string, samples: readonly string[]): TapeField | undefined {
  const [how = '', name = ''] = choice.split(' ');
  if (how === 'out') return undefined;
  if (how === 'known') return KNOWN_FIELDS.find(({ key }) => key === name);
  const others = mapping.columns.flatMap(({ field }, index) => (index === at ? [] : (field?.key ?? [])));
  const heading = mapping.columns[at]?.heading ?? '';
  return { ...ownField(heading, at, samples, new Set(others)), kind: name as FieldKind };
}

const usualUnit = (kind: FieldKind): Unit => (Object.keys(UNIT_WORDS[kind] ?? {})[0] as Unit | undefined) ?? 'asIs';

/** Known fields that a column is taken for. */
export const usedFields = ({ columns }: Mapping): ReadonlySet<string> =>
  new Set(columns.flatMap(({ field }) => field?.key ?? []));
