import { Decimal } from 'decimal.js';
import { printValue } from '../../units/print.ts';
import type { Column, Row, Table } from '../table.ts';

/** What a cell prints, as a number; nothing where it prints none. */
function printed(row: Row, key: string): Decimal {
  const cell = row.cells[key];
  const text = cell ? printValue(cell.value, cell.format).replaceAll(/[,%]/g, '') : '';
  return /^-?\d+(\.\d+)?$/.test(text) ? new Decimal(text) : new Decimal(0);
}

const sum = (rows: readonly Row[], key: string): Decimal =>
  rows.reduce((total, row) => total.plus(printed(row, key)), new Decimal(0));

/** The rows that a total is of: those since the total before it, or all, whichever are nearer to it. */
function isOff(rows: readonly Row[], position: number, key: string): boolean {
  const total = rows[position];
  if (!total || total.cells[key]?.value === undefined) return false;
  const before = rows.slice(0, position);
  const since = before.slice(before.findLastIndex(({ kind }) => kind === 'total') + 1);
  const isPart = ({ kind }: Row): boolean => kind === 'body';
  return [since, before].every((parts) => !sum(parts.filter(isPart), key).equals(printed(total, key)));
}

const adding = ({ columns }: Table): Column[] => columns.filter(({ adds }) => adds === true);

/** Columns whose printed parts do not add up to a printed total, by their titles. */
export function roundedColumns(table: Table): string[] {
  const off = adding(table).filter(({ key }) =>
    table.rows.some(({ kind }, position) => kind === 'total' && isOff(table.rows, position, key)),
  );
  return off.map(({ title, unit }) => (unit === undefined ? title : `${title}, ${unit}`));
}

/** A sentence where printed parts do not add up to a printed total, because each was rounded by itself. */
export function roundingNotes(table: Table): string[] {
  const titles = roundedColumns(table);
  return titles.length === 0
    ? []
    : [`Each figure is rounded by itself, so parts may not add up: ${titles.join('; ')}.`];
}
