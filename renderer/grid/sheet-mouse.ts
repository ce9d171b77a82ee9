import type { MouseEvent } from 'react';
import type { CellPlace } from './block.ts';
import type { SheetControl } from './sheet-control.ts';
import { grownBlock } from './sheet-fill.ts';

/** The cell under the mouse. */
function cellUnder({ target }: MouseEvent, { contents }: SheetControl): CellPlace | undefined {
  if (!(target instanceof Element)) return undefined;
  const row = target.closest('.ag-row')?.getAttribute('row-index');
  const key = target.closest('.ag-cell')?.getAttribute('col-id');
  const column = contents.columns.findIndex((one) => one.key === key);
  return row && column >= 0 ? { row: Number(row), column } : undefined;
}

/**
 * A press with Shift extends the block; a plain one is the grid's, which moves the focus. A press is two events, and
 * both have to be taken: the grid hears the pointer's, the browser moves the focus at the mouse's.
 */
export function takeShiftPress(control: SheetControl, event: MouseEvent): boolean {
  const place = cellUnder(event, control);
  if (!place || event.button !== 0 || !event.shiftKey || !control.block || control.isEditing) return false;
  control.extendTo(place);
  return true;
}

/** The right button, and the menu key, ask why a figure is what it is. */
export function takeMenu(control: SheetControl, event: MouseEvent): boolean {
  const place = cellUnder(event, control);
  if (!place || control.isEditing || !control.events.onExplain) return false;
  control.api?.setFocusedCell(place.row, control.contents.columns[place.column]?.key ?? '');
  return control.explain();
}

/** Dragging with the main button held extends the block; from its corner, what it is to be filled with. */
export function takeMouseOver(control: SheetControl, event: MouseEvent): void {
  if (event.buttons !== 1 || !control.block || control.isEditing) return;
  const place = cellUnder(event, control);
  if (place && control.filling) control.selectBlock(grownBlock(control.filling, place));
  else if (place) control.extendTo(place);
}
