import type { StratifiedGroup } from '../../../strats/apply-template.ts';
import { printValue } from '../../../units/print.ts';
import { gridTable } from '../../grid-table.ts';
import { stratTable } from '../../strat-table.ts';
import { summaryTable } from '../../summary-table.ts';
import type { Table } from '../../table.ts';
import type { Block } from '../document.ts';
import { heading, tableBlock } from '../sheet-table.ts';
import type { TermSheetSource } from '../source.ts';

const NO_TAPE = 'The deal has no loan tape: import one to print its loans.';

function poolName({ run: { deal } }: TermSheetSource, { group }: StratifiedGroup): string {
  if (group === undefined) return 'All loans';
  return deal.groups.find(({ id }) => id === group)?.name ?? group;
}

const poolHeading = (source: TermSheetSource, pool: StratifiedGroup): Block =>
  heading(
    `${poolName(source, pool)}: ${printValue(pool.loans, 'count')} loans, $${printValue(pool.balanceUsd, 'dollars')}`,
  );

/** The blocks of each pool under its name; nothing of a pool without tables. */
function byPool(source: TermSheetSource, tablesOf: (pool: StratifiedGroup) => Table[]): Block[] | string {
  if (source.pools.length === 0) return NO_TAPE;
  return source.pools.flatMap((pool): Block[] => {
    const tables = tablesOf(pool);
    if (tables.length === 0) return [];
    const id = pool.group ?? 'all';
    return [
      poolHeading(source, pool),
      ...tables.map((table) => tableBlock(source, table, { id: `${table.id}|${id}` })),
    ];
  });
}

/** The pool of each group in short. */
export const poolSection = (source: TermSheetSource): Block[] | string =>
  byPool(source, ({ summary }) => [summaryTable(summary)].filter(({ rows }) => rows.length > 0));

/** The loans of each group by the tables of the template. */
export const stratificationsSection = (source: TermSheetSource): Block[] | string =>
  byPool(source, ({ tables, grids }) => [...tables.map(stratTable), ...grids.map(gridTable)]);
