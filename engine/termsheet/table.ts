import type { Format, Value } from '../units/print.ts';

export interface Column {
  key: string;
  title: string;
  /** Printed in the head, for columns whose figures do not carry it themselves. */
  unit?: string;
  format: Format;
  /** Whether the figures of its rows add up to those of the total rows. */
  adds?: true;
}

/** A figure unrounded, in the unit of its format; `undefined` where there is none. */
export interface Cell {
  value: Value;
  format: Format;
  /** Why there is no figure. */
  reason?: string | undefined;
  /** The figure that others printed, and whether ours prints the same. */
  published?: { text: string; agrees: boolean } | undefined;
}

export interface Row {
  id: string;
  kind: 'body' | 'total';
  /** The class of the row, if it has one. */
  tranche?: string;
  /** By column key; a missing cell is blank. */
  cells: Record<string, Cell>;
}

/** A table of the term sheet as data: it is drawn, printed and exported from this alone. */
export interface Table {
  id: string;
  title: string;
  columns: Column[];
  rows: Row[];
  notes: string[];
}

export const textCell = (value: string): Cell => ({ value, format: 'text' });
export const cell = (value: Value, format: Format): Cell => ({ value, format });
