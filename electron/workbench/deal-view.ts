import { check } from '../../engine/deal/check/check.ts';
import type { Deal } from '../../engine/deal/schema/deal.ts';
import { TRANCHE_TERM_NAMES } from '../../engine/deal/terms/tranche-terms.ts';
import { placeText, type Diagnostic } from '../../engine/units/diagnostic.ts';
import type { DealView, DiagnosticView } from '../channels/views.ts';
import type { VersionSummary } from '../store/store.ts';
import type { DealTables } from './deal-tables.ts';
import { tableView } from './table-view.ts';

const TYPED: ReadonlySet<string> = new Set(TRANCHE_TERM_NAMES);

export const diagnosticView = ({ place, message, severity }: Diagnostic): DiagnosticView => ({
  place: placeText(place),
  message,
  severity,
});

function collateralText(deal: Deal): string {
  const lines = deal.groups.reduce(
    (count, { collateral }) => count + (collateral.kind === 'replines' ? collateral.replines.length : 0),
    0,
  );
  return lines === 1 ? '1 repline' : `${lines} replines`;
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
}

export function dealView({ dealId, deal, version, tables, before, undo, redo }: ViewParts): DealView {
  const { priced, tieOut } = tables;
  const { number, savedAt, note, hash } = version;
  return {
    dealId,
    name: deal.name,
    version: { number, savedAt, note, hash },
    ...(undo !== undefined && { undo }),
    ...(redo !== undefined && { redo }),
    scenario: deal.pricing.curveSet,
    collateral: collateralText(deal),
    structure: tableView(tables.structure, before?.structure, TYPED),
    pricing: tableView(tables.pricing, before?.pricing),
    ...(deal.published && { tieOut: { source: deal.published.source, ...tieOut } }),
    run: {
      milliseconds: tables.milliseconds,
      periods: priced.periods,
      runs: priced.speedsPct.length * priced.redemptions.length,
    },
    warnings: check(deal).diagnostics.map(diagnosticView),
  };
}
