import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { importTape } from '../../electron/tapes/import-tape.ts';
import type { ImportedTape } from '../../electron/tapes/import-tape.ts';
import { previewTape } from '../../electron/tapes/preview-tape.ts';
import type { PreviewChoice } from '../../electron/tapes/preview-tape.ts';
import { numbersOf, textsOf, wordOf } from '../../engine/tape/tape.ts';
import type { Tape } from '../../engine/tape/tape.ts';
import { isoDate } from '../../engine/units/dates.ts';
import { UserError } from '../../engine/units/user-error.ts';
import { tempFolder } from '../store/temp-files.ts';

export type Value = string | number | undefined;

/** What must come of a tape that is read; cells are named `row:field`, whole rows `row:`, by their row in the file. */
export interface Reading {
  /** What is listed as unread; it is blank. */
  unread?: readonly string[];
  /** Cells that some issue of the check is about. */
  issues?: readonly string[];
  /** Cells that read otherwise than on the sound tape; all others must read the same. */
  reads?: Readonly<Record<string, Value>>;
  /** Rows that are loans here and not on the sound tape. */
  more?: readonly number[];
  /** Blank rows left out. */
  skipped?: number;
  /** Fields that are not on the tape. */
  lost?: readonly string[];
}

/** A way in which a tape can be broken, and what must come of it. */
export interface BrokenTape {
  name: string;
  content: Buffer | string;
  /** Where the name of the file matters. */
  fileName?: string;
  choice?: PreviewChoice;
  expect: Reading | { refused: RegExp };
}

/** Imports a file the way a person does who takes what is proposed; a refusal comes back as its message. */
export async function outcomeOf({ content, fileName = 'tape.csv', choice }: Omit<BrokenTape, 'expect'>) {
  const file = path.join(tempFolder(), fileName);
  writeFileSync(file, content);
  return await importProposed(file, choice);
}

export async function importProposed(file: string, choice?: PreviewChoice): Promise<ImportedTape | string> {
  try {
    const { mapping, headingRow, sheet } = await previewTape(file, choice);
    return await importTape(file, mapping, { headingRow, sheet });
  } catch (error) {
    if (error instanceof UserError) return error.message;
    throw error;
  }
}

/** A cell as a person sees it; undefined where blank. */
export function valueAt(tape: Tape, loan: number, field: string): Value {
  const kind = tape.fields.find(({ key }) => key === field)?.kind ?? 'text';
  if (kind === 'text') return wordOf(textsOf(tape, field), loan) || undefined;
  const value = numbersOf(tape, field)[loan] ?? Number.NaN;
  if (Number.isNaN(value)) return undefined;
  return kind === 'date' ? isoDate(value) : value;
}

/** What came of a tape, to be held against what was expected: cells of the sound tape's loans that now read otherwise. */
export function readingOf(
  { tape, skippedRows }: ImportedTape,
  sound: Tape,
  more: readonly number[],
): Required<Omit<Reading, 'issues'>> {
  const loans = Array.from(tape.fileRows, (row, loan) => ({ row, loan }));
  const known = loans.filter(({ row }) => !more.includes(row));
  const lost = sound.fields.map(({ key }) => key).filter((key) => !tape.fields.some((field) => field.key === key));
  const unread = tape.unread.map(({ loan, field }) => `${tape.fileRows[loan]}:${field}`);
  const reads: Record<string, Value> = {};
  for (const [position, { row, loan }] of known.entries()) {
    // A row with too many or too few cells is listed as a whole.
    if (unread.includes(`${row}:`)) continue;
    for (const { key } of sound.fields) {
      const value = valueAt(tape, loan, key);
      const differs = value !== valueAt(sound, position, key);
      if (differs && !lost.includes(key) && !unread.includes(`${row}:${key}`)) reads[`${row}:${key}`] = value;
    }
  }
  const ofMore = (place: string) => more.includes(Number.parseInt(place, 10));
  const ofRagged = (place: string) => unread.includes(`${Number.parseInt(place, 10)}:`);
  return {
    unread: unread.filter((place) => !ofMore(place) && (place.endsWith(':') || !ofRagged(place))).toSorted(),
    reads,
    more: loans.filter(({ row }) => more.includes(row)).map(({ row }) => row),
    skipped: skippedRows,
    lost,
  };
}
