import { printFixed } from '../../units/print.ts';
import type { FigureKey } from './measures.ts';
import type { ReadFigure } from './read-cells.ts';

/** Nobody prints more decimals than this: a figure with more was never rounded. */
const MOST_PRINTED = 6;

/** Decimals of a term sheet's figures, for those that come unrounded. */
const TERM_SHEET_DECIMALS: Readonly<Partial<Record<FigureKey['measure'], number>>> = {
  dmBps: 0,
  yieldPct: 3,
  walYears: 2,
  modDurationYears: 2,
  subordinationPct: 2,
};

const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0;

/** With zeros at its end. */
function padded(text: string, decimals: number): string {
  const missing = decimals - decimalsOf(text);
  return missing <= 0 ? text : `${text}${text.includes('.') ? '' : '.'}${'0'.repeat(missing)}`;
}

/**
 * Figures with the digits they were printed with. A table prints a measure with the same number of decimals everywhere,
 * and a spreadsheet drops zeros at the end, which are put back; a program's unrounded figures are rounded as term
 * sheets print them.
 */
export function withPrintedDigits(figures: readonly ReadFigure[]): ReadFigure[] {
  const most = new Map<string, number>();
  for (const { key, text } of figures) {
    most.set(key.measure, Math.max(most.get(key.measure) ?? 0, decimalsOf(text)));
  }
  return figures.map((figure) => {
    const { key, text } = figure;
    const usual = TERM_SHEET_DECIMALS[key.measure];
    if (usual === undefined) return figure;
    const decimals = most.get(key.measure) ?? 0;
    if (decimals <= MOST_PRINTED) return { ...figure, text: padded(text, decimals) };
    return { ...figure, text: printFixed(Number(text), usual).replaceAll(',', '') };
  });
}
