import ExcelJS from 'exceljs';
import {
  provenanceText,
  tablesOf,
  type SheetTable,
  type TermSheet,
} from '../../../engine/termsheet/document/document.ts';
import { withoutClock } from '../zip-clock.ts';
import { addCoverSheet } from './cover-sheet.ts';
import { rangeNames, sheetNames } from './names.ts';
import { addSectionSheet } from './section-sheet.ts';

function describe(book: ExcelJS.Workbook, { title, subtitle, provenance, brand }: TermSheet): void {
  const stamp = new Date(provenance.date);
  book.creator = 'Trancheworks';
  book.created = stamp;
  book.modified = stamp;
  book.title = `${title}, ${subtitle}`;
  book.subject = provenanceText(provenance);
  if (brand.name !== undefined) book.company = brand.name;
}

/** A term sheet as a workbook: a cover with links, then a sheet a section. The same term sheet gives the same bytes. */
export async function termSheetXlsx(termSheet: TermSheet): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  describe(book, termSheet);
  const tables = termSheet.sections.flatMap(tablesOf);
  const names = rangeNames(tables.map(({ id }) => id));
  const named = new Map(tables.map((table, i) => [table, names[i] ?? table.id]));
  const nameOf = (table: SheetTable): string => named.get(table) ?? table.id;
  const cover = termSheet.sections.find(({ id }) => id === 'cover');
  const others = termSheet.sections.filter((one) => one !== cover);
  const [coverName = 'Contents', ...otherNames] = sheetNames([
    cover?.title ?? 'Contents',
    ...others.map(({ title }) => title),
  ]);
  const sections = others.map((section, i) => ({ name: otherNames[i] ?? section.title, section }));
  addCoverSheet(book, coverName, termSheet, cover, sections, nameOf);
  for (const { name, section } of sections) addSectionSheet(book, name, section, termSheet, nameOf);
  return withoutClock(new Uint8Array(await book.xlsx.writeBuffer()));
}
