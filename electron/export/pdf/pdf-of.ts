import type { TermSheet } from '../../../engine/termsheet/document/document.ts';
import type { Printer } from '../../print/printer.ts';
import { htmlOf } from '../html/html-of.ts';
import { withoutClock } from './document-information.ts';
import { pageFrame } from './page-frame.ts';

/** A term sheet as PDF: tagged, with an outline and its fonts; the same term sheet is the same bytes. */
export async function pdfOf(
  sheet: TermSheet,
  charts: ReadonlyMap<string, string>,
  printer: Pick<Printer, 'pdf'>,
): Promise<Uint8Array> {
  const pdf = await printer.pdf(htmlOf(sheet, charts), pageFrame(sheet));
  return withoutClock(pdf, { date: sheet.provenance.date, author: sheet.brand.name });
}
