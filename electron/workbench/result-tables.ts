import { rateSchedule } from '../../engine/scenario/rate-schedule.ts';
import type { ScenarioRun } from '../../engine/scenario/scenario-run.ts';
import { assumptions } from '../../engine/termsheet/assumptions.ts';
import { cashflowTable } from '../../engine/termsheet/cashflow-table.ts';
import { comparisonTable, type ComparedPricings } from '../../engine/termsheet/comparison-table.ts';
import { decrementTable } from '../../engine/termsheet/decrement-table.ts';
import { periodTable } from '../../engine/termsheet/period-table.ts';
import { linesOfDeal } from '../../engine/termsheet/published.ts';
import { rateTable } from '../../engine/termsheet/rate-table.ts';
import type { Table } from '../../engine/termsheet/table.ts';
import { tieOutTable } from '../../engine/termsheet/tie-out.ts';
import { quoted } from '../../engine/units/quote.ts';
import { UserError } from '../../engine/units/user-error.ts';
import type { Sent } from '../channels/channels.ts';
import type { ComparisonView, RunChoice, RunTermsView, TableChoice } from '../channels/results-views.ts';
import type { TableView } from '../channels/views.ts';
import type { OpenDeal } from './open-deal.ts';
import { chosenRun } from './result-runs.ts';
import { tableView } from './table-view.ts';
import { PRICING_NAME } from '../../engine/scenario/scenario.ts';

function ratesOf({ deal, book }: ScenarioRun, measure: 'cash' | 'document'): Table {
  const { rateSchedule: schedule, name } = deal;
  if (!schedule) throw new UserError(`${name} has no schedule of available rates: look at the rates by period.`);
  return rateTable(schedule, measure, rateSchedule(deal, schedule, measure, book));
}

/** A table of a class; throws UserError for one that the deal does not have, or that never has a balance. */
function ofClass(tranche: string, table: Table | undefined): Table {
  if (table) return table;
  throw new UserError(`There is no such table of ${quoted(tranche)}: choose a class that has a balance.`);
}

function tableOf(open: OpenDeal, table: TableChoice, { speedPct, redemption, ...choice }: RunTermsView): Table {
  const pricing = chosenRun(open, choice);
  const terms = pricing.terms(speedPct, redemption);
  switch (table.kind) {
    case 'periods':
      return periodTable(pricing.run(terms), table.what);
    case 'rateSchedule':
      return ratesOf(pricing, table.measure);
    case 'cashflow':
      return ofClass(table.tranche, cashflowTable(pricing.compiled, table.tranche, terms));
    case 'decrement':
      return ofClass(table.tranche, decrementTable(pricing.deal, pricing.compiled, table.tranche, terms));
  }
}

/** A table of one run. */
export const resultTable = (open: OpenDeal, { table, ...terms }: Sent<'results.table'>): TableView =>
  tableView(tableOf(open, table, terms), undefined);

/** Published figures beside those of the deal's own pricing. */
export function resultTieOut(open: OpenDeal): TableView | undefined {
  const { deal, priced } = chosenRun(open, { scenario: PRICING_NAME });
  const table = tieOutTable(deal, priced);
  return table && tableView(table, undefined);
}

type Side = ComparedPricings['a'];

const sameGrid = ({ priced: a }: ScenarioRun, { priced: b }: ScenarioRun): boolean =>
  JSON.stringify([a.speedsPct, a.redemptions]) === JSON.stringify([b.speedsPct, b.redemptions]);

/** Names the version where the two are of different ones. */
const titleOf = (open: OpenDeal, { version }: RunChoice, { scenario }: ScenarioRun, isOneVersion: boolean): string =>
  isOneVersion ? scenario : `Version ${version ?? open.saved.number}, ${scenario}`;

/** Two pricings at the speeds and redemptions of the first. */
export function resultComparison(open: OpenDeal, { a, b }: Sent<'results.compare'>): ComparisonView {
  const [first, second] = [chosenRun(open, a), chosenRun(open, b)];
  const isOneVersion = (a.version ?? open.saved.number) === (b.version ?? open.saved.number);
  const sideOf = (choice: RunChoice, run: ScenarioRun): Side => ({
    title: titleOf(open, choice, run, isOneVersion),
    priced: sameGrid(first, run) ? run.priced : run.price(first.priced),
    assumptions: assumptions(run.deal, run.assumed),
  });
  const sides = { a: sideOf(a, first), b: sideOf(b, second) };
  const lines = linesOfDeal({ tranches: [...first.deal.tranches, ...second.deal.tranches] });
  // What moved against the first is marked like what an edit moved: against the first beside itself.
  const unmoved = { a: sides.a, b: { ...sides.a, title: sides.b.title } };
  const table = tableView(comparisonTable({ ...sides, lines }), comparisonTable({ ...unmoved, lines }));
  return { a: sides.a.title, b: sides.b.title, table };
}
