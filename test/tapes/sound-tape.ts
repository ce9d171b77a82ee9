import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const LOANS = 12;

export const REFERENCE = fileURLToPath(new URL('../golden/impac-2003-8/loans-group1.csv', import.meta.url));

/** The reference tape's headings and first loans, cell by cell; none of its cells needs quotes. */
const table: readonly (readonly string[])[] = readFileSync(REFERENCE, 'utf8')
  .split('\n')
  .slice(0, 1 + LOANS)
  .map((line) => line.trim().split(','));

/** A fresh copy, row 0 being the headings. */
export const soundTable = (): string[][] => table.map((row) => [...row]);

export const HEADINGS: readonly string[] = table[0] ?? [];
export const columnOf = (field: string): number => HEADINGS.indexOf(field);

/** Rows as lines of a CSV file. */
export const csvOf = (rows: readonly (readonly string[])[], delimiter = ',', lineBreak = '\n'): string =>
  rows.map((row) => row.join(delimiter) + lineBreak).join('');

export const SOUND_CSV = csvOf(soundTable());

/** The sound tape with texts put into cells: `{ '5:fico': 'NaN' }` is row 5 of the file, the headings being row 1. */
export function withCells(cells: Readonly<Record<string, string>>): string[][] {
  const rows = soundTable();
  for (const [place, text] of Object.entries(cells)) {
    const [row = '', field = ''] = place.split(':');
    rows[Number(row) - 1]![columnOf(field)] = text;
  }
  return rows;
}

/** The sound tape with its lines changed. */
export const withLines = (change: (lines: string[]) => string[]): string =>
  change(SOUND_CSV.trimEnd().split('\n')).join('\n') + '\n';

/** The sound tape with one line changed; the headings are line 1. */
export const withLine = (number: number, change: (line: string) => string): string =>
  withLines((lines) => lines.map((line, i) => (i === number - 1 ? change(line) : line)));
