import type { ColumnView, TableView } from '../../electron/channels/views.ts';
import { placeKey, type TypedTexts } from '../client/typed-texts.ts';
import { termPlace, type SheetCell, type SheetRow } from './sheet-row.ts';

/** The rows with what was typed and is not part of the deal; rows without any stay the very same. */
export function withTyped({ columns, rows }: TableView, typed: TypedTexts): SheetRow[] {
  return typed.size === 0 ? rows : rows.map((row) => rowWithTyped(row, columns, typed));
}

/** The row with what was typed into it; the very same where that is nothing. */
export function rowWithTyped(row: SheetRow, columns: readonly ColumnView[], typed: TypedTexts): SheetRow {
  const changed = columns.flatMap((column): [string, SheetCell][] => {
    const place = termPlace(row, column);
    const text = place && typed.get(placeKey(place));
    return text ? [[column.key, { text: '', ...row.cells[column.key], typed: text }]] : [];
  });
  return changed.length === 0 ? row : { ...row, cells: { ...row.cells, ...Object.fromEntries(changed) } };
}
