import type { ListName } from '../../deal/changes/list-change.ts';
import { valueAt } from '../../deal/edits.ts';
import type { Deal } from '../../deal/schema/deal.ts';
import { findRow } from '../../deal/terms/rows.ts';
import type { TermInput } from '../../deal/terms/term-input.ts';
import { termOf, type Term, type TermRow } from '../../deal/terms/term.ts';
import { at } from '../../units/assert.ts';
import { cell, textCell, type Cell, type Column, type Row, type Table } from '../table.ts';

/** How the terms of a column are typed. */
export interface TermColumn {
  input: TermInput;
  /** What may be picked in some row. */
  choices: string[];
}

/** A table whose columns are terms, by their keys. */
export interface TermTable extends Table {
  /** By column that may be typed. */
  inputs: Record<string, TermColumn>;
  /** The list whose entries the rows are, in its order. */
  list?: { name: ListName; group?: string };
}

interface TermTableSpec {
  id: string;
  title: string;
  /** Ids of the rows, in order. */
  rows: readonly string[];
  /** Ids of blank rows below them, for what is yet to come. */
  room?: readonly string[];
  /** Keys of terms, in order; those that no row has are left out. */
  terms: readonly string[];
  list?: TermTable['list'];
  /** A column of words ahead of the terms, by position of the row: a month, a sentence. */
  heads?: { key: string; title: string; text: (position: number) => string }[];
  notes?: string[];
}

function termAt(row: TermRow | undefined, key: string): Term | undefined {
  const offered = row && termOf(row, key);
  return offered && 'title' in offered ? offered : undefined;
}

function termCell(deal: Deal, row: TermRow, { place, kind }: Term): Cell {
  const value = valueAt(deal, [...row.place, ...place]);
  return cell(value === undefined ? undefined : kind.figure(value), kind.format);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A term of some row, for what the whole column has in common. */
interface TermOfColumn {
  key: string;
  terms: Term[];
}

const columnOf = ({ key, terms }: TermOfColumn): Column => {
  const { title, head = title, kind } = at(terms, 0);
  return { key, title: capital(head), format: kind.format };
};

function inputOf({ key, terms }: TermOfColumn): [string, TermColumn] {
  const choices = new Set(terms.flatMap(({ kind }) => kind.choices));
  return [key, { input: at(terms, 0).kind.input, choices: [...choices] }];
}

/** The terms of some rows as a table; where a row does not have a term its cell is missing. */
export function termTable(
  deal: Deal,
  { id, title, rows: ids, room = [], terms: keys, list, heads = [], notes = [] }: TermTableSpec,
): TermTable {
  const found = ids.map((row) => findRow(deal, row));
  const columns = keys
    .map((key) => ({ key, terms: found.flatMap((row) => termAt(row, key) ?? []) }))
    .filter(({ terms }) => terms.length > 0);
  const rows = [...ids, ...room].map((row, position): Row => {
    const words = heads.map(({ key, text }) => [key, textCell(text(position))] as const);
    const cells = columns.flatMap(({ key }) => {
      const [place, term] = [found[position], termAt(found[position], key)];
      return place && term ? [[key, termCell(deal, place, term)] as const] : [];
    });
    return { id: row, kind: 'body', cells: Object.fromEntries([...words, ...cells]) };
  });
  return {
    id,
    title,
    columns: [
      ...heads.map(({ key, title: head }): Column => ({ key, title: head, format: 'text' })),
      ...columns.map(columnOf),
    ],
    rows,
    notes,
    inputs: Object.fromEntries(columns.map(inputOf)),
    ...(list && { list }),
  };
}

/** As many rows by month or period as people paste from a spreadsheet in one go. */
const THIRTY_YEARS = 360;

/**
 * Rows of so many entries by month or period, and blank ones for at least thirty years more. The number of both together
 * stays the same for a long while, so that rows keep their places as a table is typed into.
 */
export function rowsWithRoom(count: number, idOf: (position: number) => string): { rows: string[]; room: string[] } {
  const ids = positions((Math.ceil(count / THIRTY_YEARS) + 1) * THIRTY_YEARS).map(idOf);
  return { rows: ids.slice(0, count), room: ids.slice(count) };
}

/** Positions from 0 to before a number. */
export const positions = (count: number): number[] => Array.from({ length: count }, (_position, i) => i);
