import type { Deal } from '../../engine/deal/schema/deal.ts';
import { priceDeal, type PricedDeal } from '../../engine/scenario/price-deal.ts';
import { pricingTable } from '../../engine/termsheet/pricing-table.ts';
import { structureTable } from '../../engine/termsheet/structure-table.ts';
import type { Table } from '../../engine/termsheet/table.ts';
import { countTieOut, tieOutTable, type TieOut } from '../../engine/termsheet/tie-out.ts';

/** Every figure that the window shows of a deal, from one run of its pricing grid. */
export interface DealTables {
  structure: Table;
  pricing: Table;
  tieOut: TieOut;
  priced: PricedDeal;
  milliseconds: number;
}

/** Throws RunError where the terms make a run impossible. */
export function dealTables(deal: Deal): DealTables {
  const start = performance.now();
  const priced = priceDeal(deal);
  return {
    structure: structureTable(deal, priced),
    pricing: pricingTable(deal, priced),
    tieOut: countTieOut(tieOutTable(deal, priced)),
    priced,
    milliseconds: performance.now() - start,
  };
}
