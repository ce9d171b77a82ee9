import type { TermTableView } from '../../electron/channels/deal-editing-views.ts';
import type { CellView, ColumnView } from '../../electron/channels/views.ts';
import type { TermPlace, TypedText } from '../client/typed-texts.ts';

/** A figure with what the screen adds to it. */
export interface SheetCell extends CellView {
  /** Typed and not part of the deal: being saved, or refused. */
  typed?: TypedText;
  /** Says the same as the cell above it, and is drawn only when pointed at. */
  repeats?: boolean;
  /** The gravest thing that is open about it. */
  issue?: 'error' | 'warning' | undefined;
}

export interface SheetRow {
  id: string;
  kind: 'body' | 'total';
  tranche?: string | undefined;
  cells: Record<string, SheetCell>;
  /** What begins with this row; set off by a hairline. */
  opens?: 'class' | 'redemption' | undefined;
  /** Stands in the sheet but does not count. */
  excluded?: boolean;
}

export interface SheetColumn extends ColumnView {
  /** What stands beside the figures of the column. */
  beside?: string;
  /** Takes what room is left; a longer text is cut, and told in full on hover. */
  wide?: boolean;
  /** All that its cells can ever say: there is room for it, whatever the rows at hand say. */
  says?: readonly string[];
  /** Stays in sight beside the first column. */
  pinned?: boolean;
  /** Out of sight until a person asks for it. */
  spare?: boolean;
  /** How a person is helped to type; absent: not at all. */
  input?: TermInput;
  /** What may be picked; where there is nothing to pick from, names are asked for when a cell is opened. */
  choices?: readonly string[];
}

export type TermInput = TermTableView['inputs'][string]['input'];

/** Rows by position, from 0, of which some may not have come yet. */
export interface SheetRows {
  readonly length: number;
  at(position: number): SheetRow | undefined;
  /** Brings the rows from one position to another, the second exclusive; absent where all are there. */
  load?(from: number, to: number): Promise<void>;
}

/** What a sheet shows, in the order in which it shows it. */
export interface SheetContents {
  columns: readonly SheetColumn[];
  rows: SheetRows;
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
