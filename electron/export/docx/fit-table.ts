import { printValue } from '../../../engine/units/print.ts';
import { isTextColumn } from '../column-kinds.ts';
import type { TitledTable } from '../table-shape.ts';
import { TABLE_SIZE } from './styles.ts';

/** Letter paper and its margins, in twentieths of a point. */
export const PAPER = { short: 12_240, long: 15_840, margin: 1_080 } as const;

export type Orientation = 'portrait' | 'landscape';

/** How wide the text of a page is. */
export const textWidth = (orientation: Orientation): number =>
  (orientation === 'portrait' ? PAPER.short : PAPER.long) - 2 * PAPER.margin;

/** How a table stands on its page; widths in twentieths of a point, the size in half-points. */
export interface Fit {
  orientation: Orientation;
  size: number;
  widths: number[];
}

/** A space on both sides of a cell. */
export const CELL_MARGIN = 60;

/** Width of a character of the table's type for each half-point of its size: a little over that of a digit. */
const CHARACTER = 5.9;

/** Longer words of a table are set in lines. */
const WIDEST_TEXT = 30;

/** How much wider a capital letter is than a digit, in characters. */
const CAPITAL = 0.3;

const lengthOf = (text: string): number => text.length + (text.match(/\p{Lu}/gu)?.length ?? 0) * CAPITAL;

const longestWord = (text: string): number => Math.max(0, ...text.split(/\s+/).map(lengthOf));

/** Characters that each column needs: figures whole, heads and long texts in lines. */
function neededCharacters(table: TitledTable): number[] {
  return table.columns.map((column) => {
    const printed = table.rows.map(({ cells: { [column.key]: cell } }) =>
      cell ? printValue(cell.value, cell.format) : '',
    );
    const whole = Math.max(0, ...printed.map(lengthOf));
    const words = Math.max(0, ...printed.map(longestWord));
    const body = isTextColumn(table, column) ? Math.max(words, Math.min(whole, WIDEST_TEXT)) : whole;
    return Math.max(body, longestWord(column.title) * 1.1, longestWord(column.unit ?? ''), 3);
  });
}

const CANDIDATES: readonly (readonly [Orientation, number])[] = [
  ...[TABLE_SIZE, 15, 14, 13].map((size) => ['portrait', size] as const),
  ...[TABLE_SIZE, 15, 14, 13, 12, 11].map((size) => ['landscape', size] as const),
];

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);

/** Whole widths that fill a page. */
function filled(widths: readonly number[], total: number): number[] {
  const scale = total / sum(widths);
  return widths.map((width) => Math.floor(width * scale));
}

/** Upright in the usual size where a table fits so, else in smaller type, else across; the widest are pressed together. */
export function fitTable(table: TitledTable): Fit {
  const needed = neededCharacters(table);
  const at = (size: number): number[] => needed.map((count) => count * CHARACTER * size + 2 * CELL_MARGIN);
  const [orientation, size] =
    CANDIDATES.find(([way, candidate]) => sum(at(candidate)) <= textWidth(way)) ?? CANDIDATES.at(-1)!;
  return { orientation, size, widths: filled(at(size), textWidth(orientation)) };
}
