import { rawZip } from './raw-zip.ts';
import type { RawPart } from './raw-zip.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** `A` for 0, `AA` for 26. */
export const columnName = (column: number): string =>
  (column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/** A cell as its XML: numbers as numbers, other texts inline; a text that starts with `<c` is taken as it is. */
export function cellXml(text: string, reference: string): string {
  if (text.startsWith('<c')) return text.replace('<c', `<c r="${reference}"`);
  if (text === '') return '';
  if (PLAIN_NUMBER.test(text)) return `<c r="${reference}"><v>${text}</v></c>`;
  return `<c r="${reference}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
}

const rowXml = (row: readonly string[], number: number): string =>
  `<row r="${number}">${row.map((text, column) => cellXml(text, columnName(column) + number)).join('')}</row>`;

/** The XML of a sheet, its first row being `firstRow`. */
export const sheetXml = (rows: readonly (readonly string[])[], firstRow = 1): string =>
  `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData>${rows
    .map((row, i) => rowXml(row, firstRow + i))
    .join('')}</sheetData></worksheet>`;

export interface RawSheet {
  name: string;
  state?: string;
  xml: string;
}

/** Formats of cells by their style: 1 = built-in date, 2 = percent, 3 = `yyyy-mm-dd`, 4 = dollars, 5 = `mmm-yy`, 6 = time. */
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd;@"/>
<numFmt numFmtId="165" formatCode="&quot;day&quot; #,##0.00_);[Red]\\(#,##0.00\\)"/><numFmt numFmtId="166" formatCode="[$-409]mmm\\-yy"/></numFmts>
<cellXfs>${[0, 14, 10, 164, 165, 166, 20].map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`;

const relations = (entries: readonly [id: string, type: string, target: string][]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

export interface RawWorkbook {
  sheets: readonly RawSheet[];
  strings?: readonly string[];
  from1904?: boolean;
}

/** The parts of a workbook, to be damaged before they are zipped. */
export function workbookParts({ sheets, strings = [], from1904 = false }: RawWorkbook): RawPart[] {
  const list = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${escaped(name)}" sheetId="${i + 1}"${state ? ` state="${state}"` : ''} r:id="s${i}"/>`,
  );
  const book = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`;
  const targets = sheets.map((_, i): [string, string, string] => [
    `s${i}`,
    'worksheet',
    `worksheets/sheet${i + 1}.xml`,
  ]);
  return [
    { path: '_rels/.rels', content: relations([['r1', 'officeDocument', 'xl/workbook.xml']]) },
    { path: 'xl/workbook.xml', content: book },
    {
      path: 'xl/_rels/workbook.xml.rels',
      content: relations([
        ...targets,
        ['st', 'styles', 'styles.xml'],
        ['ss', 'sharedStrings', '/xl/sharedStrings.xml'],
      ]),
    },
    ...sheets.map(({ xml }, i) => ({ path: `xl/worksheets/sheet${i + 1}.xml`, content: xml })),
    { path: 'xl/styles.xml', content: STYLES },
    { path: 'xl/sharedStrings.xml', content: `<sst xmlns="${MAIN}">${strings.join('')}</sst>` },
  ];
}

/** A workbook of one sheet. */
export const workbookOf = (rows: readonly (readonly string[])[], more: Omit<RawWorkbook, 'sheets'> = {}): Buffer =>
  rawZip(workbookParts({ ...more, sheets: [{ name: 'Loans', xml: sheetXml(rows) }] }));
