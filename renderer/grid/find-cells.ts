import type { CellPlace } from './block.ts';
import { shownText, type SheetContents } from './sheet-row.ts';

/** The cells whose text has the letters, row by row, whatever their capitals; commas of figures may be left out. */
export function findCells({ columns, rows }: SheetContents, letters: string): CellPlace[] {
  const wanted = letters.trim().toLowerCase();
  if (wanted === '') return [];
  return Array.from({ length: rows.length }, (_, row) => row).flatMap((row) =>
    columns.flatMap(({ key }, column) => (has(shownText(rows.at(row)?.cells[key]), wanted) ? [{ row, column }] : [])),
  );
}

function has(text: string, wanted: string): boolean {
  const lower = text.toLowerCase();
  return lower.includes(wanted) || lower.replaceAll(',', '').includes(wanted);
}

/** The first of the places at or behind one, and round to the beginning. */
export function placeFrom(places: readonly CellPlace[], from: CellPlace): number {
  const at = places.findIndex(({ row, column }) => row > from.row || (row === from.row && column >= from.column));
  return Math.max(0, at);
}
