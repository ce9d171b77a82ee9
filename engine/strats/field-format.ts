import type { FieldKind, TapeField } from '../tape/fields.ts';

/** How a figure of a stratification is printed. */
export type FigureFormat = 'count' | 'dollars' | 'pct' | 'rate3' | 'number';

/** Decimals that a figure is printed with. */
export const PRINTED_DECIMALS: Record<FigureFormat, number> = { count: 0, dollars: 0, pct: 2, rate3: 3, number: 2 };

const BY_KIND: Record<Exclude<FieldKind, 'text' | 'date'>, FigureFormat> = {
  usd: 'dollars',
  pct: 'rate3',
  months: 'count',
  number: 'number',
};

/** Fields that are printed otherwise than the rest of their kind: ratios to two decimals, scores whole. */
const BY_KEY: Readonly<Record<string, FigureFormat>> = { ltv_pct: 'pct', dti_pct: 'pct', fico: 'count', lien: 'count' };

/** A field whose values are amounts, so that they can be averaged and put into ranges. */
export const isNumeric = ({ kind }: TapeField): boolean => kind !== 'text' && kind !== 'date';

/** How an average, a least or a greatest value of a field is printed. */
export function formatOf({ key, kind }: TapeField): FigureFormat {
  if (Object.hasOwn(BY_KEY, key)) return BY_KEY[key]!;
  return kind === 'text' || kind === 'date' ? 'count' : BY_KIND[kind];
}

/** Decimals of a field's values in the labels of bins; dollars have their cents. */
export function labelDecimals(field: TapeField): number {
  return field.kind === 'usd' ? 2 : PRINTED_DECIMALS[formatOf(field)];
}
