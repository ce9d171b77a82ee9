import type { FieldKind } from '../tape/fields.ts';
import { printFixed, printValue } from '../units/print.ts';
import type { Bin } from './bin.ts';

const MILLION = 1_000_000;

/** `$ 50,000.01`, `$ 100,000`, `$1,000,000` */
const dollars = (value: number, text = printValue(value, 'usd')): string => `$${value < MILLION ? ' ' : ''}${text}`;

const moneyEnd = (value: number): string => dollars(value, printFixed(value, 2));

/** A number as labels print it: thousands are not separated. */
export const plainNumber = (value: number, decimals: number): string => value.toFixed(decimals);

/** `5.500 - 5.999`, `$ 50,000.01 to $ 100,000`, `6 or Less`, `> 95.00`, `85 or More` */
export function rangeLabel({ lower, upper, lowerExclusive }: Bin, kind: FieldKind, decimals: number): string {
  const isMoney = kind === 'usd';
  const end = isMoney ? moneyEnd : (value: number) => plainNumber(value, decimals);
  if (upper === null || upper === undefined) {
    const from = end(lower ?? -Infinity);
    return lowerExclusive ? `> ${from}` : `${from} or More`;
  }
  if (lower === null || lower === undefined) return `${end(upper)} or Less`;
  if (isMoney) return `${dollars(lower)} to ${dollars(upper)}`;
  return `${lowerExclusive ? '> ' : ''}${end(lower)} - ${end(upper)}`;
}
