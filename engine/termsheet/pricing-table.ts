import type { Deal } from '../deal/schema/deal.ts';
import type { PricedCell, PricedDeal } from '../scenario/price-deal.ts';
import type { Redemption } from '../waterfall/run-options.ts';
import { assumptions } from './assumptions.ts';
import {
  linesOf,
  linesOfDeal,
  measureCell,
  publishedFigures,
  type FindPublished,
  type Measure,
  type MeasureLine,
} from './published.ts';
import { cell, textCell, type Cell, type Column, type Row, type Table } from './table.ts';

export const REDEMPTION_TITLES: Record<Redemption, string> = { call: 'To call', maturity: 'To maturity' };

export const speedKey = (speedPct: number): string => `speed ${speedPct}`;

function speedColumns(speedsPct: number[]): Column[] {
  return speedsPct.map((speedPct) => ({ key: speedKey(speedPct), title: `${speedPct}%`, format: 'text' }));
}

function measureRow(cells: PricedCell[], find: FindPublished, line: MeasureLine): Row | undefined {
  const [first] = cells;
  if (!first) return undefined;
  const { tranche, redemption } = first;
  const figures = cells.map((priced): [string, Cell] => [
    speedKey(priced.speedPct),
    measureCell(priced, find(priced), line),
  ]);
  return {
    id: `${tranche}|${redemption}|${line.measure}`,
    kind: 'body',
    tranche,
    cells: {
      tranche: textCell(tranche),
      redemption: textCell(REDEMPTION_TITLES[redemption]),
      measure: textCell(`${line.title}, ${line.unit}`),
      ...Object.fromEntries(figures),
    },
  };
}

const trancheOf = (deal: Deal, [first]: PricedCell[]) => deal.tranches.find(({ id }) => id === first?.tranche);

const RETURNS: Partial<Record<Measure, string>> = { dmBps: 'discount margin', yieldPct: 'yield' };

/** Says what the classes of the deal are measured by. */
function titleOf(deal: Deal): string {
  const returns = linesOfDeal(deal).flatMap(({ measure }) => RETURNS[measure] ?? []);
  const title = `${returns.join(' or ')}, average life, duration and principal window`;
  return title.charAt(0).toUpperCase() + title.slice(1);
}

/** The price-DM sensitivity tables: a block a class, call and maturity, with speeds across as the term sheet has them. */
export function pricingTable(deal: Deal, priced: PricedDeal): Table {
  const find = publishedFigures(deal);
  const blocks = deal.tranches.flatMap(({ id }) =>
    priced.redemptions.map((redemption) =>
      priced.cells.filter((one) => one.tranche === id && one.redemption === redemption),
    ),
  );
  return {
    id: 'pricing',
    title: titleOf(deal),
    columns: [
      { key: 'tranche', title: 'Class', format: 'text' },
      { key: 'redemption', title: 'Redemption', format: 'text' },
      { key: 'measure', title: 'Measure', format: 'text' },
      ...speedColumns(priced.speedsPct),
    ],
    rows: blocks.flatMap((cells) =>
      linesOf(trancheOf(deal, cells)).flatMap((line) => measureRow(cells, find, line) ?? []),
    ),
    notes: ['Speeds are percentages of the pricing speed.', assumptions(deal, priced.assumed)],
  };
}

/** The same figures, a line for each class, redemption and speed: for sorting, filtering and pivot tables. */
export function pricingList(deal: Deal, priced: PricedDeal): Table {
  const find = publishedFigures(deal);
  const lines = linesOfDeal(deal);
  const rows = priced.cells.map((one): Row => {
    const figures = lines.map((line): [Measure, Cell] => [line.measure, measureCell(one, find(one), line)]);
    return {
      id: `${one.tranche}|${one.redemption}|${one.speedPct}`,
      kind: 'body',
      tranche: one.tranche,
      cells: {
        tranche: textCell(one.tranche),
        redemption: textCell(REDEMPTION_TITLES[one.redemption]),
        speedPct: cell(one.speedPct, 'count'),
        pricePct: cell(one.pricePct, 'price'),
        ...Object.fromEntries(figures),
      },
    };
  });
  const columns: Column[] = [
    { key: 'tranche', title: 'Class', format: 'text' },
    { key: 'redemption', title: 'Redemption', format: 'text' },
    { key: 'speedPct', title: 'Speed', unit: '% of pricing', format: 'count' },
    { key: 'pricePct', title: 'Price', unit: '% of par', format: 'price' },
    ...lines.map(({ measure, title, unit, format }) => ({ key: measure, title, unit, format })),
  ];
  return { id: 'pricing-list', title: 'Pricing figures', columns, rows, notes: [assumptions(deal, priced.assumed)] };
}
