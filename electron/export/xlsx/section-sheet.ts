import type ExcelJS from 'exceljs';
import {
  provenanceText,
  tablesOf,
  type Block,
  type Section,
  type SheetTable,
  type TermSheet,
} from '../../../engine/termsheet/document/document.ts';
import { argbOf, BOLD, FAINT, TITLE_FONT, WARNING } from './look.ts';
import { footPart, PAGE_OF_PAGES, pageSetupOf } from './page.ts';
import { columnWidths, writeHeads, writeRows } from './table.ts';
import { WORD_WIDTHS, writeNotes, writeTerm, writeText } from './words.ts';

const TITLE_ROWS = 2;
const DRAFT = 'Draft: the deal has warnings, listed on the first sheet';

/** A sheet that is being written, and what its parts need to know of it. */
export interface Page {
  sheet: ExcelJS.Worksheet;
  widths: readonly number[];
  /** Names the figures of a table in the whole workbook. */
  nameOf: (table: SheetTable) => string;
}

export const headOf = ({ title, warnings }: TermSheet, section: string): string =>
  `${footPart('L', title)}${warnings.length > 0 ? footPart('C', 'Draft', '&KC00000') : ''}${footPart('R', section)}`;

export const footOf = ({ provenance }: TermSheet): string =>
  `${footPart('L', provenanceText(provenance))}${PAGE_OF_PAGES}`;

function nameRows({ sheet, nameOf }: Page, table: SheetTable, { first, last }: { first: number; last: number }): void {
  const end = sheet.getColumn(table.columns.length).letter;
  sheet.workbook.definedNames.add(`'${sheet.name}'!$A$${first}:$${end}$${last}`, nameOf(table));
}

function writeTable(page: Page, table: SheetTable): void {
  const { sheet, widths } = page;
  sheet.addRow([table.title]).font = BOLD;
  if (table.subtitle !== undefined) sheet.addRow([table.subtitle]).font = FAINT;
  writeHeads(sheet, table);
  const rows = writeRows(sheet, table);
  if (rows) nameRows(page, table, rows);
  writeNotes(sheet, table.notes, widths);
}

/** Parts of a section under each other, a blank row between them; charts are left out, their figures are in the tables. */
export function writeBlocks(page: Page, blocks: readonly Block[]): void {
  const { sheet, widths } = page;
  for (const block of blocks) {
    if (block.kind === 'chart') continue;
    if (block.kind === 'heading') writeText(sheet, block.text, widths, { ...TITLE_FONT, size: 12 });
    if (block.kind === 'paragraph') writeText(sheet, block.text, widths);
    if (block.kind === 'facts') for (const { title, text } of block.facts) writeTerm(sheet, title, text, widths);
    if (block.kind === 'rules') for (const { cite, text } of block.rules) writeTerm(sheet, cite, text, widths);
    if (block.kind === 'table') writeTable(page, block.table);
    if (block.kind !== 'heading') sheet.addRow([]);
  }
}

/** The rows that stay in sight: of a sheet of one table down to the heads of its columns, else its titles. */
function frozenRows(sheet: ExcelJS.Worksheet, { blocks }: Section, headEnd: number | undefined): void {
  const sole = headEnd !== undefined && blocks.filter(({ kind }) => kind !== 'chart').length === 1;
  const rows = sole ? headEnd : TITLE_ROWS;
  sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: rows, showGridLines: false }];
  sheet.pageSetup.printTitlesRow = `1:${rows}`;
}

/** Where the heads of the first table of a sheet end, which is written right under the titles. */
function firstHeadEnd({ blocks }: Section, titleRows: number): number | undefined {
  const [first] = blocks.filter(({ kind }) => kind !== 'chart');
  if (first?.kind !== 'table') return undefined;
  const { subtitle, columns } = first.table;
  const units = columns.some(({ unit }) => unit !== undefined) ? 1 : 0;
  return titleRows + 1 + (subtitle === undefined ? 0 : 1) + 1 + units;
}

/** A sheet of a section: its title, then its parts under each other. */
export function addSectionSheet(
  book: ExcelJS.Workbook,
  name: string,
  section: Section,
  termSheet: TermSheet,
  nameOf: Page['nameOf'],
): void {
  const tables = tablesOf(section);
  const widths = tables.length === 0 ? WORD_WIDTHS : columnWidths(tables);
  const sheet = book.addWorksheet(name, {
    pageSetup: pageSetupOf(widths),
    headerFooter: { oddHeader: headOf(termSheet, section.title), oddFooter: footOf(termSheet) },
  });
  sheet.columns = widths.map((width) => ({ width }));
  sheet.addRow([section.title]).font = { ...TITLE_FONT, color: argbOf(termSheet.brand.color) };
  sheet.addRow([`${termSheet.title}, ${termSheet.subtitle}`]).font = FAINT;
  if (termSheet.warnings.length > 0) sheet.addRow([DRAFT]).font = WARNING;
  sheet.addRow([]);
  frozenRows(sheet, section, firstHeadEnd(section, sheet.rowCount));
  writeBlocks({ sheet, widths, nameOf }, section.blocks);
}
