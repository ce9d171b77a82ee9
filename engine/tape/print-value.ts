import { Decimal } from 'decimal.js';
import { isoDate } from '../units/dates.ts';
import { decimalString } from '../units/money.ts';
import { printAtLeast, printFixed } from '../units/print.ts';
import type { TapeValue } from './cell.ts';
import type { FieldKind, TapeField } from './fields.ts';

const plain = (value: number): string => decimalString(new Decimal(value));

const PRINTERS: Record<Exclude<FieldKind, 'text'>, (value: number) => string> = {
  usd: (value) => (Number.isInteger(value) ? printFixed(value, 0) : printAtLeast(value, 2)),
  pct: (value) => printAtLeast(value, 3),
  months: plain,
  number: plain,
  date: isoDate,
};

/** Numbers that nobody wants to see in full, which a broken tape may hold. */
const isExtreme = (value: number): boolean => value !== 0 && (Math.abs(value) < 1e-9 || Math.abs(value) >= 1e15);

/** A value as a cell shows it and as it can be typed, all its decimals there: `490,705.39`, `6.250`, `2005-07-01`. */
export function printTapeValue(value: TapeValue, { kind }: TapeField): string {
  if (value === undefined || Number.isNaN(value)) return '';
  if (kind === 'text' || typeof value === 'string' || isExtreme(value)) return String(value);
  return PRINTERS[kind](value);
}
