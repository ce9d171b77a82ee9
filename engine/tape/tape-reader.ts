import { printFixed } from '../units/print.ts';
import { listed, quoted } from '../units/quote.ts';
import { UserError } from '../units/user-error.ts';
import { numberColumn, textColumn, type ColumnBuilder } from './column-builder.ts';
import { inUsualOrder } from './field-order.ts';
import { KNOWN_FIELDS, type TapeField } from './fields.ts';
import type { ColumnMapping, Mapping } from './mapping.ts';
import { cutText, numericReader } from './read-value.ts';
import type { Tape, TextColumn, UnreadCell } from './tape.ts';

/** A tape with more unread cells than this was mapped wrongly, or is no tape. */
const MAX_UNREAD = 2_000_000;
const LOAN_ID = KNOWN_FIELDS[0];

/** Where the cells of a column go. */
interface Column<Kept> {
  field: TapeField;
  /** Position in a row of cells. */
  at: number;
  heading: string;
  builder: ColumnBuilder<Kept>;
}

/** Builds a tape row by row, as its file is read. */
export class TapeReader {
  private readonly numbers: Column<Float64Array>[] = [];
  private readonly texts: Column<TextColumn>[] = [];
  private readonly all: Column<Float64Array | TextColumn>[];
  private readonly width: number;
  private readonly rows: number[] = [];
  private readonly unread: UnreadCell[] = [];
  private skipped = 0;

  /** Throws a UserError where two columns are taken for the same field. */
  constructor(mapping: Mapping) {
    refuseRepeats(mapping.columns);
    this.width = mapping.columns.length;
    for (const [at, { heading, field, unit, dateOrder }] of mapping.columns.entries()) {
      if (!field) continue;
      if (field.kind === 'text') this.texts.push({ field, at, heading, builder: textColumn() });
      else {
        const read = numericReader(field.kind, unit, dateOrder, mapping.decimalMark);
        this.numbers.push({ field, at, heading, builder: numberColumn(read) });
      }
    }
    this.all = [...this.numbers, ...this.texts];
  }

  /** Loans taken so far. */
  get loans(): number {
    return this.rows.length;
  }

  /** Rows with nothing in any cell, which are no loans. */
  get skippedRows(): number {
    return this.skipped;
  }

  /** Takes the cells of a row, whose number in the file counts from 1 for the first line. */
  add(cells: readonly string[], fileRow: number): void {
    if (cells.every(isEmpty)) {
      this.skipped += 1;
      return;
    }
    const loan = this.rows.push(fileRow) - 1;
    for (const column of this.all) {
      const text = cells[column.at] ?? '';
      if (!column.builder.add(text)) this.cannotRead({ loan, field: column.field.key, text: cutText(text) });
    }
    const surplus = cells.slice(this.width);
    if (cells.length < this.width || !surplus.every(isEmpty)) {
      this.cannotRead({ loan, field: '', text: raggedText(cells.length, this.width, surplus) });
    }
  }

  /** The tape: known fields in their usual order, then the issuer's own in the order of the file. */
  finish(): Tape {
    const numbers = new Map(this.numbers.map(({ field, builder }) => [field.key, builder.finish()]));
    const texts = new Map(this.texts.map(({ field, builder }) => [field.key, builder.finish()]));
    const mapped = this.all.toSorted((a, b) => a.at - b.at).map(({ field }) => field);
    if (!texts.has(LOAN_ID.key)) {
      texts.set(LOAN_ID.key, rowNames(this.rows));
      mapped.push(LOAN_ID);
    }
    return {
      loans: this.loans,
      fields: inUsualOrder(mapped),
      numbers,
      texts,
      fileRows: Uint32Array.from(this.rows),
      excluded: new Uint8Array(this.loans),
      unread: this.unread,
      accepted: new Set(),
    };
  }

  private cannotRead(cell: UnreadCell): void {
    this.unread.push(cell);
    if (this.unread.length < MAX_UNREAD) return;
    const column = this.all.find(({ field }) => field.key === cell.field);
    throw new UserError(
      `${printFixed(MAX_UNREAD, 0)} cells could not be read by row ${this.rows.at(-1)}, the last one ${quoted(cell.text)}` +
        `${column ? ` under ${quoted(column.heading)}` : ''}: check what the columns are taken for.`,
    );
  }
}

const isEmpty = (text: string): boolean => text === '' || text.trim() === '';

/** What is wrong with a row that does not have a cell under each heading. */
function raggedText(cells: number, headings: number, surplus: readonly string[]): string {
  const counts = `${cells} ${cells === 1 ? 'cell' : 'cells'} under ${headings} headings`;
  return surplus.length === 0 ? counts : cutText(`${counts}: ${surplus.join(' | ')}`);
}

/** Loans without an id are called by their row in the file. */
const rowNames = (rows: readonly number[]): TextColumn => ({
  words: ['', ...rows.map(String)],
  codes: Uint32Array.from(rows, (_, loan) => loan + 1),
});

function refuseRepeats(columns: readonly ColumnMapping[]): void {
  const headings = new Map<string, string[]>();
  for (const { heading, field } of columns) {
    if (field) headings.set(field.key, [...(headings.get(field.key) ?? []), heading]);
  }
  for (const [key, repeated] of headings) {
    if (repeated.length < 2) continue;
    const title = columns.find(({ field }) => field?.key === key)?.field?.title ?? key;
    throw new UserError(
      `${repeated.length} columns are taken for ${title} (${listed(repeated)}): take one of them for it, leave the others out.`,
    );
  }
}
