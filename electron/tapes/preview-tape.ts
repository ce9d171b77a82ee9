import type { Mapping } from '../../engine/tape/mapping.ts';
import { proposeMapping } from '../../engine/tape/mapping.ts';
import { clipped } from '../../engine/units/quote.ts';
import { UserError } from '../../engine/units/user-error.ts';
import { readTable } from './read-table.ts';
import type { TableRows } from './read-table.ts';
import type { RowSource } from './row-source.ts';
import { withRows } from './with-rows.ts';

const SAMPLE_ROWS = 50;
/** Of a cell, as much as a screen may want to show. */
const SAMPLE_LENGTH = 200;

export interface TapePreview {
  /** Base name. */
  file: string;
  /** Size of the text file, or of the unpacked sheet. */
  bytes: number;
  kind: RowSource['kind'];
  encoding?: string;
  delimiter?: string;
  sheets?: string[];
  sheet?: string;
  /** The row of headings; the first is 1. */
  headingRow: number;
  headings: string[];
  /** The first rows of loans, cell by cell. */
  samples: string[][];
  mapping: Mapping;
}

export interface PreviewChoice {
  sheet?: string | undefined;
  headingRow?: number | undefined;
  /** What the issuer's columns were taken for the last time. */
  remembered?: Mapping | undefined;
}

async function firstLoans({ batches }: TableRows): Promise<string[][]> {
  const samples: string[][] = [];
  for await (const { rows } of batches) {
    for (const { cells } of rows) {
      if (cells.some((cell) => cell.trim() !== '')) samples.push(cells.map((cell) => cell.slice(0, SAMPLE_LENGTH)));
      if (samples.length === SAMPLE_ROWS) return samples;
    }
  }
  return samples;
}

async function previewRows(source: RowSource, { headingRow, remembered }: PreviewChoice): Promise<TapePreview> {
  const { name: file, batches: _, ...about } = source;
  const table = await readTable(source, headingRow);
  const samples = await firstLoans(table);
  if (samples.length === 0) {
    throw new UserError(`${clipped(file)} has headings in row ${table.headingRow} and no loans below them.`);
  }
  const mapping = proposeMapping(table.headings, samples, remembered);
  return { file, ...about, headingRow: table.headingRow, headings: table.headings, samples, mapping };
}

/** Reads the start of a CSV file or workbook: what it is, its headings and first loans, what its columns look to be. Throws UserError. */
export function previewTape(file: string, choice: PreviewChoice = {}): Promise<TapePreview> {
  return withRows(file, choice.sheet, (source) => previewRows(source, choice));
}
