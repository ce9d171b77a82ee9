import { stringify } from 'csv-stringify/sync';
import type { Cell, Column, Row } from '../../engine/termsheet/table.ts';
import { printValue } from '../../engine/units/print.ts';
import { isTextColumn } from './column-kinds.ts';
import { excelSerial, sheetCell } from './number-formats.ts';
import { headText, type TitledTable } from './table-shape.ts';

/** A table as it goes to the clipboard. */
export interface TableClip {
  /** Tab-separated, as printed, for programs that take text. */
  text: string;
  /** For Excel, Word and PowerPoint: figures with their number formats, bold heads, hairlines. */
  html: string;
}

const printed = (cell: Cell | undefined): string => (cell ? printValue(cell.value, cell.format) : '');
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const HAIRLINE = 'border-bottom:0.5pt solid #d9d9d9';
const RULE = 'border-bottom:1pt solid #6b7280';
const PADDED = 'padding:1pt 4pt;white-space:nowrap';

const aligned = (isText: boolean): string => `text-align:${isText ? 'left' : 'right'}`;

/** Excel reads the figure from `x:num` and its format from the style; LibreOffice from `sdval` and `sdnum`; Word the text. */
function figureAttributes(cell: Cell | undefined): { style: string; attributes: string } {
  const { value, numFmt } = sheetCell(cell);
  if (value === null || typeof value === 'string' || numFmt === undefined) {
    // Text stays text, even where it looks like a date or a figure: class 1-2, window 1-52.
    return { style: String.raw`mso-number-format:'\@'`, attributes: '' };
  }
  const figure = value instanceof Date ? excelSerial(value) : value;
  const style = `mso-number-format:'${numFmt.replaceAll(/[";]/g, (sign) => `\\${sign}`)}'`;
  return { style, attributes: ` x:num="${figure}" sdval="${figure}" sdnum="1033;0;${escaped(numFmt)}"` };
}

function bodyCell(cell: Cell | undefined, isText: boolean, kind: Row['kind']): string {
  const { style, attributes } = figureAttributes(cell);
  const weight = kind === 'total' ? ['font-weight:bold'] : [];
  const styles = [PADDED, HAIRLINE, aligned(isText), ...weight, style].join(';');
  return `<td style="${escaped(styles)}"${attributes}>${escaped(printed(cell))}</td>`;
}

const headCell = (column: Column, isText: boolean): string =>
  `<th style="${[PADDED, RULE, aligned(isText), 'font-weight:bold'].join(';')}">${escaped(headText(column))}</th>`;

const line = (text: string, columns: number, style: string): string =>
  `<tr><td colspan="${columns}" style="${PADDED};${style}">${escaped(text)}</td></tr>`;

function htmlOf(table: TitledTable): string {
  const { columns, rows, title, subtitle, notes } = table;
  const texts = columns.map((column) => isTextColumn(table, column));
  const head = columns.map((column, i) => headCell(column, texts[i] === true)).join('');
  const body = rows.map(
    ({ cells, kind }) =>
      `<tr>${columns.map(({ key }, i) => bodyCell(cells[key], texts[i] === true, kind)).join('')}</tr>`,
  );
  const above = [
    line(title, columns.length, 'font-weight:bold'),
    ...(subtitle === undefined ? [] : [line(subtitle, columns.length, 'color:#6b7280')]),
  ];
  const below = notes.map((note) => line(note, columns.length, 'color:#6b7280;white-space:normal'));
  return [
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body>',
    '<table style="border-collapse:collapse;font-family:Arial,sans-serif;font-size:9pt">',
    ...above,
    `<tr>${head}</tr>`,
    ...body,
    ...below,
    '</table></body></html>',
  ].join('\n');
}

function textOf({ title, subtitle, columns, rows, notes }: TitledTable): string {
  const records = [
    [title],
    ...(subtitle === undefined ? [] : [[subtitle]]),
    columns.map(headText),
    ...rows.map(({ cells }) => columns.map(({ key }) => printed(cells[key]))),
    ...notes.map((note) => [note]),
  ];
  return stringify(records, { delimiter: '\t', record_delimiter: 'windows' });
}

/** A table for the clipboard, so that it pastes into a spreadsheet as figures and into a document as it is printed. */
export const tableClip = (table: TitledTable): TableClip => ({ text: textOf(table), html: htmlOf(table) });
