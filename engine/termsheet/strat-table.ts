import type { StratifiedGroup } from '../strats/apply-template.ts';
import { MISSING, OTHER, type Bin } from '../strats/bin.ts';
import { formatOf } from '../strats/field-format.ts';
import type { StratFigures, Stratification } from '../strats/stratify.ts';
import type { TapeField } from '../tape/fields.ts';
import { cell, textCell, type Cell, type Column, type Row, type Table } from './table.ts';

const FIGURES: Column[] = [
  { key: 'count', title: 'Loans', unit: 'number', format: 'count', adds: true },
  { key: 'balanceUsd', title: 'Current balance', unit: '$', format: 'dollars', adds: true },
  { key: 'pct', title: 'Share', unit: 'of balance', format: 'pct', adds: true },
];

const averageColumn = (field: TapeField): Column => ({
  key: field.key,
  title: field.title,
  unit: 'average',
  format: formatOf(field),
});

const extremeColumns = (field: TapeField): Column[] => [
  { key: `${field.key}|min`, title: field.title, unit: 'least', format: formatOf(field) },
  { key: `${field.key}|max`, title: field.title, unit: 'greatest', format: formatOf(field) },
];

function figureCells(figures: StratFigures, { averaged, ranged }: Stratification): [string, Cell][] {
  const { count, balanceUsd, pct, averages, extremes } = figures;
  return [
    ['count', cell(count, 'count')],
    ['balanceUsd', cell(balanceUsd, 'dollars')],
    ['pct', cell(pct, 'pct')],
    ...averaged.map((field): [string, Cell] => [field.key, cell(averages[field.key], formatOf(field))]),
    ...ranged.flatMap((field): [string, Cell][] => [
      [`${field.key}|min`, cell(extremes[field.key]?.min, formatOf(field))],
      [`${field.key}|max`, cell(extremes[field.key]?.max, formatOf(field))],
    ]),
  ];
}

/** A row's name; a word of the tape may read like the label of the bins that no value describes. */
export function binId(bin: Bin): string {
  if (bin === MISSING) return 'missing';
  return bin === OTHER ? 'other' : `bin|${bin.label}`;
}

/** A stratification for drawing and export: a row a bin, and the total. */
export function stratTable(strat: Stratification): Table {
  const { id, title, field, averaged, ranged, rows, total, notes } = strat;
  const cellsOf = (label: string, figures: StratFigures): Row['cells'] => ({
    label: textCell(label),
    ...Object.fromEntries(figureCells(figures, strat)),
  });
  return {
    id,
    title,
    columns: [
      { key: 'label', title: field.title, format: 'text' },
      ...FIGURES,
      ...averaged.map(averageColumn),
      ...ranged.flatMap(extremeColumns),
    ],
    rows: [
      ...rows.map(({ bin, ...figures }): Row => ({ id: binId(bin), kind: 'body', cells: cellsOf(bin.label, figures) })),
      { id: 'total', kind: 'total', cells: cellsOf('Total', total) },
    ],
    notes: [...notes],
  };
}

/** Every row of every table of some groups in one list, with the averages that any of the tables has. */
export function stratList(groups: readonly StratifiedGroup[]): Table {
  const tables = groups.flatMap(({ group, tables: own }) => own.map((strat) => ({ group, table: stratTable(strat) })));
  const figures = new Map(tables.flatMap(({ table }) => table.columns.map((column) => [column.key, column])));
  figures.delete('label');
  return {
    id: 'stratifications',
    title: 'Stratifications',
    columns: [
      { key: 'group', title: 'Group', format: 'text' },
      { key: 'table', title: 'Table', format: 'text' },
      { key: 'label', title: 'Row', format: 'text' },
      ...figures.values(),
    ],
    rows: tables.flatMap(({ group, table }) =>
      table.rows.map((row) => ({
        ...row,
        id: [group ?? '', table.id, row.id].join('|'),
        cells: { group: textCell(group ?? 'all'), table: textCell(table.title), ...row.cells },
      })),
    ),
    notes: [],
  };
}
