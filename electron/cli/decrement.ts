import { CompiledDeal } from '../../engine/scenario/compile-deal.ts';
import { decrementTable } from '../../engine/termsheet/decrement-table.ts';
import { csvOf } from '../export/csv.ts';
import { loadDeal } from './load-deal.ts';
import { jsonText, rowsJson, textTable } from './text-table.ts';
import { neededOption, parseCommand, redemptionOption, textOption, UsageError, type Output } from './usage.ts';

/** How much of a class is left, year by year and speed by speed. */
export function decrementCommand(args: string[], output: Output): void {
  const { deal: name, values } = parseCommand(args, {
    tranche: { type: 'string' },
    redemption: { type: 'string' },
    json: { type: 'boolean' },
    csv: { type: 'boolean' },
  });
  const tranche = neededOption(values, 'tranche', 'give the name of a class');
  const redemption = redemptionOption(textOption(values, 'redemption') ?? 'call');
  const deal = loadDeal(name, output);
  const table = decrementTable(deal, new CompiledDeal(deal), tranche, { redemption });
  const classes = deal.tranches.map(({ id }) => id).join(', ');
  if (!table)
    throw new UsageError(`${deal.name} has no class "${tranche}" with a balance: its classes are ${classes}.`);
  if (values['json']) output.out(jsonText({ deal: deal.name, tranche, redemption, rows: rowsJson(table) }));
  else output.out(values['csv'] ? csvOf(table) : textTable(table));
}
