import type { CellView, RowView, TableView } from '../../electron/channels/views.ts';
import type { SheetCell, SheetColumn, SheetRow } from '../grid/sheet-row.ts';

export const ALL_MEASURES = '';

/** Which figures of a tie-out are shown. */
export interface TieOutFilter {
  onlyMisses: boolean;
  /** As printed. */
  measure: string;
}

export interface TieOutCount {
  measure: string;
  compared: number;
  agree: number;
}

const agrees = ({ cells }: RowView): boolean => cells['computed']?.published?.agrees === true;
const measureOf = ({ cells }: RowView): string => cells['measure']?.text ?? '';

/** How many figures agree, of all measures first, then of each. */
export function countsOf({ rows }: TableView): TieOutCount[] {
  const measures = [ALL_MEASURES, ...new Set(rows.map(measureOf))];
  return measures.map((measure) => {
    const compared = rows.filter((row) => measure === ALL_MEASURES || measureOf(row) === measure);
    return { measure, compared: compared.length, agree: compared.filter(agrees).length };
  });
}

/** Figures stand right-aligned beside each other. */
export const tieOutColumns = ({ columns }: TableView): SheetColumn[] =>
  columns.map((column) => (column.key === 'published' ? { ...column, align: 'right' } : column));

/** The rows as drawn: what is missed is amber, by how much, and says so. */
export function tieOutRows({ rows }: TableView, { onlyMisses, measure }: TieOutFilter): SheetRow[] {
  const hasMeasure = rows.some((row) => measureOf(row) === measure);
  const shown = rows.filter((row) => (!hasMeasure || measureOf(row) === measure) && (!onlyMisses || !agrees(row)));
  return shown.map((row, index) => tieOutRow(row, shown[index - 1]));
}

function tieOutRow(row: RowView, before: RowView | undefined): SheetRow {
  const isHit = agrees(row);
  const { computed, agrees: verdict } = row.cells;
  return {
    ...row,
    opens: row.tranche === before?.tranche ? undefined : 'class',
    cells: {
      ...row.cells,
      ...repeated(row, before),
      ...(computed && { computed: computedCell(computed) }),
      ...(verdict && { agrees: { text: isHit ? '✓ agrees' : '≠ differs' } }),
    },
  };
}

/** Class, redemption and speed, said once where they go on. */
function repeated(row: RowView, before: RowView | undefined): Record<string, SheetCell> {
  let goesOn = true;
  const cells: Record<string, SheetCell> = {};
  for (const key of ['tranche', 'redemption', 'speedPct']) {
    const cell = row.cells[key];
    goesOn &&= cell?.text === before?.cells[key]?.text;
    if (cell) cells[key] = { ...cell, repeats: goesOn };
  }
  return cells;
}

function computedCell({ published, ...cell }: CellView): SheetCell {
  return published && !published.agrees ? { ...cell, change: missedBy(cell.text, published.text) } : cell;
}

/** `-0.01`: the printed figure less the published one; other texts have no difference. */
function missedBy(text: string, published: string): string {
  const [ours, theirs] = [text, published].map(Number);
  if (ours === undefined || theirs === undefined || Number.isNaN(ours - theirs)) return '≠';
  const decimals = published.split('.')[1]?.length ?? 0;
  const difference = (ours - theirs).toFixed(decimals);
  return difference.startsWith('-') ? difference : `+${difference}`;
}
