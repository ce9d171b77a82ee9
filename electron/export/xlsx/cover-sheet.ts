import type ExcelJS from 'exceljs';
import { tablesOf, type Section, type TermSheet } from '../../../engine/termsheet/document/document.ts';
import { provenanceTerms } from '../provenance-terms.ts';
import { argbOf, FAINT, FONT, TITLE_FONT, WARNING } from './look.ts';
import { pageSetupOf } from './page.ts';
import { footOf, headOf, writeBlocks, type Page } from './section-sheet.ts';
import { WORD_WIDTHS, writeTerm, writeText } from './words.ts';

/** A section and the sheet that it is on. */
export interface NamedSection {
  name: string;
  section: Section;
}

const counted = (tables: number): string => (tables === 1 ? '1 table' : `${tables} tables`);

function writeContents(sheet: ExcelJS.Worksheet, sections: readonly NamedSection[], color: { argb: string }): void {
  for (const { name, section } of sections) {
    const tables = tablesOf(section).length;
    const row = sheet.addRow([null, tables > 0 ? counted(tables) : null]);
    row.getCell(1).value = { text: section.title, hyperlink: `#'${name}'!A1` };
    row.getCell(1).font = { ...FONT, color, underline: true };
    row.getCell(1).alignment = { wrapText: true, vertical: 'top' };
    row.getCell(2).font = FAINT;
  }
}

function writeTitles(sheet: ExcelJS.Worksheet, { title, subtitle, brand, warnings }: TermSheet): void {
  writeText(sheet, title, WORD_WIDTHS, { ...TITLE_FONT, size: 20, color: argbOf(brand.color) });
  sheet.getRow(1).height = Math.max(30, (sheet.getRow(1).height / 15) * 30);
  writeText(sheet, subtitle, WORD_WIDTHS, { ...FAINT, size: 13 });
  sheet.getRow(2).height = 20;
  if (brand.name !== undefined) writeText(sheet, brand.name, WORD_WIDTHS, FAINT);
  sheet.addRow([]);
  if (warnings.length === 0) return;
  writeText(sheet, 'Draft: the deal has warnings', WORD_WIDTHS, WARNING);
  for (const warning of warnings) writeText(sheet, warning, WORD_WIDTHS, { ...WARNING, bold: false });
  sheet.addRow([]);
}

/** The first sheet: what the workbook is, a link to each of its sheets, and where its figures come from. */
export function addCoverSheet(
  book: ExcelJS.Workbook,
  name: string,
  termSheet: TermSheet,
  cover: Section | undefined,
  sections: readonly NamedSection[],
  nameOf: Page['nameOf'],
): void {
  const sheet = book.addWorksheet(name, {
    views: [{ showGridLines: false }],
    pageSetup: pageSetupOf(WORD_WIDTHS),
    headerFooter: { oddHeader: headOf(termSheet, name), oddFooter: footOf(termSheet) },
  });
  const color = argbOf(termSheet.brand.color);
  const heading = { ...TITLE_FONT, size: 12, color };
  sheet.columns = WORD_WIDTHS.map((width) => ({ width }));
  writeTitles(sheet, termSheet);
  if (cover) writeBlocks({ sheet, widths: WORD_WIDTHS, nameOf }, cover.blocks);
  writeText(sheet, 'Contents', WORD_WIDTHS, heading);
  writeContents(sheet, sections, color);
  sheet.addRow([]);
  writeText(sheet, 'Where the figures come from', WORD_WIDTHS, heading);
  for (const [term, text] of provenanceTerms(termSheet.provenance)) writeTerm(sheet, term, text, WORD_WIDTHS);
  if (termSheet.leftOut.length > 0) {
    sheet.addRow([]);
    writeText(sheet, 'Not part of this document', WORD_WIDTHS, heading);
    for (const { title, text } of termSheet.leftOut) writeTerm(sheet, title, text, WORD_WIDTHS);
  }
  if (termSheet.brand.legend === undefined) return;
  sheet.addRow([]);
  writeText(sheet, termSheet.brand.legend, WORD_WIDTHS, FAINT);
}
