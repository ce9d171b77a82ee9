import type { SheetTable } from '../../../engine/termsheet/document/document.ts';
import type { Cell, Column } from '../../../engine/termsheet/table.ts';
import { printValue } from '../../../engine/units/print.ts';
import { isTextColumn } from '../column-kinds.ts';

/** Between the margins of a Letter page. */
export const PAGE_WIDTH_PT = 504;
export const GUTTER_PT = 24;
/** Type sizes of tables, the largest first; nothing is set in smaller type. */
export const TYPE_SIZES_PT = [9, 8.5, 8, 7.5, 7, 6.5, 6] as const;

/** Width of a character and of the space beside a cell, in sizes of the type. */
const CHARACTER_EM = 0.53;
const PADDING_EM = 0.95;
/** Words of a cell that are longer than this run over several lines; over more where the page is too narrow for that. */
const LINE_CHARACTERS = 26;
const SHORT_LINE_CHARACTERS = 20;
const SMALL_TYPE_PT = 8;
/** Parts of the width from which on a table looks better across all of it. */
const WIDE_PART = 0.55;
const NARROW_COLUMNS = 5;
/** Tables of more rows than this are set closer, so that a page holds as many as the second number. */
const SMALL_ROWS = 25;
const PAGE_ROWS = 55;
const DENSE_PT = 7.5;
const MAX_SIDE_BY_SIDE = 4;
/** Small tables stand two abreast in this type. */
const GALLERY_PT = 7.5;
/** Words that would run over several lines there are left to a table with the page to itself. */
const GALLERY_LINE_CHARACTERS = 34;

/** How a table is set on the page. */
export interface TableShape {
  sizePt: number;
  /** Columns of the page that it runs through. */
  sideBySide: number;
  /** Whether it takes the whole width; if not, its columns are as wide as what they hold. */
  fills: boolean;
  /** Whether its rows stand close. */
  dense: boolean;
  /** Whether it is kept on one page. */
  whole: boolean;
}

const printed = (cell: Cell | undefined): string => (cell ? printValue(cell.value, cell.format) : '');
const longestWord = (text: string): number => Math.max(...text.split(/\s+/).map((word) => word.length));

function columnEm(table: SheetTable, column: Column, lineCharacters: number): number {
  const head = Math.max(longestWord(column.title), longestWord(column.unit ?? ''));
  const texts = table.rows.map(({ cells: { [column.key]: cell } }) => printed(cell));
  const longest = Math.max(0, ...texts.map((text) => text.length));
  const words = Math.max(0, ...texts.map(longestWord));
  const body = isTextColumn(table, column) ? Math.max(words, Math.min(longest, lineCharacters)) : longest;
  return Math.max(head, body) * CHARACTER_EM + PADDING_EM;
}

const widthEm = (table: SheetTable, lineCharacters: number): number =>
  table.columns.reduce((total, column) => total + columnEm(table, column, lineCharacters), 0);

/** The largest type in which a table fits between the margins, down to the smallest that is legible. */
function sizeFor(table: SheetTable, largestPt: number): number {
  const [wide, narrow] = [widthEm(table, LINE_CHARACTERS), widthEm(table, SHORT_LINE_CHARACTERS)];
  const fits = (size: number): boolean => (size > SMALL_TYPE_PT ? wide : narrow) * size <= PAGE_WIDTH_PT;
  return TYPE_SIZES_PT.find((size) => size <= largestPt && fits(size)) ?? Math.min(...TYPE_SIZES_PT);
}

function sideBySide({ columns, rows }: SheetTable, widthPt: number): number {
  if (columns.length > NARROW_COLUMNS || rows.length <= SMALL_ROWS) return 1;
  const fitting = Math.floor((PAGE_WIDTH_PT + GUTTER_PT) / (widthPt + GUTTER_PT));
  return Math.max(1, Math.min(fitting, MAX_SIDE_BY_SIDE, Math.ceil(rows.length / SMALL_ROWS)));
}

/** How a table is set, judged by the characters that it prints. */
export function shapeOf(table: SheetTable): TableShape {
  const dense = table.rows.length > SMALL_ROWS;
  const sizePt = sizeFor(table, dense ? DENSE_PT : TYPE_SIZES_PT[0]);
  const widthPt = widthEm(table, LINE_CHARACTERS) * sizePt;
  const count = sideBySide(table, widthPt);
  return {
    sizePt,
    sideBySide: count,
    fills: count > 1 || widthPt > PAGE_WIDTH_PT * WIDE_PART,
    dense,
    whole: count === 1 && table.rows.length <= PAGE_ROWS,
  };
}

/** Whether two such tables stand beside each other on a page. */
export const isGalleryTable = (table: SheetTable): boolean =>
  widthEm(table, GALLERY_LINE_CHARACTERS) * GALLERY_PT <= (PAGE_WIDTH_PT - GUTTER_PT) / 2;

/** How a table is set that shares the width of the page with another. */
export const galleryShape = ({ rows }: SheetTable): TableShape => ({
  sizePt: GALLERY_PT,
  sideBySide: 1,
  fills: true,
  dense: true,
  whole: rows.length <= SMALL_ROWS,
});

/** The parts of a table that is too wide for the page even in the smallest type; each has the first column again. */
export function partsOf(table: SheetTable): SheetTable[] {
  const limitEm = PAGE_WIDTH_PT / Math.min(...TYPE_SIZES_PT);
  const [first, ...others] = table.columns;
  const widthOf = (columns: Column[]): number => widthEm({ ...table, columns }, SHORT_LINE_CHARACTERS);
  if (!first || widthOf(table.columns) <= limitEm) return [table];
  const parts: Column[][] = [];
  for (const column of others) {
    const part = parts.at(-1);
    if (part && widthOf([first, ...part, column]) <= limitEm) part.push(column);
    else parts.push([column]);
  }
  return parts.map((part, at) => ({
    ...table,
    title: at === 0 ? table.title : `${table.title} (continued)`,
    columns: [first, ...part],
    notes: at === parts.length - 1 ? table.notes : [],
  }));
}
