import type { Repline } from '../deal/schema/collateral.ts';
import { sumDecimals } from '../units/money.ts';
import { cell, textCell, type Cell, type Column, type Row, type Table } from './table.ts';

/** A figure of a line, in the unit of its column; undefined where a fixed rate has none. */
interface Figure extends Column {
  of: (line: Repline) => number | undefined;
}

type RateKey = 'marginPct' | 'initialCapPct' | 'periodicCapPct' | 'lifetimeCapPct' | 'lifetimeFloorPct';

const rate = (key: RateKey, title: string): Figure => ({
  key,
  title,
  format: 'rate3',
  of: ({ adjustable }) => adjustable && Number(adjustable[key]),
});

const months = (key: string, title: string, of: Figure['of']): Figure => ({
  key,
  title,
  unit: 'months',
  format: 'count',
  of,
});

const FIGURES: readonly Figure[] = [
  { key: 'noteRatePct', title: 'Note rate', format: 'rate3', of: (line) => Number(line.noteRatePct) },
  rate('marginPct', 'Margin'),
  rate('initialCapPct', 'Initial cap'),
  rate('periodicCapPct', 'Periodic cap'),
  rate('lifetimeCapPct', 'Lifetime cap'),
  rate('lifetimeFloorPct', 'Lifetime floor'),
  months('monthsToRoll', 'To roll', ({ adjustable }) => adjustable?.monthsToRoll),
  months('changeEveryMonths', 'Change every', ({ adjustable }) => adjustable?.changeEveryMonths),
  months('remainingTermMonths', 'Remaining term', (line) => line.remainingTermMonths),
  // Fractions of an age are kept.
  { ...months('ageMonths', 'Age', (line) => line.ageMonths), format: 'number' },
  months('interestOnlyMonths', 'Interest only left', (line) => line.interestOnlyMonths),
];

const COLUMNS: Column[] = [
  { key: 'name', title: 'Line', format: 'text' },
  { key: 'balanceUsd', title: 'Balance', unit: '$', format: 'cents' },
  { key: 'index', title: 'Index', format: 'text' },
  ...FIGURES.map(({ of: _of, ...column }) => column),
];

/** The average of the lines that have a figure, weighted by balance; undefined where none has it, or a balance. */
function averageOf(lines: readonly Repline[], of: Figure['of']): number | undefined {
  let sum = 0;
  let weight = 0;
  for (const line of lines) {
    const figure = of(line);
    if (figure === undefined) continue;
    sum += figure * Number(line.balanceUsd);
    weight += Number(line.balanceUsd);
  }
  return weight > 0 ? sum / weight : undefined;
}

function lineRow(line: Repline, id: string): Row {
  const figures = FIGURES.map(({ key, format, of }): [string, Cell] => [key, cell(of(line), format)]);
  return {
    id,
    kind: 'body',
    cells: {
      name: textCell(line.name),
      balanceUsd: cell(Number(line.balanceUsd), 'cents'),
      index: textCell(line.adjustable?.index ?? 'Fixed'),
      ...Object.fromEntries(figures),
    },
  };
}

/** Averages of months are no whole months. */
function totalRow(lines: readonly Repline[]): Row {
  const averages = FIGURES.map(({ key, format, of }): [string, Cell] => [
    key,
    cell(averageOf(lines, of), format === 'count' ? 'number' : format),
  ]);
  return {
    id: 'total',
    kind: 'total',
    cells: {
      name: textCell('Total'),
      balanceUsd: cell(sumDecimals(lines.map(({ balanceUsd }) => balanceUsd)).toNumber(), 'cents'),
      ...Object.fromEntries(averages),
    },
  };
}

const lineId = (position: number): string => `line|${position}`;

/** The replines of a group for drawing and export: a row a line, and their total and averages; `rowId` names the rows. */
export function replineTable(lines: readonly Repline[], rowId = lineId): Table {
  return {
    id: 'replines',
    title: 'Replines',
    columns: COLUMNS,
    rows: [...lines.map((line, position) => lineRow(line, rowId(position))), totalRow(lines)],
    notes: ['Averages are weighted by balance.'],
  };
}

/** The lines of some groups in one list. */
export function replineList(groups: readonly { group: string; replines: readonly Repline[] }[]): Table {
  return {
    id: 'repline-list',
    title: 'Replines',
    columns: [{ key: 'group', title: 'Group', format: 'text' }, ...COLUMNS],
    rows: groups.flatMap(({ group, replines }) =>
      replines
        .map((line, position) => lineRow(line, lineId(position)))
        .map((row) => ({
          ...row,
          id: `${group}|${row.id}`,
          cells: { group: textCell(group), ...row.cells },
        })),
    ),
    notes: [],
  };
}
