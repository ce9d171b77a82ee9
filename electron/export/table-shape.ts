import type { Column, Table } from '../../engine/termsheet/table.ts';

/** A table with the line under its title, if it has one. */
export type TitledTable = Table & { subtitle?: string };

export const hasUnits = ({ columns }: Table): boolean => columns.some(({ unit }) => unit !== undefined);

/** `Balance, $` */
export const headText = ({ title, unit }: Column): string => (unit === undefined ? title : `${title}, ${unit}`);

/** A block of rows about one class ends with a stronger line. */
export function isEndOfBlock({ rows }: Table, position: number): boolean {
  const [before, here, after] = [rows[position - 1], rows[position], rows[position + 1]];
  return here?.tranche !== undefined && before?.tranche === here.tranche && after?.tranche !== here.tranche;
}
