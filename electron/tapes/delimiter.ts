import { splitRecords } from './csv-records.ts';
import { findHeadingRow, HEADING_SEARCH_ROWS } from './heading-row.ts';

const DELIMITERS = [',', '\t', ';', '|', '~', '^'] as const;
/** Excel takes the delimiter from such a first line. */
const SEPARATOR_LINE = /^sep=(.)\n/i;

/** How many cells fall into place: those of the rows that are as wide as the row of headings. */
function fit(head: string, delimiter: string, partial: boolean): number {
  const { data } = splitRecords(head, delimiter, partial);
  const rows = data.slice(0, HEADING_SEARCH_ROWS).map((cells, i) => ({ fileRow: i + 1, cells }));
  const width = findHeadingRow(rows)?.cells.length ?? 0;
  return rows.filter(({ cells }) => cells.length === width).length * Math.max(0, width - 1);
}

/** What separates the cells of a text, judged by its start; a comma where nothing seems to. */
export function findDelimiter(head: string, partial: boolean): string {
  const declared = SEPARATOR_LINE.exec(head)?.[1];
  if (declared !== undefined) return declared;
  const fits = DELIMITERS.map((delimiter) => fit(head, delimiter, partial));
  const best = Math.max(...fits);
  return (best > 0 ? DELIMITERS[fits.indexOf(best)] : undefined) ?? ',';
}
