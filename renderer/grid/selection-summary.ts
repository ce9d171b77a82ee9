import { heightOf, isOneCell, isWithinReach, span, widthOf, type Block } from './block.ts';
import { cellsOf } from './block-edits.ts';
import { shownText, type SheetContents } from './sheet-row.ts';

const exact = new Intl.NumberFormat('en-US', { maximumFractionDigits: 10 });
const rounded = new Intl.NumberFormat('en-US', { maximumFractionDigits: 4 });

/** The second line of a head is not always a unit: `at closing`. */
const IS_UNIT = /^([$%×]|bp\b|years\b|months?\b|days\b)/;

/** What the status bar says of the selected cells: the full figure of one, count, sum and average of more. */
export function selectionSummary(contents: SheetContents, block: Block): string {
  if (!isThere(contents, block)) return `${rounded.format(heightOf(block) * widthOf(block))} cells`;
  const cells = cellsOf(contents, block).filter(({ cell }) => cell && !cell.typed && shownText(cell) !== '');
  const numbers = cells.flatMap(({ cell, at }) => (typeof cell?.value === 'number' ? [{ value: cell.value, at }] : []));
  const units = new Set(numbers.map(({ at }) => contents.columns[at.column]?.unit));
  const [unit] = units;
  const behind = unit !== undefined && IS_UNIT.test(unit) ? ` (${unit})` : '';
  const sum = numbers.reduce((total, { value }) => total + value, 0);
  if (isOneCell(block)) return numbers.length === 0 ? '' : `${exact.format(sum)}${behind}`;
  const count = cells.length === 1 ? '1 cell' : `${cells.length} cells`;
  // Dollars and basis points have no sum.
  if (units.size !== 1) return count;
  return `${count} · sum ${rounded.format(sum)} · average ${rounded.format(sum / numbers.length)}${behind}`;
}

/** Of a block with rows that have not come, or of a very long one, only its size is said. */
const isThere = ({ rows }: SheetContents, block: Block): boolean =>
  isWithinReach(block) && span(block.top, block.bottom).every((row) => rows.at(row) !== undefined);
