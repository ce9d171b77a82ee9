import type { TermEntryView } from '../../electron/channels/views.ts';
import type { TermPlace } from '../client/typed-texts.ts';
import { heightOf, isInBlock, span, widthOf, type Block, type CellPlace } from './block.ts';
import { exactText, shownText, termPlace, type SheetCell, type SheetContents } from './sheet-row.ts';

/** What a paste would type, and what it has to leave out. */
export interface PastedBlock {
  entries: TermEntryView[];
  /** Cells that are computed and keep their figures. */
  skipped: number;
  /** Values that lie outside the sheet. */
  beyond: number;
  /** Where the paste lies. */
  covers: Block;
}

/** A block that is a multiple of what is pasted is tiled with it; else the paste keeps its size. */
function pasteSize(block: Block, height: number, width: number): { height: number; width: number } {
  const tiles = heightOf(block) % height === 0 && widthOf(block) % width === 0;
  return tiles ? { height: heightOf(block), width: widthOf(block) } : { height, width };
}

export function pasteBlock(contents: SheetContents, block: Block, pasted: readonly (readonly string[])[]): PastedBlock {
  const { columns, rows } = contents;
  const patternWidth = Math.max(...pasted.map((line) => line.length));
  const { height, width } = pasteSize(block, pasted.length, patternWidth);
  const bottom = Math.min(block.top + height, rows.length) - 1;
  const right = Math.min(block.left + width, columns.length) - 1;
  const covers = { ...block, bottom, right };
  const values = cellsOf(contents, covers).flatMap(({ place, cell, at }) => {
    const text = pasted[(at.row - block.top) % pasted.length]?.[(at.column - block.left) % patternWidth];
    return text === undefined ? [] : [{ place, cell, text }];
  });
  return {
    entries: values.flatMap(({ place, cell, text }) => (place && differs(cell, text) ? [{ ...place, text }] : [])),
    skipped: values.filter(({ place, text }) => !place && text !== '').length,
    beyond: height * width - heightOf(covers) * widthOf(covers),
    covers,
  };
}

/** Typing into the block what its first row or column says; a block of one row or column takes it from beside it. */
export function fillBlock(contents: SheetContents, block: Block, way: 'down' | 'right'): TermEntryView[] {
  const down = way === 'down';
  const source = down ? block.top - (heightOf(block) === 1 ? 1 : 0) : block.left - (widthOf(block) === 1 ? 1 : 0);
  if (source < 0) return [];
  const from = down ? { ...block, top: source, bottom: source } : { ...block, left: source, right: source };
  return fillFrom(contents, from, block);
}

/** Typing into a block what another one says, again and again; cells of that one stay as they are. */
export function fillFrom(contents: SheetContents, from: Block, into: Block): TermEntryView[] {
  const { columns, rows } = contents;
  return cellsOf(contents, into).flatMap(({ place, cell, at }) => {
    const row = rows.at(from.top + wrapped(at.row - from.top, heightOf(from)));
    const column = columns[from.left + wrapped(at.column - from.left, widthOf(from))];
    if (!place || !row || !column || isInBlock(from, at.row, at.column)) return [];
    const text = exactText(row.cells[column.key]);
    return differs(cell, text) ? [{ ...place, text }] : [];
  });
}

const wrapped = (steps: number, length: number): number => ((steps % length) + length) % length;

/** Clearing a block types nothing into its cells; where a text was refused, that is given up instead. */
export function clearBlock(contents: SheetContents, block: Block): { entries: TermEntryView[]; dropped: TermPlace[] } {
  const cells = cellsOf(contents, block);
  return {
    dropped: cells.flatMap(({ place, cell }) => (place && isRefused(cell) ? [place] : [])),
    entries: cells.flatMap(({ place, cell }) =>
      place && !isRefused(cell) && shownText(cell) !== '' ? [{ ...place, text: '' }] : [],
    ),
  };
}

export const isRefused = (cell: SheetCell | undefined): boolean => cell?.typed?.message !== undefined;

/** Whether typing the text could do anything: it does nothing where it is what stands there already. */
function differs(cell: SheetCell | undefined, text: string): boolean {
  return cell?.typed !== undefined || (text !== shownText(cell) && text !== exactText(cell));
}

interface PlacedCell {
  at: CellPlace;
  place: TermPlace | undefined;
  cell: SheetCell | undefined;
}

/** The cells of a block, row by row. */
export function cellsOf({ columns, rows }: SheetContents, block: Block): PlacedCell[] {
  return span(block.top, block.bottom).flatMap((row) =>
    span(block.left, block.right).map((column) => ({
      at: { row, column },
      place: termPlace(rows.at(row), columns[column]),
      cell: rows.at(row)?.cells[columns[column]?.key ?? ''],
    })),
  );
}
