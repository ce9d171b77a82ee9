import type { PeriodsView, SeriesView } from '../../electron/channels/results-views.ts';

/** Periods from one to another, both inclusive; the first payment date is period 1. */
export interface Span {
  from: number;
  to: number;
}

type Kind = PeriodsView['parts'][number]['what'];

/** The series of a kind with that key, if the run has it. */
export const seriesOf = (periods: PeriodsView | undefined, kind: Kind, key: string): SeriesView | undefined =>
  periods?.parts.find(({ what }) => what === kind)?.series.find((series) => series.key === key);

/** The spans of periods in which a figure is as asked; entry 0, as the deal closes, is no period. */
export function spansWhere(
  values: readonly (number | null)[],
  isSo: (value: number, period: number) => boolean,
): Span[] {
  const spans: Span[] = [];
  for (const [period, value] of values.entries()) {
    if (period === 0 || value === null || !isSo(value, period)) continue;
    const last = spans.at(-1);
    if (last?.to === period - 1) last.to = period;
    else spans.push({ from: period, to: period });
  }
  return spans;
}

/** More spans than this are counted, not named. */
const MAX_NAMED = 3;

/** When something is so: `from Aug-06 (period 36)`, `Aug-06 to Jul-07`, `throughout`; undefined where it never is. */
export function spanWords(spans: readonly Span[], months: readonly string[]): string | undefined {
  const last = months.length - 1;
  const [first] = spans;
  if (!first) return undefined;
  if (first.from === 1 && first.to === last) return 'throughout';
  if (first.from === last) return `in ${months[last] ?? ''} (period ${last})`;
  if (first.to === last) return `from ${months[first.from] ?? ''} (period ${first.from})`;
  const named = spans
    .slice(0, MAX_NAMED)
    .map(({ from, to }) => (from === to ? (months[from] ?? '') : `${months[from] ?? ''} to ${months[to] ?? ''}`));
  const more = spans.length - named.length;
  return `${named.join(', ')}${more > 0 ? ` and ${more} ${more === 1 ? 'time' : 'times'} more` : ''}`;
}
