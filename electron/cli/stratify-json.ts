import type { StratifiedGroup } from '../../engine/strats/apply-template.ts';
import type { Bin } from '../../engine/strats/bin.ts';
import { PRINTED_DECIMALS, type FigureFormat } from '../../engine/strats/field-format.ts';
import type { Grid } from '../../engine/strats/stratify-two-way.ts';
import type { StratFigures, Stratification } from '../../engine/strats/stratify.ts';
import type { Summary } from '../../engine/strats/summarize.ts';
import { roundPrinted } from '../../engine/units/money.ts';

type Json = Record<string, unknown>;

const CENTS = 2;

/** A figure at its printed digit; null where there is none. */
const printed = (value: number | undefined, format: FigureFormat): number | null =>
  value === undefined ? null : roundPrinted(value, PRINTED_DECIMALS[format]);

/** What the rows of a table stand for. */
function kindOf({ field, rows }: Stratification): string {
  const [first] = rows.map(({ bin }) => bin);
  if (field.kind === 'text' || first === undefined) return 'category';
  if (first.month !== undefined) return 'month';
  if (first.lower === undefined) return 'value';
  return field.kind === 'usd' ? 'money' : 'range';
}

const ofNone = (record: Json): boolean => Object.keys(record).length === 0;

/** Dollars and percent as printed, dollars with their cents too; averages unrounded. */
function figuresJson({ count, balanceUsd, pct, averages, extremes }: StratFigures): Json {
  return {
    count,
    balance: printed(balanceUsd, 'dollars'),
    balanceUsd: roundPrinted(balanceUsd, CENTS),
    pct: printed(pct, 'pct'),
    ...(!ofNone(averages) && { averages }),
    ...(!ofNone(extremes) && { extremes }),
  };
}

const tableJson = (table: Stratification): Json => ({
  id: table.id,
  title: table.title,
  kind: kindOf(table),
  tapeColumn: table.field.key,
  total: figuresJson(table.total),
  rows: table.rows.map(({ bin, ...figures }) => ({ ...bin, ...figuresJson(figures) })),
});

const gridJson = ({ id, title, rowField, columnField, columns, rows, totals, total }: Grid): Json => ({
  id,
  title,
  tapeColumns: [rowField.key, columnField.key],
  columns,
  rows: rows.map(({ bin, ...figures }) => ({ ...bin, ...figures })),
  totals,
  total,
});

const listLabel = ({ label, value }: Bin): string | number => value ?? label;

function summaryJson({ stats, lists }: Summary): Json {
  return {
    stats: Object.fromEntries(
      stats.map(({ id, value, extremes, format }) => [
        id,
        {
          value: printed(value, format),
          ...(extremes && { min: printed(extremes.min, format), max: printed(extremes.max, format) }),
        },
      ]),
    ),
    lists: Object.fromEntries(
      lists.map(({ id, rows }) => [
        id,
        rows.map(({ bin, pct }) => ({ label: listLabel(bin), pct: printed(pct, 'pct') })),
      ]),
    ),
  };
}

/** `group1` for group 1, `all` where the tape has no groups, `ungrouped` for loans without one where it has. */
function keyOf(group: string | undefined): string {
  if (group === undefined) return 'all';
  return group === '' ? 'ungrouped' : `group${group}`;
}

/** The tables of every group for a program to read, in the form of published collateral tables. */
export function stratifyJson(groups: readonly StratifiedGroup[]): Json {
  return Object.fromEntries(
    groups.map(({ group, balanceUsd, tables, grids, summary }) => [
      keyOf(group),
      {
        headingBalance: printed(balanceUsd, 'dollars'),
        tables: tables.map(tableJson),
        ...(grids.length > 0 && { grids: grids.map(gridJson) }),
        summary: summaryJson(summary),
      },
    ]),
  );
}
