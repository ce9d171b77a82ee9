import { HeadingLevel, LeaderType, PageBreak, Paragraph, TableOfContents, type FileChild } from 'docx';
import { provenanceTerms } from '../provenance-terms.ts';
import type { Section, TermSheet } from '../../../engine/termsheet/document/document.ts';
import { joinPieces, piecesOf, termTable, type ChartPictures } from './blocks.ts';
import { logoOf } from './logo.ts';
import { STYLE } from './styles.ts';

const LOGO_PX = 64;

/** The name of the bookmark on a section's heading; Word does not list names of this form among its own. */
export const bookmarkOf = (position: number): string => `_Toc${String(position + 1).padStart(8, '0')}`;

function warningParts(warnings: readonly string[]): Paragraph[] {
  if (warnings.length === 0) return [];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_3, text: 'Draft: warnings about the deal' }),
    ...warnings.map((text) => new Paragraph({ style: STYLE.warning, text })),
  ];
}

/** The first page: whose document it is, what it is of, and where its figures come from. */
export function coverParts(termSheet: TermSheet, cover: Section | undefined, pictures: ChartPictures): FileChild[] {
  const { title, subtitle, brand, warnings, provenance, leftOut } = termSheet;
  const logo = logoOf(brand.logo, LOGO_PX);
  const heading = (text: string) => new Paragraph({ heading: HeadingLevel.HEADING_3, text });
  return [
    ...(logo ? [new Paragraph({ children: [logo] })] : []),
    ...(brand.name === undefined ? [] : [new Paragraph({ style: STYLE.term, text: brand.name })]),
    new Paragraph({ style: 'Title', text: title }),
    new Paragraph({ style: 'Subtitle', text: subtitle }),
    ...warningParts(warnings),
    ...joinPieces(piecesOf(cover?.blocks ?? [], pictures)).flatMap(({ parts }) => parts),
    heading('Where the figures come from'),
    termTable(provenanceTerms(provenance).map(([term, text]) => ({ term, text }))),
    ...(leftOut.length === 0
      ? []
      : [heading('Not part of this document'), termTable(leftOut.map((one) => ({ term: one.title, text: one.text })))]),
    ...(brand.legend === undefined ? [] : [new Paragraph({ style: STYLE.note, text: brand.legend })]),
  ];
}

/**
 * The contents, filled in, each line a link, so that Word has nothing to ask when it opens the document. Only Word knows
 * where its pages end: the field asks for page numbers, and gives them when it is updated.
 */
export function contentsParts(sections: readonly Section[]): FileChild[] {
  const cachedEntries = sections.map(({ title }, position) => ({ title, level: 1, href: bookmarkOf(position) }));
  return [
    new Paragraph({ children: [new PageBreak()] }),
    new Paragraph({ heading: HeadingLevel.HEADING_2, text: 'Contents' }),
    new TableOfContents('Contents', {
      hyperlink: true,
      headingStyleRange: '1-1',
      beginDirty: false,
      tabLeader: LeaderType.NONE,
      cachedEntries,
    }),
  ];
}
