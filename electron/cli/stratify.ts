import { applyTemplate, type StratifiedGroup } from '../../engine/strats/apply-template.ts';
import type { PercentRule } from '../../engine/strats/strat-spec.ts';
import type { StratTemplate } from '../../engine/strats/template.ts';
import { gridTable } from '../../engine/termsheet/grid-table.ts';
import { stratList, stratTable } from '../../engine/termsheet/strat-table.ts';
import { summaryTable } from '../../engine/termsheet/summary-table.ts';
import { parseIsoDate, type DaySerial } from '../../engine/units/dates.ts';
import { printValue } from '../../engine/units/print.ts';
import { csvOf } from '../export/csv.ts';
import { loadTapes, loanCount } from './load-tapes.ts';
import { loadTemplate } from './load-template.ts';
import { stratifyJson } from './stratify-json.ts';
import { jsonText, textTable } from './text-table.ts';
import { parseOptions, textOption, UsageError, type Output } from './usage.ts';

const PERCENT: Readonly<Record<string, PercentRule>> = { 'as-printed': 'asPrinted', 'sum-to-100': 'sumTo100' };

function percentOption(text: string | undefined): PercentRule | undefined {
  if (text === undefined) return undefined;
  if (Object.hasOwn(PERCENT, text)) return PERCENT[text];
  throw new UsageError(`"${text}" is not a way to round percentages: give ${Object.keys(PERCENT).join(' or ')}.`);
}

function dateOption(text: string | undefined): DaySerial | undefined {
  const date = text === undefined ? undefined : parseIsoDate(text);
  if (text === undefined || date !== undefined) return date;
  throw new UsageError(`"${text}" is not a date: give it as 2003-07-01.`);
}

function groupTitle(group: string | undefined): string {
  if (group === undefined) return 'All loans';
  return group === '' ? 'Loans of no group' : `Group ${group}`;
}

/** The tables of a group for a terminal. */
function groupText({ group, loans, balanceUsd, summary, tables, grids, leftOut }: StratifiedGroup): string {
  const head = `${groupTitle(group)}: ${loanCount(loans)}, $${printValue(balanceUsd, 'cents')}\n`;
  const all = [summaryTable(summary), ...tables.map(stratTable), ...grids.map(gridTable)];
  const missing = leftOut.length > 0 ? [`Not on the tape: ${leftOut.join(', ')}.\n`] : [];
  return [head, ...all.map(textTable), ...missing].join('\n');
}

function groupsJson({ name, deal, calculationDate }: StratTemplate, groups: readonly StratifiedGroup[]): object {
  return { deal, calculationDate, template: name, ...stratifyJson(groups) };
}

/** Loan tapes in the tables of a template. */
export async function stratifyCommand(args: string[], output: Output): Promise<void> {
  const { positionals: files, values } = parseOptions(args, {
    template: { type: 'string' },
    percent: { type: 'string' },
    'cut-off': { type: 'string' },
    json: { type: 'boolean' },
    csv: { type: 'boolean' },
  });
  if (files.length === 0) throw new UsageError('Name a tape: a CSV file or a workbook.');
  if (values['json'] && values['csv']) throw new UsageError('Give --json or --csv, not both.');
  const percent = percentOption(textOption(values, 'percent'));
  const cutOff = dateOption(textOption(values, 'cut-off'));
  const template = loadTemplate(textOption(values, 'template') ?? 'standard', output);
  const tape = await loadTapes(files, cutOff ?? dateOption(template.calculationDate), output);
  const groups = applyTemplate(tape, template, percent);
  if (values['json']) output.out(jsonText(groupsJson(template, groups)));
  else output.out(values['csv'] ? csvOf(stratList(groups)) : groups.map(groupText).join('\n'));
}
