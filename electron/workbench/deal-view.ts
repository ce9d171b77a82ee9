import { check } from '../../engine/deal/check/check.ts';
import type { Deal } from '../../engine/deal/schema/deal.ts';
import { replineTable } from '../../engine/termsheet/repline-table.ts';
import { placeText, type Diagnostic } from '../../engine/units/diagnostic.ts';
import { REPLINE_TERM_NAMES, replineRowId } from '../../engine/deal/terms/repline-terms.ts';
import { TRANCHE_TERM_NAMES } from '../../engine/deal/terms/tranche-terms.ts';
import type { DealView, DiagnosticView, TableView } from '../channels/views.ts';
import type { VersionSummary } from '../store/store.ts';
import { collateralText } from './collateral-view.ts';
import type { DealTables } from './deal-tables.ts';
import { tableView } from './table-view.ts';

/** Columns that are terms, and may be typed. */
const TRANCHE_COLUMNS: ReadonlySet<string> = new Set<string>(TRANCHE_TERM_NAMES);

const REPLINE_COLUMNS: ReadonlySet<string> = new Set<string>(REPLINE_TERM_NAMES);

export const diagnosticView = ({ place, message, severity }: Diagnostic): DiagnosticView => ({
  place: placeText(place),
  message,
  severity,
});

/** The replines of the groups that stand on some. */
function replineViews({ groups }: Deal): TableView[] {
  return groups.flatMap(({ id, name, collateral }) => {
    if (collateral.kind !== 'replines') return [];
    const table = replineTable(collateral.replines, (position) => replineRowId(id, position));
    return [tableView({ ...table, id: `replines|${id}`, title: `Replines of ${name}` }, undefined, REPLINE_COLUMNS)];
  });
}

/** What a view is made of; `before` are the tables ahead of the last edit. */
export interface ViewParts {
  dealId: number;
  deal: Deal;
  version: VersionSummary;
  tables: DealTables;
  before: DealTables | undefined;
  undo: string | undefined;
  redo: string | undefined;
  revision: number;
}

/** What is doubtful about a deal, and about the scenario that was chosen. */
export const warningsOf = (deal: Deal, { troubles }: DealTables): Diagnostic[] => [
  ...troubles,
  ...check(deal).diagnostics,
];

export function dealView({ dealId, deal, version, tables, before, undo, redo, revision }: ViewParts): DealView {
  const { priced, tieOut, run } = tables;
  const { published } = run.deal;
  const { number, savedAt, note, hash } = version;
  return {
    dealId,
    name: deal.name,
    version: { number, savedAt, note, hash },
    ...(undo !== undefined && { undo }),
    ...(redo !== undefined && { redo }),
    revision,
    scenario: run.scenario,
    collateral: collateralText(deal),
    structure: tableView(tables.structure, before?.structure, TRANCHE_COLUMNS),
    pricing: tableView(tables.pricing, before?.pricing),
    replines: replineViews(deal),
    ...(published && { tieOut: { source: published.source, ...tieOut } }),
    run: {
      milliseconds: tables.milliseconds,
      periods: priced.periods,
      runs: priced.speedsPct.length * priced.redemptions.length,
    },
    warnings: warningsOf(deal, tables).map(diagnosticView),
  };
}
