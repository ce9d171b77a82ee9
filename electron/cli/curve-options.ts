import type { CurveTerms } from '../../engine/scenario/assume-curves.ts';
import { textOption, UsageError } from './usage.ts';

/** The options of a command that runs a deal with other curves than its own pricing curves. */
export const CURVE_OPTIONS = {
  curves: { type: 'string' },
  flat: { type: 'string' },
  shift: { type: 'string' },
  from: { type: 'string' },
} as const;

/** A number within bounds. */
export function numberOption(name: string, text: string, low: number, high: number): string {
  if (/^-?\d+(\.\d+)?$/.test(text) && Number(text) >= low && Number(text) <= high) return text;
  throw new UsageError(`--${name} "${text}" is not a number from ${low} to ${high}.`);
}

export function periodOption(name: string, text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new UsageError(`--${name} "${text}" is not a period: give 1 for the first payment date, 2 for the next.`);
}

/** A curve set by name, a flat rate in percent, and a shift in basis points from a period on. */
export function curveOptions(values: Record<string, unknown>): CurveTerms {
  const [flat, shift, from] = ['flat', 'shift', 'from'].map((name) => textOption(values, name));
  if (from !== undefined && shift === undefined) throw new UsageError('--from needs a --shift: give how far to move.');
  return {
    set: textOption(values, 'curves'),
    flatPct: flat === undefined ? undefined : numberOption('flat', flat, -20, 100),
    shiftBps: shift === undefined ? undefined : numberOption('shift', shift, -10_000, 10_000),
    fromPeriod: from === undefined ? undefined : periodOption('from', from),
  };
}
