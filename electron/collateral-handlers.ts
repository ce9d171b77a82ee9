import { aggregateLoans } from '../engine/collateral/aggregate.ts';
import { standOnLoans, standOnReplines } from '../engine/collateral/tape-changes.ts';
import { lookbackDaysOf, tapeCollateral } from '../engine/collateral/tape-collateral.ts';
import type { Repline } from '../engine/deal/schema/collateral.ts';
import { aggregationCost } from '../engine/scenario/aggregation-cost.ts';
import { aggregationTable } from '../engine/termsheet/aggregation-table.ts';
import { replineTable } from '../engine/termsheet/repline-table.ts';
import { at } from '../engine/units/assert.ts';
import { quoted } from '../engine/units/quote.ts';
import { UserError } from '../engine/units/user-error.ts';
import type { Handler } from './calls/handler.ts';
import type { Outside } from './calls/outside.ts';
import type { Channel, Returned, Sent } from './channels/channels.ts';
import type { COLLATERAL_CHANNELS } from './channels/collateral-channels.ts';
import type { ImportProgressView } from './channels/collateral-views.ts';
import { collateralView } from './workbench/collateral-view.ts';
import { loanFlows } from './workbench/loan-flows.ts';
import { stratViews } from './workbench/strat-views.ts';
import { tapeIssues, tapeRows } from './workbench/tape-rows.ts';
import { tableView } from './workbench/table-view.ts';
import type { Workbench } from './workbench/workbench.ts';

type CollateralChannel = keyof typeof COLLATERAL_CHANNELS & Channel;
type CollateralHandlers = { [C in CollateralChannel]: Handler<C> };

const TAPE_FILES = [
  { name: 'Loan tapes', extensions: ['csv', 'txt', 'tsv', 'xlsx'] },
  { name: 'All files', extensions: ['*'] },
];

async function chooseTape(workbench: Workbench, outside: Outside): Promise<Returned<'tape.choose'>> {
  const file = await outside.chooseFile({ title: 'Import a loan tape', filters: TAPE_FILES });
  if (file === undefined) return { outcome: 'cancelled' };
  return { outcome: 'chosen', preview: await workbench.incoming.choose(file) };
}

async function importTape(
  workbench: Workbench,
  outside: Outside,
  { mapping, issuer }: Sent<'tape.import'>,
  signal: AbortSignal,
): Promise<Returned<'tape.import'>> {
  const open = workbench.current;
  const onProgress = (progress: ImportProgressView) => void outside.showImport(progress);
  const tape = await workbench.incoming.read(open, mapping, issuer, { onProgress, signal });
  return { tape, view: open.view() };
}

/** Position of a group of the open deal. */
function groupNamed(workbench: Workbench, id: string): number {
  const position = workbench.current.deal.groups.findIndex((group) => group.id === id);
  if (position < 0) throw new UserError(`The deal has no group ${quoted(id)}: choose one from its list.`);
  return position;
}

function replinesOf(workbench: Workbench, { group, tape, loanGroup, by }: Sent<'collateral.aggregate'>): Repline[] {
  const { collateral } = at(workbench.current.deal.groups, groupNamed(workbench, group));
  const lookbackDays = lookbackDaysOf(collateral);
  return aggregateLoans(workbench.tapes.stored(tape).tape, { loanGroup, lookbackDays, by }, workbench.shelf.watch);
}

function standGroup(workbench: Workbench, sent: Sent<'collateral.use'>): Returned<'collateral.use'> {
  const { current: open, tapes } = workbench;
  const { group: id, tape, loanGroup, as } = sent;
  const group = groupNamed(workbench, id);
  if (as.kind === 'loans') open.change(standOnLoans(open.deal, group, tapes.stored(tape).tape, tape, loanGroup));
  else {
    const replines = replinesOf(workbench, { group: id, tape, loanGroup, by: as.by });
    open.change(standOnReplines(open.deal, group, replines));
  }
  return open.view();
}

function aggregate(workbench: Workbench, sent: Sent<'collateral.aggregate'>): Returned<'collateral.aggregate'> {
  const { current: open, tapes, shelf } = workbench;
  const { group, tape, loanGroup } = sent;
  const { collateral } = at(open.deal.groups, groupNamed(workbench, group));
  const terms = { loanGroup, lookbackDays: lookbackDaysOf(collateral) };
  const loans = tapeCollateral(tapes.stored(tape).tape, tape, terms);
  const replines = replinesOf(workbench, sent);
  const cost = aggregationCost(open.deal, [{ group, loans, replines }], shelf.book);
  return {
    loans: loans.loans,
    replines: tableView(replineTable(replines), undefined),
    cost: tableView(aggregationTable(open.deal, cost), undefined),
  };
}

/** What the workbench does for each message about tapes and loans. */
export function collateralHandlersOf(workbench: Workbench, outside: Outside): CollateralHandlers {
  const view = () => workbench.current.view();
  return {
    'collateral.view': () => collateralView(workbench.current.deal, workbench.tapes),
    'collateral.use': (sent) => standGroup(workbench, sent),
    'collateral.aggregate': (sent) => aggregate(workbench, sent),
    'collateral.cashflow': (terms) => loanFlows(workbench.current.run, terms),
    'tape.choose': () => chooseTape(workbench, outside),
    'tape.preview': (choice) => workbench.incoming.preview(choice),
    'tape.import': (sent, signal) => importTape(workbench, outside, sent, signal),
    'tape.rows': ({ from, to, ...request }) => tapeRows(workbench.tapes, request, { from, to }),
    'tape.enter': ({ tape, entries }) => {
      const refused = workbench.tapes.enter(tape, entries);
      return { view: view(), refused };
    },
    'tape.exclude': ({ tape, loans, excluded }) => {
      workbench.tapes.exclude(tape, loans, excluded);
      return view();
    },
    'tape.issues': ({ tape, kind, openOnly, from, to }) =>
      tapeIssues(workbench.tapes, tape, { kind, openOnly }, { from, to }),
    'tape.resolve': ({ tape, ...resolution }) => {
      workbench.tapes.resolve(tape, resolution);
      return view();
    },
    'tape.remove': ({ tape }) => {
      workbench.tapes.remove(tape);
      return view();
    },
    'strats.make': (sent) => stratViews(workbench.tapes.stored(sent.tape).tape, sent, workbench.shelf.watch),
  };
}
