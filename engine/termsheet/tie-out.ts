import type { Subordination } from '../analytics/subordination.ts';
import type { Deal } from '../deal/schema/deal.ts';
import type { PricedCell, PricedDeal } from '../scenario/price-deal.ts';
import {
  besidePublished,
  linesOf,
  measureCell,
  publishedFigures,
  type FindPublished,
  type MeasureLine,
} from './published.ts';
import { pricedSupport, supportCell } from './priced-support.ts';
import { cell, textCell, type Cell, type Column, type Row, type Table } from './table.ts';

const COLUMNS: Column[] = [
  { key: 'tranche', title: 'Class', format: 'text' },
  { key: 'redemption', title: 'Redemption', format: 'text' },
  { key: 'speedPct', title: 'Speed', unit: '% of pricing', format: 'count' },
  { key: 'measure', title: 'Measure', format: 'text' },
  { key: 'published', title: 'Published', format: 'text' },
  { key: 'computed', title: 'Computed', format: 'text' },
  { key: 'agrees', title: 'At the printed digit', format: 'text' },
];

/** A published figure beside the computed one; nothing where none is published. */
function tieOutRow(id: string, tranche: string, of: Record<string, Cell>, computed: Cell): Row[] {
  if (!computed.published) return [];
  const { text, agrees } = computed.published;
  const verdict = { published: textCell(text), computed, agrees: textCell(agrees ? 'agrees' : 'differs') };
  return [{ id, kind: 'body', tranche, cells: { tranche: textCell(tranche), ...of, ...verdict } }];
}

function pricedRow(priced: PricedCell, find: FindPublished, line: MeasureLine): Row[] {
  const { tranche, redemption, speedPct } = priced;
  const of = {
    redemption: textCell(redemption),
    speedPct: cell(speedPct, 'count'),
    measure: textCell(`${line.title}, ${line.unit}`),
  };
  const id = `${tranche}|${redemption}|${speedPct}|${line.measure}`;
  return tieOutRow(id, tranche, of, measureCell(priced, find(priced), line));
}

/** Credit enhancement as documents print it: with OC at its target. */
function supportRow(tranche: string, support: Subordination | undefined, published: string | undefined): Row[] {
  const computed = besidePublished(supportCell(support?.atTarget, 'number'), published);
  return tieOutRow(`${tranche}|subordinationPct`, tranche, { measure: textCell('Subordination, %') }, computed);
}

/** Every published figure beside the computed one; undefined for a deal without published figures. */
export function tieOutTable(deal: Deal, priced: PricedDeal): Table | undefined {
  const { published } = deal;
  if (!published) return undefined;
  const find = publishedFigures(deal);
  const rows = priced.cells.flatMap((one) =>
    linesOf(deal.tranches.find(({ id }) => id === one.tranche)).flatMap((line) => pricedRow(one, find, line)),
  );
  const support = pricedSupport(deal, priced);
  const supportRows = deal.tranches.flatMap(({ id }) =>
    supportRow(id, support.get(id), published.subordinationPct?.[id]),
  );
  const notes = [`Published: ${published.source}.`];
  return {
    id: 'tie-out',
    title: 'Tie-out to published figures',
    columns: COLUMNS,
    rows: [...rows, ...supportRows],
    notes,
  };
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
