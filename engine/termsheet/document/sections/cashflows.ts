import { at } from '../../../units/assert.ts';
import { printMonth } from '../../../units/print.ts';
import { cashflowTable } from '../../cashflow-table.ts';
import type { Picture } from '../../picture.ts';
import { cell, textCell, type Column, type Row, type Table } from '../../table.ts';
import type { Block } from '../document.ts';
import { tableBlock } from '../sheet-table.ts';
import { PRICING_SPEED_PCT, type TermSheetSource } from '../source.ts';

/** Columns that are always printed; the others where they hold anything. */
const ALWAYS: ReadonlySet<string> = new Set([
  'period',
  'paymentDate',
  'noteRatePct',
  'interestUsd',
  'principalUsd',
  'cashUsd',
  'balanceUsd',
]);
/** What a reader works out from the rows around it. */
const NEVER: ReadonlySet<string> = new Set(['days', 'openingUsd', 'factor']);
/** Amounts owed stand from period to period, and do not add up. */
const STOCKS: ReadonlySet<string> = new Set(['unpaidInterestOwedUsd', 'basisRiskOwedUsd', 'balanceUsd', 'openingUsd']);

const HALF_A_CENT = 0.005;

const amountIn = ({ cells }: Row, key: string): number => Number(cells[key]?.value ?? 0);
const isFlow = ({ key, format }: Column): boolean => format === 'cents' && !STOCKS.has(key);

function isPrinted({ rows }: Table, { key }: Column): boolean {
  return ALWAYS.has(key) || (!NEVER.has(key) && rows.some((row) => Math.abs(amountIn(row, key)) >= HALF_A_CENT));
}

function totalRow(rows: readonly Row[], columns: readonly Column[]): Row {
  const sums = columns.filter(isFlow).map(
    ({ key }) =>
      [
        key,
        cell(
          rows.reduce((sum, row) => sum + amountIn(row, key), 0),
          'cents',
        ),
      ] as const,
  );
  return { id: 'total', kind: 'total', cells: { paymentDate: textCell('Total'), ...Object.fromEntries(sums) } };
}

/** The columns that are worth their width, and what they add up to. */
function printedTable(table: Table): Table {
  const columns = table.columns
    .filter((column) => isPrinted(table, column))
    .map((column): Column => (isFlow(column) ? { ...column, adds: true } : column));
  return { ...table, columns, rows: [...table.rows, totalRow(table.rows, columns)] };
}

/** Balances of the classes stacked, the most senior on top; a hue for each group, paler towards the junior. */
function balancesPicture({ run }: TermSheetSource): Picture {
  const { deal, plan, run: flow } = run.run(run.terms(PRICING_SPEED_PCT, at(run.deal.pricing.redemptions, 0)));
  const series = deal.tranches.flatMap(({ id, group }, position) => {
    const { balanceUsd } = at(flow.tranches, position);
    if (balanceUsd[0] === 0) return [];
    const classes = deal.tranches.filter((one) => one.group === group).map((one) => one.id);
    const hue = deal.groups.findIndex((one) => one.id === group) === 0 ? 0 : 2;
    const values = Array.from(balanceUsd.slice(0, flow.periods + 1));
    return [
      {
        title: id,
        as: 'area' as const,
        axis: 'left' as const,
        hue,
        pale: (classes.indexOf(id) / classes.length) * 0.8,
        values,
      },
    ];
  });
  return {
    months: Array.from(plan.timeline.paymentDates.slice(0, flow.periods + 1), printMonth),
    left: { title: 'Balances after payment, $mm', unit: '$mm' },
    series: series.toReversed(),
  };
}

/** The cash of each class by payment date at the pricing speed, to the first redemption of the grid. */
export function cashflowsSection(source: TermSheetSource): Block[] {
  const { run } = source;
  const terms = run.terms(PRICING_SPEED_PCT, at(run.deal.pricing.redemptions, 0));
  const tables = run.deal.tranches.flatMap(({ id }) => {
    const table = cashflowTable(run.compiled, id, terms);
    if (!table) return [];
    return tableBlock(source, printedTable(table), {
      id: `cashflow|${id}`,
      title: `Class ${id}`,
      subtitle: table.title,
    });
  });
  const chart = { id: 'balances', title: 'Balances of the classes', picture: balancesPicture(source) };
  return [{ kind: 'chart', chart }, ...tables];
}
