import { aggregateLoans } from '../../engine/collateral/aggregate.ts';
import { LoanBook } from '../../engine/collateral/loan-book.ts';
import { lookbackDaysOf, tapeCollateral } from '../../engine/collateral/tape-collateral.ts';
import type { Deal } from '../../engine/deal/schema/deal.ts';
import { aggregationCost, type Aggregation, type AggregationCost } from '../../engine/scenario/aggregation-cost.ts';
import { keptLoans, textsOf, wordOf, type Tape } from '../../engine/tape/tape.ts';
import { aggregationTable } from '../../engine/termsheet/aggregation-table.ts';
import { replineList, replineTable } from '../../engine/termsheet/repline-table.ts';
import { dateOf } from '../../engine/units/dates.ts';
import { printValue } from '../../engine/units/print.ts';
import { listed, quoted } from '../../engine/units/quote.ts';
import { UserError } from '../../engine/units/user-error.ts';
import { csvOf } from '../export/csv.ts';
import { loadDeal } from './load-deal.ts';
import { loadTapes, loanCount } from './load-tapes.ts';
import { jsonText, rowsJson, textTable } from './text-table.ts';
import { parseCommand, textOption, textsOption, UsageError, type Output } from './usage.ts';

/** The tape that the loans are on, as the deal calls it while the command runs. */
const TAPE = 'tape';

/** Kept loans by the word in their group field. */
function loansByWord(tape: Tape): Map<string, number> {
  const column = textsOf(tape, 'group');
  const counts = new Map<string, number>();
  for (const loan of keptLoans(tape)) {
    const word = wordOf(column, loan);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** The loans of each group of the deal that has any; the only group of a deal has all loans of a tape without groups. */
function loanGroups({ groups }: Deal, tape: Tape, { err }: Output): { group: string; loanGroup?: string }[] {
  const counts = loansByWord(tape);
  const [only, ...others] = groups;
  if (only && others.length === 0 && counts.size === 1 && counts.has('')) return [{ group: only.id }];
  const ids = groups.map(({ id }) => id);
  const found = ids.filter((id) => counts.has(id)).map((id) => ({ group: id, loanGroup: id }));
  if (found.length === 0)
    throw new UserError(`No loan is of a group of the deal: the column of groups must say which of ${listed(ids)}.`);
  for (const [word, count] of counts) {
    if (!ids.includes(word))
      err(`${loanCount(count)} of group ${quoted(word)} left alone: the deal has ${listed(ids)}.\n`);
  }
  return found;
}

function aggregate(deal: Deal, tape: Tape, by: readonly string[] | undefined, output: Output): Aggregation[] {
  return loanGroups(deal, tape, output).map(({ group, loanGroup }) => {
    const standsOn = deal.groups.find(({ id }) => id === group)!.collateral;
    const terms = { loanGroup, lookbackDays: lookbackDaysOf(standsOn) };
    return { group, loans: tapeCollateral(tape, TAPE, terms), replines: aggregateLoans(tape, { ...terms, by }) };
  });
}

function costOn(deal: Deal, tape: Tape, aggregations: readonly Aggregation[]): AggregationCost {
  const withTape = { ...deal, tapes: [{ id: TAPE, file: TAPE, hash: TAPE }, ...deal.tapes] };
  return aggregationCost(withTape, aggregations, new LoanBook((hash) => (hash === TAPE ? tape : undefined)));
}

function replinesJson(deal: Deal, aggregations: readonly Aggregation[], cost: AggregationCost): object {
  const groups = aggregations.map(({ group, loans, replines }) => ({
    group,
    loans: loans.loans,
    balanceUsd: loans.balanceUsd,
    replines,
  }));
  return { deal: deal.name, groups, cost: rowsJson(aggregationTable(deal, cost)) };
}

function plainText(deal: Deal, aggregations: readonly Aggregation[], cost: AggregationCost): string {
  const groups = aggregations.map(({ group, loans, replines }) => {
    const head = `Group ${group}: ${loanCount(loans.loans)}, $${printValue(Number(loans.balanceUsd), 'cents')}\n`;
    return `${head}\n${textTable(replineTable(replines))}`;
  });
  return [...groups, textTable(aggregationTable(deal, cost))].join('\n');
}

/** The loans of tapes gathered into replines group by group, and what that costs against running the loans. */
export async function replinesCommand(args: string[], output: Output): Promise<void> {
  const { deal: name, values } = parseCommand(args, {
    tape: { type: 'string', multiple: true },
    by: { type: 'string' },
    json: { type: 'boolean' },
    csv: { type: 'boolean' },
  });
  const files = textsOption(values, 'tape');
  if (files.length === 0) throw new UsageError('--tape is missing: give a CSV file or a workbook.');
  if (values['json'] && values['csv']) throw new UsageError('Give --json or --csv, not both.');
  const deal = loadDeal(name, output);
  const tape = await loadTapes(files, dateOf(deal.dates.cutOff), output);
  const by = textOption(values, 'by')
    ?.split(',')
    .map((key) => key.trim());
  const aggregations = aggregate(deal, tape, by, output);
  if (values['csv']) {
    output.out(csvOf(replineList(aggregations)));
    return;
  }
  const cost = costOn(deal, tape, aggregations);
  output.out(values['json'] ? jsonText(replinesJson(deal, aggregations, cost)) : plainText(deal, aggregations, cost));
}
