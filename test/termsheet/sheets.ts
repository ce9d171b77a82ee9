import { LoanBook } from '../../engine/collateral/loan-book.ts';
import type { Deal } from '../../engine/deal/schema/deal.ts';
import { libraryTemplate } from '../../engine/library/strat-templates.ts';
import { termSheetTemplateOf } from '../../engine/library/term-sheet-templates.ts';
import { PRICING_SCENARIO } from '../../engine/scenario/scenario.ts';
import { ScenarioRun } from '../../engine/scenario/scenario-run.ts';
import { applyTemplate, type StratifiedGroup } from '../../engine/strats/apply-template.ts';
import { joinTapes } from '../../engine/tape/join-tapes.ts';
import { buildTermSheet } from '../../engine/termsheet/document/build.ts';
import type { Provenance, SheetTable, TermSheet } from '../../engine/termsheet/document/document.ts';
import { tablesOf } from '../../engine/termsheet/document/document.ts';
import { shippedDeal } from '../deal/shipped.ts';
import { referenceTape } from '../strats/reference-tapes.ts';

export const PROVENANCE: Provenance = {
  hash: '0123456789abcdef'.repeat(4),
  version: 1,
  scenario: 'Pricing',
  date: '2003-07-23',
  engine: '0.1.0',
};

/** The term sheet of a deal under its own pricing, by a shipped template. */
export function sheetOf(deal: Deal, pools: readonly StratifiedGroup[] = [], template = 'standard'): TermSheet {
  const run = new ScenarioRun(deal, PRICING_SCENARIO, new LoanBook());
  return buildTermSheet({ run, pools, warnings: [], provenance: PROVENANCE }, termSheetTemplateOf(template)!);
}

/** The term sheet of the reference deal with the tables of its loans. */
export async function referenceSheet(): Promise<TermSheet> {
  const tape = joinTapes([await referenceTape('1'), await referenceTape('2')]);
  return sheetOf(shippedDeal(), applyTemplate(tape, libraryTemplate('impac-2003-8')!), 'impac-2003-8');
}

export const allTables = ({ sections }: TermSheet): SheetTable[] => sections.flatMap(tablesOf);

/** A table of a term sheet; there must be one of that id. */
export function tableIn(sheet: TermSheet, id: string): SheetTable {
  const found = allTables(sheet).find((table) => table.id === id);
  if (!found) throw new Error(`The term sheet has no table ${id}`);
  return found;
}
