import type { FileRow } from './row-source.ts';

/** How far down a row of headings is looked for, in rows. */
export const HEADING_SEARCH_ROWS = 100;

const LETTER = /\p{L}/u;
const MAX_HEADING = 120;

const filled = ({ cells }: FileRow): number => cells.filter((cell) => cell.trim() !== '').length;

const headingLike = ({ cells }: FileRow): number =>
  cells.filter((cell) => cell.length <= MAX_HEADING && LETTER.test(cell)).length;

/** Cells that a full row has: a quarter of the rows may have more, such as two that ran together. */
export function fullWidth(rows: readonly FileRow[]): number {
  const widths = rows.map(filled).filter((width) => width > 0);
  return widths.toSorted((a, b) => a - b)[Math.ceil((widths.length - 1) * 0.75)] ?? 0;
}

/** The first row in which more cells read like headings than half of a full row; titles above it do not. */
export function findHeadingRow(rows: readonly FileRow[]): FileRow | undefined {
  const half = fullWidth(rows) / 2;
  return rows.find((row) => headingLike(row) > half);
}

/** A heading on one line; empty where the column has none. */
export const headingText = (cell: string): string => cell.replaceAll(/\s+/g, ' ').trim();
