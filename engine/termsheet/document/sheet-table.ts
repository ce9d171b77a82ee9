import type { Cell, Table } from '../table.ts';
import type { Block, SheetTable } from './document.ts';
import { roundingNotes } from './rounding.ts';
import type { TermSheetSource } from './source.ts';

interface Named {
  /** Names the table among all of the term sheet. */
  id?: string;
  title?: string;
  subtitle?: string;
}

/** A term sheet shows what was computed; what others published is for the tie-out. */
function withoutPublished(cells: Record<string, Cell>): Record<string, Cell> {
  return Object.fromEntries(Object.entries(cells).map(([key, { published: _published, ...cell }]) => [key, cell]));
}

/** A table of the term sheet: with the scenario it is of, and a word wherever rounded parts do not add up. */
export function sheetTable({ run }: TermSheetSource, table: Table, named: Named = {}): SheetTable {
  const rows = table.rows.map((row) => ({ ...row, cells: withoutPublished(row.cells) }));
  const notes = [...table.notes, ...roundingNotes(table)];
  return { ...table, ...named, rows, notes, source: run.scenario };
}

/** The same as a block of a section. */
export const tableBlock = (source: TermSheetSource, table: Table, named?: Named): Block => ({
  kind: 'table',
  table: sheetTable(source, table, named),
});

export const heading = (text: string): Block => ({ kind: 'heading', text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
