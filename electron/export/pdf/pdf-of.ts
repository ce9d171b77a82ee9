import type { TermSheet } from '../../../engine/termsheet/document/document.ts';
import type { Printer } from '../../print/printer.ts';
import { htmlOf } from '../html/html-of.ts';
import { destinationPages } from './destinations.ts';
import { withoutClock } from './document-information.ts';
import { pageFrame } from './page-frame.ts';

/**
 * A term sheet as PDF: tagged, with an outline and its fonts, the same bytes for the same term sheet. It is printed
 * twice, because only a trial tells on which pages the sections of the table of contents begin.
 */
export async function pdfOf(
  sheet: TermSheet,
  charts: ReadonlyMap<string, string>,
  printer: Printer,
): Promise<Uint8Array> {
  const frame = pageFrame(sheet);
  const trial = await printer.pdf(htmlOf(sheet, charts));
  const pdf = await printer.pdf(htmlOf(sheet, charts, destinationPages(trial)), frame);
  return withoutClock(pdf, { date: sheet.provenance.date, author: sheet.brand.name });
}
