import type { ColumnView, TableView } from '../../electron/channels/views.ts';
import type { GroupOfClasses } from './result-terms.ts';

/** Columns that say which period it is. */
const PERIOD_KEYS: ReadonlySet<string> = new Set(['period', 'paymentDate']);

/** Whether a column has a figure other than zero, or figures of no amount. */
const isUsed = ({ rows }: TableView, { key, unit }: ColumnView): boolean =>
  unit !== '$' || rows.some(({ cells }) => Math.abs(Number(cells[key]?.value ?? 0)) >= 0.005);

/** Without amounts that are never paid nor owed, which a note names. */
export function withoutZeros(table: TableView): TableView {
  const columns = table.columns.filter((column) => isUsed(table, column));
  const zero = table.columns.filter((column) => !columns.includes(column)).map(({ title }) => title.toLowerCase());
  const note = zero.length === 0 ? [] : [`Zero throughout: ${zero.join(', ')}.`];
  return { ...table, columns, notes: [...table.notes, ...note] };
}

/** Two tables of the same periods as one: the columns of the second behind those of the first. */
export function joined(first: TableView, second: TableView): TableView {
  const cellsOf = new Map(second.rows.map(({ id, cells }) => [id, cells]));
  return {
    ...first,
    columns: [...first.columns, ...second.columns.filter(({ key }) => !PERIOD_KEYS.has(key))],
    rows: first.rows.map((row) => ({ ...row, cells: { ...cellsOf.get(row.id), ...row.cells } })),
    notes: [...first.notes, ...second.notes],
  };
}

/** The columns of one group, `oc|1`, and of its classes, without the name of the group behind their titles. */
export function ofOneGroup(table: TableView, { id, name, classes }: GroupOfClasses): TableView {
  const owners = new Set([id, ...classes]);
  const columns = table.columns
    .filter(({ key }) => PERIOD_KEYS.has(key) || owners.has(key.slice(key.indexOf('|') + 1)))
    .map((column) => ({ ...column, title: column.title.replace(`, ${name}`, '') }));
  return { ...table, title: `${name}: ${table.title}`, columns };
}
