import type { Column, Table } from '../../engine/termsheet/table.ts';

/** Whether a column holds words, which stand on the left; figures stand on the right. */
export const isTextColumn = ({ rows }: Pick<Table, 'rows'>, { key }: Column): boolean =>
  rows.every(({ cells: { [key]: cell } }) => cell === undefined || cell.format === 'text');
