import type { ComparisonView } from '../../electron/channels/results-views.ts';
import type { CellView, RowView } from '../../electron/channels/views.ts';
import type { SheetColumn, SheetRow } from '../grid/sheet-row.ts';
import { pricingRows } from './pricing-rows.ts';

/** Which rows of a comparison are shown. */
export interface ComparedFilter {
  /** Percent of the pricing speed, as printed; empty: all. */
  speed: string;
  /** As printed; empty: both. */
  redemption: string;
  /** Only rows in which something prints otherwise. */
  onlyDifferent: boolean;
}

export const usualFilter: ComparedFilter = { speed: '', redemption: '', onlyDifferent: false };

const textOf = ({ cells }: RowView, key: string): string => cells[key]?.text ?? '';

/** What the rows of a column print, each once, in the order of the table. */
export const printed = ({ table }: ComparisonView, key: string): string[] => [
  ...new Set(table.rows.map((row) => textOf(row, key))),
];

const differs = ({ cells }: RowView): boolean => Object.values(cells).some(({ change }) => change !== undefined);

/** How many rows differ in anything that is printed. */
export const countDifferent = ({ table }: ComparisonView): number => table.rows.filter(differs).length;

/** `WAL, Version 3, Stress` as `WAL A`: what A and B are stands above the table. */
export function comparedColumns({ a, b, table }: ComparisonView): SheetColumn[] {
  const named = { a, b };
  return table.columns.map((column) => {
    const side = column.key.split('|')[1];
    if (side !== 'a' && side !== 'b') return column;
    return { ...column, title: `${column.title.slice(0, -`, ${named[side]}`.length)} ${side.toUpperCase()}` };
  });
}

/** The rows as drawn: those of a pricing, with what differs marked. */
export function comparedRows({ table }: ComparisonView, filter: ComparedFilter): SheetRow[] {
  const shown = table.rows.filter(
    (row) =>
      (filter.speed === '' || textOf(row, 'speedPct') === filter.speed) &&
      (filter.redemption === '' || textOf(row, 'redemption') === filter.redemption) &&
      (!filter.onlyDifferent || differs(row)),
  );
  return pricingRows(shown.map(withMarks), true);
}

function withMarks(row: RowView): RowView {
  const cells = Object.entries(row.cells).map(([key, cell]) => [key, marked(key, cell)]);
  return { ...row, cells: Object.fromEntries(cells) };
}

/** What differs is amber, also by a mark or its sign: by how much is said once, in the column of the differences. */
function marked(key: string, { change, ...cell }: CellView): CellView {
  const isDifference = key.endsWith('Difference');
  if (change === undefined) return isDifference && cell.text !== '' ? { ...cell, text: '0' } : cell;
  return { ...cell, change: isDifference ? '' : '≠' };
}
