import path from 'node:path';
import { csvSource } from './csv-source.ts';
import { readHead } from './file-kind.ts';
import { explainReading } from './refusals.ts';
import type { RowSource } from './row-source.ts';
import { withXlsxSource } from './xlsx/xlsx-source.ts';

/** Whatever comes of the work, and however far it read, the file is closed after it. */
async function andClose<T>(source: RowSource, work: (source: RowSource) => Promise<T>): Promise<T> {
  try {
    return await work(source);
  } finally {
    await source.batches.return(undefined);
  }
}

/** Does something with the rows of a file, a workbook's from the sheet asked for. Throws UserError where it cannot be read. */
export async function withRows<T>(
  file: string,
  sheet: string | undefined,
  work: (source: RowSource) => Promise<T>,
): Promise<T> {
  try {
    const head = await readHead(file);
    return await (head.kind === 'xlsx'
      ? withXlsxSource(file, head, sheet, (source) => andClose(source, work))
      : andClose(csvSource(file, head), work));
  } catch (error) {
    throw explainReading(error, path.basename(file));
  }
}
