import { classWords } from '../../../deal/sentence.ts';
import { printValue } from '../../../units/print.ts';
import type { Redemption } from '../../../waterfall/run-options.ts';
import { decrementTable } from '../../decrement-table.ts';
import { REDEMPTION_TITLES } from '../../pricing-table.ts';
import type { Table } from '../../table.ts';
import type { Block } from '../document.ts';
import { paragraph, tableBlock } from '../sheet-table.ts';
import type { TermSheetSource } from '../source.ts';

/** All that a table prints. */
const printOf = ({ rows }: Table): string =>
  JSON.stringify(rows.map(({ cells }) => Object.values(cells).map(({ value, format }) => printValue(value, format))));

/** The tables of one redemption; classes whose tables print the same share one, as offering documents have it. */
function tablesTo({ run }: TermSheetSource, redemption: Redemption): Table[] {
  const alike = new Map<string, { table: Table; classes: string[] }>();
  for (const { id } of run.deal.tranches) {
    const table = decrementTable(run.deal, run.compiled, id, { ...run.assumed, redemption });
    if (!table) continue;
    const print = printOf(table);
    const known = alike.get(print);
    if (known) known.classes.push(id);
    else alike.set(print, { table, classes: [id] });
  }
  return [...alike.values()].map(({ table, classes }) => ({
    ...table,
    id: `decrement|${classes[0]}|${redemption}`,
    title: `${classWords(classes)}, ${REDEMPTION_TITLES[redemption].toLowerCase()}`,
    notes: [],
  }));
}

/** How much of each class is left year by year, at each speed of the grid. */
export function decrementSection(source: TermSheetSource): Block[] | string {
  const tables = source.run.deal.pricing.redemptions.flatMap((redemption) => tablesTo(source, redemption));
  if (tables.length === 0) return 'No class of the deal has a balance.';
  return [
    paragraph(
      'Percent of the original balance outstanding after the payment of each date. Speeds are percentages of the pricing speed.',
    ),
    ...tables.map((table) => tableBlock(source, table)),
  ];
}
