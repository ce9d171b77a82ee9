import { BookmarkEnd, BookmarkStart, Document, HeadingLevel, Packer, Paragraph, SectionType, TextRun } from 'docx';
import { provenanceText, type Section, type TermSheet } from '../../../engine/termsheet/document/document.ts';
import { withoutClock } from '../zip-clock.ts';
import { joinPieces, piecesOf, type ChartPictures, type Piece } from './blocks.ts';
import { bookmarkOf, contentsParts, coverParts } from './front.ts';
import { pageOf } from './frame.ts';
import { stylesOf } from './styles.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The document's properties in place of the library's, which has the clock in them. */
function coreProperties({ title, subtitle, provenance }: TermSheet): string {
  const stamp = `${provenance.date}T00:00:00Z`;
  const names = [
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ].join(' ');
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${names}>`,
    `<dc:title>${escaped(`${title}, ${subtitle}`)}</dc:title>`,
    `<dc:subject>${escaped(provenanceText(provenance))}</dc:subject>`,
    '<dc:creator>Trancheworks</dc:creator><cp:lastModifiedBy>Trancheworks</cp:lastModifiedBy><cp:revision>1</cp:revision>',
    `<dcterms:created xsi:type="dcterms:W3CDTF">${stamp}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${stamp}</dcterms:modified></cp:coreProperties>`,
  ].join('');
}

/** A section's heading with the bookmark that the contents lead to; the library would count bookmarks over documents. */
function titlePart({ title }: Section, position: number): Paragraph {
  const number = position + 1;
  const heading = new Paragraph({ heading: HeadingLevel.HEADING_1 });
  heading.addChildElement(new BookmarkStart(bookmarkOf(position), number));
  heading.addChildElement(new TextRun(title));
  heading.addChildElement(new BookmarkEnd(number));
  return heading;
}

function sectionPieces(section: Section, position: number, pictures: ChartPictures): Piece[] {
  const pieces = piecesOf(section.blocks, pictures);
  const orientation = pieces[0]?.orientation ?? 'portrait';
  return [{ orientation, parts: [titlePart(section, position)] }, ...pieces];
}

/**
 * A term sheet as a Word document: styles by name, tables with repeated heads, contents with links. Charts are drawn by
 * whoever calls; one that is not given is left out. The same term sheet gives the same bytes.
 */
export async function termSheetDocx(termSheet: TermSheet, pictures: ChartPictures = new Map()): Promise<Uint8Array> {
  const cover = termSheet.sections.find(({ id }) => id === 'cover');
  const sections = termSheet.sections.filter((one) => one !== cover);
  const body = joinPieces(sections.flatMap((section, position) => sectionPieces(section, position, pictures)));
  const document = new Document({
    styles: stylesOf(termSheet.brand),
    sections: [
      {
        ...pageOf(termSheet, 'portrait'),
        children: [...coverParts(termSheet, cover, pictures), ...contentsParts(sections)],
      },
      ...body.map(({ orientation, parts }) => {
        const page = pageOf(termSheet, orientation);
        return { ...page, properties: { ...page.properties, type: SectionType.NEXT_PAGE }, children: parts };
      }),
    ],
  });
  const core = { path: 'docProps/core.xml', data: coreProperties(termSheet) };
  return withoutClock(new Uint8Array(await Packer.toBuffer(document, undefined, [core])));
}
