import type { CellView, RowView } from '../../electron/channels/views.ts';
import type { SheetCell, SheetRow } from '../grid/sheet-row.ts';

/** The rows as drawn: class and redemption once per block, published figures only where wanted. */
export function pricingRows(rows: readonly RowView[], withPublished: boolean): SheetRow[] {
  return rows.map((row, index) => {
    const before = rows[index - 1];
    const sameClass = row.tranche === before?.tranche;
    const sameRedemption = sameClass && textOf(row, 'redemption') === textOf(before, 'redemption');
    const cells = withPublished ? row.cells : withoutPublished(row.cells);
    return {
      ...row,
      opens: sameRedemption ? undefined : sameClass ? 'redemption' : 'class',
      cells: {
        ...cells,
        ...(sameClass && repeated(row, 'tranche')),
        ...(sameRedemption && repeated(row, 'redemption')),
      },
    };
  });
}

const textOf = (row: RowView | undefined, key: string): string | undefined => row?.cells[key]?.text;

function repeated(row: RowView, key: string): Record<string, SheetCell> {
  const cell = row.cells[key];
  return cell ? { [key]: { ...cell, repeats: true } } : {};
}

function withoutPublished(cells: Record<string, CellView>): Record<string, CellView> {
  const bare = ({ published: _published, ...cell }: CellView): CellView => cell;
  return Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, bare(cell)]));
}
