import type { KeyboardEvent } from 'react';
import { clearBlock, fillBlock } from './block-edits.ts';
import { moveFocusedRow } from './move-row.ts';
import { focusNextSheet } from './open-sheets.ts';
import type { SheetControl } from './sheet-control.ts';

const ARROWS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Does what a key means in a sheet; false leaves it to the grid. */
export function takeKey(control: SheetControl, event: KeyboardEvent): boolean {
  if (control.isEditing) return false;
  if (event.altKey) return takeAltKey(control, event);
  if (event.key === 'F1') return control.explain();
  if (event.key === 'F6') return focusNextSheet(control);
  if (!control.block) return false;
  const withControl = event.ctrlKey || event.metaKey;
  if (withControl) return takeControlKey(control, event);
  if (event.shiftKey) return takeShiftArrow(control, event, 1);
  if (event.key === ' ') return space(control);
  if (event.key === 'Delete') return clear(control);
  if (event.key === 'Backspace') return editEmpty(control);
  return event.key === 'Escape' && dropRefused(control);
}

function takeAltKey(control: SheetControl, { key }: KeyboardEvent): boolean {
  if (key === 'Enter') return control.explain();
  if (key === 'ArrowUp') return moveFocusedRow(control, -1);
  return key === 'ArrowDown' && moveFocusedRow(control, 1);
}

function takeControlKey(control: SheetControl, event: KeyboardEvent): boolean {
  const key = event.key.toLowerCase();
  if (event.shiftKey)
    return takeShiftArrow(control, event, Number.MAX_SAFE_INTEGER) || (key === 'c' && copyWithHeads());
  if (key === 'a') control.selectAll();
  else if (key === 'd') fill(control, 'down');
  else if (key === 'r') fill(control, 'right');
  else return false;
  return true;
}

function takeShiftArrow(control: SheetControl, { key }: KeyboardEvent, steps: number): boolean {
  const way = ARROWS[key];
  if (way) control.extendBy(way[0] * steps, way[1] * steps);
  return way !== undefined;
}

/** Marks the next copy to take the column heads along. */
export const copyMode = { withHeads: false };

/** Has the browser copy, which is heard as if the person had asked for it. */
export function copyAgain(withHeads: boolean): void {
  copyMode.withHeads = withHeads;
  document.execCommand('copy');
  copyMode.withHeads = false;
}

function copyWithHeads(): boolean {
  copyAgain(true);
  return true;
}

function fill(control: SheetControl, way: 'down' | 'right'): void {
  const { block, contents, events } = control;
  if (!block || !events.onEnter) return;
  void control.withRows(block, () => {
    const entries = fillBlock(contents, block, way);
    if (entries.length > 0) events.onEnter?.(entries);
  });
}

function space({ block, events }: SheetControl): boolean {
  if (!block || !events.onSpace) return false;
  events.onSpace(block);
  return true;
}

function clear(control: SheetControl): boolean {
  const { block, contents, events } = control;
  if (!block || !events.onEnter) return false;
  void control.withRows(block, () => {
    const { entries, dropped } = clearBlock(contents, block);
    if (dropped.length > 0) events.onDrop?.(dropped);
    if (entries.length > 0) events.onEnter?.(entries);
  });
  return true;
}

/** Backspace opens the cell with nothing in it. */
function editEmpty({ api, events }: SheetControl): boolean {
  const focused = api?.getFocusedCell();
  if (!api || !focused || !events.onEnter) return false;
  api.startEditingCell({ rowIndex: focused.rowIndex, colKey: focused.column, key: 'Backspace' });
  return true;
}

function dropRefused({ block, contents, events }: SheetControl): boolean {
  if (!block || !events.onDrop) return false;
  const refused = clearBlock(contents, block).dropped;
  if (refused.length > 0) events.onDrop(refused);
  return refused.length > 0;
}
