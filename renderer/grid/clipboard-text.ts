import { span, type Block } from './block.ts';
import { exactText, shownText, type SheetCell, type SheetContents } from './sheet-row.ts';

/** Reads tab-separated lines as spreadsheets write them: quoted cells may hold tabs, quotes and line ends. */
export function readTabbed(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy;
  while (cell.lastIndex < text.length) {
    const [, quoted, plain = '', end] = cell.exec(text) ?? readBroken(cell, text);
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (cell.lastIndex >= text.length) {
      // A tab at the very end leaves an empty cell behind it; a line end leaves nothing.
      if (end === '\t') rows.at(-1)?.push('');
    } else if (end !== '\t') rows.push([]);
  }
  return text === '' ? [] : rows;
}

/** A cell that starts with a quotation mark and goes on behind the closing one is taken as it stands. */
function readBroken(cell: RegExp, text: string): RegExpExecArray {
  const bare = /()?([^\t\r\n]*)(\t|\r\n|\r|\n|$)/y;
  bare.lastIndex = cell.lastIndex;
  const match = bare.exec(text);
  cell.lastIndex = bare.lastIndex;
  if (!match) throw new Error('Every text has a next cell.');
  return match;
}

const quoteTabbed = (text: string): string => (/["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export function writeTabbed(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoteTabbed).join('\t')).join('\r\n');
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function htmlCell(cell: SheetCell | undefined): string {
  const value = cell?.value === undefined ? '' : ` data-value="${escapeHtml(String(cell.value))}"`;
  return `<td${value}>${escapeHtml(shownText(cell))}</td>`;
}

/** A block as it goes to the clipboard; `exact` is what a paste into a sheet types for the same text. */
export interface CopiedBlock {
  text: string;
  html: string;
  exact: string[][];
}

export function copyBlock({ columns, rows }: SheetContents, block: Block, withHeads: boolean): CopiedBlock {
  const chosen = span(block.left, block.right).flatMap((index) => columns[index] ?? []);
  const cells = span(block.top, block.bottom).map((row) => chosen.map(({ key }) => rows.at(row)?.cells[key]));
  const heads = withHeads ? [chosen.map(({ title, unit }) => (unit === undefined ? title : `${title}, ${unit}`))] : [];
  const headHtml = heads.map((titles) => `<tr>${titles.map((title) => `<th>${escapeHtml(title)}</th>`).join('')}</tr>`);
  const bodyHtml = cells.map((row) => `<tr>${row.map(htmlCell).join('')}</tr>`);
  return {
    text: writeTabbed([...heads, ...cells.map((row) => row.map(shownText))]),
    html: `<table>${[...headHtml, ...bodyHtml].join('')}</table>`,
    exact: [...heads, ...cells.map((row) => row.map(exactText))],
  };
}

/** Puts a block on the clipboard, for programs that take text and for those that take tables. */
export function writeBlock(clipboard: DataTransfer, { text, html }: CopiedBlock): void {
  clipboard.setData('text/plain', text);
  clipboard.setData('text/html', html);
}
