import type { Mapping } from '../../engine/tape/mapping.ts';
import { TapeReader } from '../../engine/tape/tape-reader.ts';
import type { Tape } from '../../engine/tape/tape.ts';
import { clipped, quoted } from '../../engine/units/quote.ts';
import { UserError } from '../../engine/units/user-error.ts';
import { readTable } from './read-table.ts';
import type { RowSource } from './row-source.ts';
import { withRows } from './with-rows.ts';

export interface ImportProgress {
  /** Read so far. */
  loans: number;
  bytesRead: number;
  /** Size of the text file, or of the unpacked sheet. */
  bytes: number;
}

export interface ImportChoice {
  sheet?: string | undefined;
  /** The row of headings; the first is 1. Found where not given. */
  headingRow?: number | undefined;
}

export interface ImportOptions extends ImportChoice {
  onProgress?: ((progress: ImportProgress) => void) | undefined;
  /** Cancels; the import then rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
}

export interface ImportedTape {
  tape: Tape;
  /** Wholly blank rows below the headings; every other row is a loan. */
  skippedRows: number;
}

/** A mapping made for another file would put balances where rates belong. */
function checkHeadings(name: string, headings: readonly string[], { columns }: Mapping): void {
  const count = Math.max(headings.length, columns.length);
  for (let i = 0; i < count; i += 1) {
    const [found, expected] = [headings[i], columns[i]?.heading];
    if (found === expected) continue;
    const is = (heading?: string) => (heading === undefined ? 'nothing' : quoted(heading));
    throw new UserError(
      `${clipped(name)} has ${is(found)} over column ${i + 1} where the mapping has ${is(expected)}: look at its columns again.`,
    );
  }
}

async function readTape(
  source: RowSource,
  mapping: Mapping,
  { headingRow, onProgress, signal }: ImportOptions,
): Promise<ImportedTape> {
  const { headings, batches } = await readTable(source, headingRow);
  checkHeadings(source.name, headings, mapping);
  const reader = new TapeReader(mapping);
  for await (const { rows, bytesRead } of batches) {
    signal?.throwIfAborted();
    for (const { cells, fileRow } of rows) reader.add(cells, fileRow);
    onProgress?.({ loans: reader.loans, bytesRead, bytes: source.bytes });
  }
  if (reader.loans === 0) throw new UserError(`${clipped(source.name)} has headings and no loans below them.`);
  return { tape: reader.finish(), skippedRows: reader.skippedRows };
}

/** Reads all loans of a CSV file or workbook by a mapping, row by row. Throws UserError, or the signal's reason. */
export function importTape(file: string, mapping: Mapping, options: ImportOptions = {}): Promise<ImportedTape> {
  return withRows(file, options.sheet, (source) => readTape(source, mapping, options));
}
