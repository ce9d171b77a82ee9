/** A cell by its position in the sheet, from 0. */
export interface CellPlace {
  row: number;
  column: number;
}

/** A rectangle of cells; all four sides are inclusive. */
export interface Block {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export function blockBetween(a: CellPlace, b: CellPlace): Block {
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

export const heightOf = ({ top, bottom }: Block): number => bottom - top + 1;
export const widthOf = ({ left, right }: Block): number => right - left + 1;
export const isOneCell = (block: Block): boolean => heightOf(block) === 1 && widthOf(block) === 1;

/** As many cells as are copied, filled, cleared or summed up in one go. */
export const MAX_CELLS_AT_ONCE = 100_000;
export const isWithinReach = (block: Block): boolean => heightOf(block) * widthOf(block) <= MAX_CELLS_AT_ONCE;

export function isInBlock(block: Block, row: number, column: number): boolean {
  return row >= block.top && row <= block.bottom && column >= block.left && column <= block.right;
}

/** Whole numbers from one to another, both inclusive. */
export function span(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
