import { loansOfGroup } from '../../engine/collateral/pool-of-tape.ts';
import { libraryTemplate } from '../../engine/library/strat-templates.ts';
import { applyTemplate } from '../../engine/strats/apply-template.ts';
import { selectLoans } from '../../engine/strats/selection.ts';
import { stratifyTwoWay } from '../../engine/strats/stratify-two-way.ts';
import { stratify, type Stratification } from '../../engine/strats/stratify.ts';
import type { Tape } from '../../engine/tape/tape.ts';
import { gridTable } from '../../engine/termsheet/grid-table.ts';
import { stratTable } from '../../engine/termsheet/strat-table.ts';
import { summaryTable } from '../../engine/termsheet/summary-table.ts';
import { quoted } from '../../engine/units/quote.ts';
import type { Watch } from '../../engine/units/watch.ts';
import { UserError } from '../../engine/units/user-error.ts';
import type { Sent } from '../channels/channels.ts';
import type { StratView } from '../channels/collateral-views.ts';
import { tableView } from './table-view.ts';

type Request = Sent<'strats.make'>;

/** A stratification as the window draws it, each row with its part of the whole. */
function stratView(strat: Stratification): StratView {
  const parts = strat.rows.map(({ balanceUsd }) =>
    strat.total.balanceUsd > 0 ? balanceUsd / strat.total.balanceUsd : 0,
  );
  return { table: tableView(stratTable(strat), undefined), parts };
}

/** The tape as if it had no loans but those of a group. */
function ofGroup(tape: Tape, loanGroup: string | undefined): Tape {
  if (loanGroup === undefined) return tape;
  const excluded = new Uint8Array(tape.loans).fill(1);
  for (const loan of loansOfGroup(tape, loanGroup)) excluded[loan] = 0;
  return { ...tape, excluded };
}

/** The tables of a template, summary first, or one that a person built. */
export function stratViews(tape: Tape, { loanGroup, percent, what }: Request, watch?: Watch): StratView[] {
  const pool = ofGroup(tape, loanGroup);
  if (what.kind === 'table') return [stratView(stratify(selectLoans(pool), what.spec, percent))];
  if (what.kind === 'grid') {
    return [{ table: tableView(gridTable(stratifyTwoWay(selectLoans(pool), what.spec)), undefined) }];
  }
  const template = libraryTemplate(what.name);
  if (!template) throw new UserError(`There is no template ${quoted(what.name)}: choose one from the list.`);
  const groups = applyTemplate(pool, template, percent, watch);
  return groups.flatMap(({ group, summary, tables, grids }) => {
    const views = [
      { table: tableView(summaryTable(summary), undefined) },
      ...tables.map(stratView),
      ...grids.map((grid) => ({ table: tableView(gridTable(grid), undefined) })),
    ];
    // A template tells each group of the tape by itself.
    return groups.length === 1 ? views : views.map((view) => ofGroupNamed(view, group ?? 'none'));
  });
}

const ofGroupNamed = (view: StratView, group: string): StratView => ({
  ...view,
  table: { ...view.table, id: `${group}|${view.table.id}`, title: `Group ${group}: ${view.table.title}` },
});
