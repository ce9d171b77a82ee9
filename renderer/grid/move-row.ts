import type { RowDragEvent } from 'ag-grid-community';
import type { SheetControl } from './sheet-control.ts';
import type { SheetRow } from './sheet-row.ts';

/** Moves the row in focus one up or down, and the focus with it; false where rows keep their order. */
export function moveFocusedRow(control: SheetControl, steps: 1 | -1): boolean {
  const { api, contents, events } = control;
  const focused = api?.getFocusedCell();
  if (!focused || !events.onMove) return false;
  const row = contents.rows.at(focused.rowIndex);
  const to = focused.rowIndex + steps;
  const other = to < 0 ? undefined : contents.rows.at(to);
  if (row && other) moveRow(control, row, other);
  return true;
}

/** The row takes the place of another, which stands before or behind it. */
function moveRow(control: SheetControl, row: SheetRow, other: SheetRow): void {
  if (row === other || row.kind !== 'body' || other.kind !== 'body') return;
  control.follow(row.id);
  control.events.onMove?.(row.id, other.id);
}

/** While a row is dragged, a line shows where it would go. */
export function showDrop({ api, overNode, y, node }: RowDragEvent<SheetRow>): void {
  const isBelow = (overNode?.rowIndex ?? 0) > (node.rowIndex ?? 0);
  if (!overNode || overNode === node || overNode.data?.kind !== 'body' || y < 0) api.setRowDropPositionIndicator(null);
  else api.setRowDropPositionIndicator({ row: overNode, dropIndicatorPosition: isBelow ? 'below' : 'above' });
}

export function drop(control: SheetControl, { api, overNode, node }: RowDragEvent<SheetRow>): void {
  api.setRowDropPositionIndicator(null);
  if (node.data && overNode?.data) moveRow(control, node.data, overNode.data);
}
