import type { MouseEvent } from 'react';
import { fillFrom } from './block-edits.ts';
import { heightOf, widthOf, type Block, type CellPlace } from './block.ts';
import type { SheetControl } from './sheet-control.ts';

/** How near to the corner of the selection a press has to be, in pixels. */
const CORNER_PX = 9;

/** A press on the square at the corner of the selection begins to fill. */
export function takeCornerPress(control: SheetControl, { target, button, clientX, clientY }: MouseEvent): boolean {
  if (control.filling) return true;
  const cell = target instanceof Element ? target.closest('.fill-corner') : null;
  if (!cell || button !== 0 || control.isEditing || !control.block) return false;
  const { right, bottom } = cell.getBoundingClientRect();
  if (clientX < right - CORNER_PX || clientY < bottom - CORNER_PX) return false;
  control.filling = control.block;
  document.addEventListener('pointerup', () => endFill(control), { once: true });
  return true;
}

/** The block grows from where it was towards the mouse, along rows or columns but not both. */
export function grownBlock(from: Block, { row, column }: CellPlace): Block {
  const rows = Math.max(row - from.bottom, from.top - row, 0);
  const columns = Math.max(column - from.right, from.left - column, 0);
  if (rows >= columns) return { ...from, top: Math.min(from.top, row), bottom: Math.max(from.bottom, row) };
  return { ...from, left: Math.min(from.left, column), right: Math.max(from.right, column) };
}

function endFill(control: SheetControl): void {
  const { filling, block, contents, events } = control;
  control.filling = undefined;
  if (!filling || !block || (heightOf(block) === heightOf(filling) && widthOf(block) === widthOf(filling))) return;
  void control.withRows(block, () => {
    const entries = fillFrom(contents, filling, block);
    if (entries.length > 0) events.onEnter?.(entries);
  });
}
