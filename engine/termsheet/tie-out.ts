import type { Deal } from '../deal/schema/deal.ts';
import type { PricedCell, PricedDeal } from '../scenario/price-deal.ts';
import { linesOf, measureCell, publishedFigures, type FindPublished, type MeasureLine } from './published.ts';
import { cell, textCell, type Column, type Row, type Table } from './table.ts';

const COLUMNS: Column[] = [
  { key: 'tranche', title: 'Class', format: 'text' },
  { key: 'redemption', title: 'Redemption', format: 'text' },
  { key: 'speedPct', title: 'Speed', unit: '% of pricing', format: 'count' },
  { key: 'measure', title: 'Measure', format: 'text' },
  { key: 'published', title: 'Published', format: 'text' },
  { key: 'computed', title: 'Computed', format: 'text' },
  { key: 'agrees', title: 'At the printed digit', format: 'text' },
];

function tieOutRow(priced: PricedCell, find: FindPublished, line: MeasureLine): Row[] {
  const computed = measureCell(priced, find(priced), line);
  if (!computed.published) return [];
  const { tranche, redemption, speedPct } = priced;
  const cells = {
    tranche: textCell(tranche),
    redemption: textCell(redemption),
    speedPct: cell(speedPct, 'count'),
    measure: textCell(`${line.title}, ${line.unit}`),
    published: textCell(computed.published.text),
    computed,
    agrees: textCell(computed.published.agrees ? 'agrees' : 'differs'),
  };
  return [{ id: `${tranche}|${redemption}|${speedPct}|${line.measure}`, kind: 'body', tranche, cells }];
}

/** Every published figure beside the computed one; undefined for a deal without published figures. */
export function tieOutTable(deal: Deal, priced: PricedDeal): Table | undefined {
  if (!deal.published) return undefined;
  const find = publishedFigures(deal);
  const rows = priced.cells.flatMap((one) =>
    linesOf(deal.tranches.find(({ id }) => id === one.tranche)).flatMap((line) => tieOutRow(one, find, line)),
  );
  const notes = [`Published: ${deal.published.source}.`];
  return { id: 'tie-out', title: 'Tie-out to published figures', columns: COLUMNS, rows, notes };
}

export interface TieOut {
  compared: number;
  agree: number;
}

/** How many published figures our own print the same as. */
export function countTieOut(table: Table | undefined): TieOut {
  const rows = table?.rows ?? [];
  return { compared: rows.length, agree: rows.filter((row) => row.cells['computed']?.published?.agrees).length };
}
