import { z } from 'zod';
import type { FieldKind } from './fields.ts';

/**
 * How the numbers of a column are written. Percent fields: percent (5.25 or 5.25%), fraction (0.0525) or bps (525).
 * Dollars: as they are, or in thousands. Months: as they are, or in years.
 */
export const UNITS = ['asIs', 'percent', 'fraction', 'bps', 'thousands', 'years'] as const;
export const DATE_ORDERS = ['ymd', 'mdy', 'dmy'] as const;
export const DECIMAL_MARKS = ['.', ','] as const;

export const unitSchema = z.enum(UNITS);
export const dateOrderSchema = z.enum(DATE_ORDERS);
export const decimalMarkSchema = z.enum(DECIMAL_MARKS);

export type Unit = z.infer<typeof unitSchema>;
export type DateOrder = z.infer<typeof dateOrderSchema>;
export type DecimalMark = z.infer<typeof decimalMarkSchema>;

/** The units that a column of a kind can be written in, the usual one first. */
export function unitsOf(kind: FieldKind): readonly Unit[] {
  if (kind === 'pct') return ['percent', 'fraction', 'bps'];
  if (kind === 'usd') return ['asIs', 'thousands'];
  if (kind === 'months') return ['asIs', 'years'];
  return ['asIs'];
}
