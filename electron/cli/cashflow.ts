import { CompiledDeal, type RunTerms } from '../../engine/scenario/compile-deal.ts';
import { cashflowTable } from '../../engine/termsheet/cashflow-table.ts';
import { csvOf } from '../export/csv.ts';
import { loadDeal } from './load-deal.ts';
import { jsonText, rowsJson, textTable } from './text-table.ts';
import { neededOption, parseCommand, redemptionOption, speedOption, UsageError, type Output } from './usage.ts';

export function cashflowCommand(args: string[], output: Output): void {
  const { deal: name, values } = parseCommand(args, {
    tranche: { type: 'string' },
    redemption: { type: 'string' },
    speed: { type: 'string' },
    json: { type: 'boolean' },
    csv: { type: 'boolean' },
  });
  const tranche = neededOption(values, 'tranche', 'give the name of a class');
  const terms: RunTerms = {
    redemption: redemptionOption(neededOption(values, 'redemption', 'give call or maturity')),
    speedPct: speedOption(neededOption(values, 'speed', 'give a percentage of the pricing speed')),
  };
  if (values['json'] && values['csv']) throw new UsageError('Give --json or --csv, not both.');
  const deal = loadDeal(name, output);
  const table = cashflowTable(new CompiledDeal(deal), tranche, terms);
  const classes = deal.tranches.map(({ id }) => id).join(', ');
  if (!table) throw new UsageError(`${deal.name} has no class "${tranche}": its classes are ${classes}.`);
  if (values['json']) {
    output.out(jsonText({ deal: deal.name, tranche, ...terms, periods: rowsJson(table) }));
  } else output.out(values['csv'] ? csvOf(table) : textTable(table));
}
