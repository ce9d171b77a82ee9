import type { CellView, ColumnView } from '../../electron/channels/views.ts';
import type { TermPlace, TypedText } from '../client/typed-texts.ts';

/** A figure with what the screen adds to it. */
export interface SheetCell extends CellView {
  /** Typed and not part of the deal: being saved, or refused. */
  typed?: TypedText;
  /** Says the same as the cell above it, and is drawn only when pointed at. */
  repeats?: boolean;
}

export interface SheetRow {
  id: string;
  kind: 'body' | 'total';
  tranche?: string | undefined;
  cells: Record<string, SheetCell>;
  /** What begins with this row; set off by a hairline. */
  opens?: 'class' | 'redemption' | undefined;
}

export interface SheetColumn extends ColumnView {
  /** What stands beside the figures of the column. */
  beside?: string;
}

/** What a sheet shows, in the order in which it shows it. */
export interface SheetContents {
  columns: readonly SheetColumn[];
  rows: readonly SheetRow[];
}

/** The term that may be typed at a row and column, if any. */
export function termPlace(row: SheetRow | undefined, column: ColumnView | undefined): TermPlace | undefined {
  return row?.kind === 'body' && column?.term !== undefined ? { row: row.id, term: column.term } : undefined;
}

export function shownText(cell: SheetCell | undefined): string {
  return cell?.typed?.text ?? cell?.text ?? '';
}

/** What an editor starts with: the printed text without the marks that only print. */
export function editableText(cell: SheetCell | undefined): string {
  return cell?.typed?.text ?? (cell?.text ?? '').replace(/^×/, '').replace(/ bp$/, '');
}

/** What to type elsewhere to get the same figure, to its last digit. */
export function exactText(cell: SheetCell | undefined): string {
  if (cell?.typed) return cell.typed.text;
  return typeof cell?.value === 'number' ? String(cell.value) : shownText(cell);
}
