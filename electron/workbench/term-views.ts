import type { Deal } from '../../engine/deal/schema/deal.ts';
import { assumptionTables } from '../../engine/termsheet/term-tables/assumption-tables.ts';
import { classTermTables, dealTermTables } from '../../engine/termsheet/term-tables/deal-term-tables.ts';
import { hedgeTables } from '../../engine/termsheet/term-tables/hedge-tables.ts';
import { ruleTables } from '../../engine/termsheet/term-tables/rule-tables.ts';
import { sheetWordTables } from '../../engine/termsheet/term-tables/sheet-word-tables.ts';
import type { TermTable } from '../../engine/termsheet/term-tables/term-table.ts';
import { triggerTables } from '../../engine/termsheet/term-tables/trigger-tables.ts';
import type { TermScreen, TermTableView } from '../channels/deal-editing-views.ts';
import { tableView } from './table-view.ts';

const TABLES: Record<TermScreen, (deal: Deal) => TermTable[]> = {
  deal: dealTermTables,
  classes: classTermTables,
  assumptions: assumptionTables,
  priority: ruleTables,
  triggers: triggerTables,
  hedges: hedgeTables,
  termSheet: sheetWordTables,
};

function termTableView(table: TermTable): TermTableView {
  const { inputs, list } = table;
  return { ...tableView(table, undefined, new Set(Object.keys(inputs))), inputs, ...(list && { list }) };
}

/** The tables of terms of a screen. */
export const termViews = (deal: Deal, screen: TermScreen): TermTableView[] => TABLES[screen](deal).map(termTableView);
