/** A row of a file with its cells as text. */
export interface FileRow {
  /** The row as a spreadsheet would number it; the first is 1. */
  fileRow: number;
  cells: string[];
}

export interface RowBatch {
  rows: FileRow[];
  /** How much of `RowSource.bytes` is read. */
  bytesRead: number;
}

/** A file opened for reading row by row, from its first row. */
export interface RowSource {
  /** Base name, for messages. */
  name: string;
  kind: 'csv' | 'xlsx';
  /** Size of what the rows are read from: the file, or the unpacked sheet. */
  bytes: number;
  encoding?: string;
  delimiter?: string;
  /** Names of all sheets of the workbook, and of the one that the rows are of. */
  sheets?: string[];
  sheet?: string;
  /** To be read once. */
  batches: AsyncGenerator<RowBatch>;
}
