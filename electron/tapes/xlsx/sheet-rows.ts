import type { FileRow } from '../row-source.ts';
import { damagedWorkbook } from '../refusals.ts';
import { cellText } from './cell-text.ts';
import type { CellContext, RawCell } from './cell-text.ts';
import type { Attributes, XmlHandlers } from './xml.ts';

/** Columns that a sheet can have: XFD. */
const MAX_COLUMNS = 16_384;
const CODE_A = 64;

/** 0 for A1, 26 for AA7; -1 where there is no column in it. */
function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i += 1) {
    const letter = reference.charCodeAt(i) - CODE_A;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}

interface PlacedCell extends RawCell {
  /** 0 for A. */
  column: number;
}

/** The cell that a tag opens in a row; one that does not say where it is follows the one before. */
function cellAt(row: FileRow, { r, s, t }: Attributes, name: string): PlacedCell {
  const column = r === undefined ? row.cells.length : columnOf(r);
  if (column < row.cells.length || column >= MAX_COLUMNS)
    throw damagedWorkbook(name, `a cell "${r ?? ''}" out of place`);
  return { type: t ?? 'n', style: Number(s ?? 0), value: '', formula: undefined, column };
}

function putCell({ cells }: FileRow, column: number, text: string): void {
  while (cells.length < column) cells.push('');
  cells.push(text);
}

/** Cells that only have a format are as good as none. */
function withoutBlankEnd(row: FileRow): FileRow {
  while (row.cells.at(-1) === '') row.cells.pop();
  return row;
}

/** Collects the rows of a sheet from its tags; `take` hands over those since the last time. */
export function sheetRows(context: CellContext, name: string): { handlers: XmlHandlers; take: () => FileRow[] } {
  let rows: FileRow[] = [];
  let row: FileRow = { fileRow: 0, cells: [] };
  let cell = cellAt(row, {}, name);
  let target: 'value' | 'formula' | undefined;

  const open = (tag: string, attributes: Attributes): void => {
    if (tag === 'c') cell = cellAt(row, attributes, name);
    else if (tag === 'v' || tag === 't') target = 'value';
    else if (tag === 'f') [target, cell.formula] = ['formula', ''];
    else if (tag === 'row') row = { fileRow: Number(attributes['r'] ?? row.fileRow + 1), cells: [] };
  };
  const text = (piece: string): void => {
    if (target === 'value') cell.value += piece;
    else if (target === 'formula') cell.formula = (cell.formula ?? '') + piece;
  };
  const close = (tag: string): void => {
    if (tag === 'v' || tag === 't' || tag === 'f') target = undefined;
    else if (tag === 'c') putCell(row, cell.column, cellText(cell, context));
    else if (tag === 'row') rows.push(withoutBlankEnd(row));
  };
  const take = (): FileRow[] => {
    const taken = rows;
    rows = [];
    return taken;
  };
  return { handlers: { open, text, close }, take };
}
