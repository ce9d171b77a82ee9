import type ExcelJS from 'exceljs';
import { BOLD, FAINT, FONT } from './look.ts';

/** Characters over which words run on a sheet, and those of a term before what it says. */
const TEXT_WIDTH = 105;
const TERM_WIDTH = 26;
const DEFAULT_WIDTH = 9;
const LINE_POINTS = 15;

/** Widths of a sheet of words alone: terms and what they say. */
export const WORD_WIDTHS: readonly number[] = [TERM_WIDTH + 2, TEXT_WIDTH - TERM_WIDTH];

/** The last of the columns from one on that hold so many characters together, and how many they do hold. */
function spanOf(widths: readonly number[], from: number, characters: number): { last: number; held: number } {
  let last = from;
  let held = widths[from - 1] ?? DEFAULT_WIDTH;
  while (held < characters) {
    last += 1;
    held += widths[last - 1] ?? DEFAULT_WIDTH;
  }
  return { last, held };
}

/** A merged cell does not grow by itself, so the height is worked out from the characters; bold ones are wider. */
const linesOf = (text: string, held: number): number =>
  text.split('\n').reduce((lines, one) => lines + Math.max(1, Math.ceil((one.length * 1.08) / held)), 0);

interface Words {
  from: number;
  characters: number;
  font: Partial<ExcelJS.Font>;
}

/** Words that run over as many columns as they need; returns the lines and the last column. */
function place(row: ExcelJS.Row, text: string, words: Words, widths: readonly number[]) {
  const { last, held } = spanOf(widths, words.from, words.characters);
  const cell = row.getCell(words.from);
  cell.value = text;
  cell.font = words.font;
  cell.alignment = { wrapText: true, vertical: 'top', horizontal: 'left' };
  if (last > words.from) row.worksheet.mergeCells(row.number, words.from, row.number, last);
  return { lines: linesOf(text, held), last, held };
}

/** A sentence or more across the sheet. */
export function writeText(
  sheet: ExcelJS.Worksheet,
  text: string,
  widths: readonly number[],
  font: Partial<ExcelJS.Font> = FONT,
): void {
  const row = sheet.addRow([]);
  const { lines } = place(row, text, { from: 1, characters: TEXT_WIDTH, font }, widths);
  row.height = lines * LINE_POINTS;
}

/** A term and beside it what it says. */
export function writeTerm(sheet: ExcelJS.Worksheet, term: string, text: string, widths: readonly number[]): void {
  const row = sheet.addRow([]);
  const left = place(row, term, { from: 1, characters: TERM_WIDTH, font: BOLD }, widths);
  const characters = TEXT_WIDTH - left.held;
  const right = place(row, text, { from: left.last + 1, characters, font: FONT }, widths);
  row.height = Math.max(left.lines, right.lines) * LINE_POINTS;
}

/** The notes under a table. */
export function writeNotes(sheet: ExcelJS.Worksheet, notes: readonly string[], widths: readonly number[]): void {
  for (const note of notes) writeText(sheet, note, widths, FAINT);
}
