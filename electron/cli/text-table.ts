import type { Cell, Table } from '../../engine/termsheet/table.ts';
import { isoDate } from '../../engine/units/dates.ts';
import { printValue } from '../../engine/units/print.ts';

const printed = (cell: Cell | undefined): string => (cell ? printValue(cell.value, cell.format) : '');

/** A table for a terminal: heads with units, text to the left, figures to the right. */
export function textTable({ title, columns, rows, notes }: Table): string {
  const isText = columns.map(({ key }) => rows.every(({ cells }) => (cells[key]?.format ?? 'text') === 'text'));
  const lines = [
    columns.map((column) => column.title),
    columns.map((column) => column.unit ?? ''),
    ...rows.map(({ cells }) => columns.map(({ key }) => printed(cells[key]))),
  ];
  const widths = columns.map((_column, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
  const align = (text: string, i: number) => (isText[i] ? text.padEnd(widths[i] ?? 0) : text.padStart(widths[i] ?? 0));
  const body = lines.map((line) => line.map(align).join('  ').trimEnd());
  return `${[title, '', ...body.filter((line) => line !== ''), '', ...notes].join('\n')}\n`;
}

const exact = ({ value, format }: Cell): string | number | null =>
  format === 'date' && typeof value === 'number' ? isoDate(value) : (value ?? null);

/** An answer for a program to read. */
export const jsonText = (answer: object): string => `${JSON.stringify(answer, undefined, 2)}\n`;

/** A table's rows for a program to read: figures unrounded, dates as ISO text. */
export function rowsJson({ rows }: Table): Record<string, string | number | null>[] {
  return rows.map(({ cells }) => Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, exact(cell)])));
}
