import type { IParagraphStyleOptions, IStylesOptions } from 'docx';
import type { Brand } from '../../../engine/termsheet/document/template.ts';

/** Ids of the paragraph styles, which whoever edits the document can restyle. */
export const STYLE = {
  body: 'BodyText',
  term: 'Term',
  caption: 'Caption',
  captionLine: 'CaptionLine',
  head: 'TableHead',
  headFigure: 'TableHeadFigure',
  text: 'TableText',
  figure: 'TableFigure',
  note: 'Note',
  warning: 'Warning',
} as const;

const FONT = 'Arial';
const INK = '1F2933';
const FAINT = '6B7280';
export const RED = 'C00000';

/** Sizes are in half-points and spaces in twentieths of a point, as Word has them. */
export const TABLE_SIZE = 16;
const spaced = (before: number, after: number) => ({ spacing: { before, after } });

const style = (
  id: string,
  name: string,
  rest: Omit<IParagraphStyleOptions, 'id' | 'name'>,
): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  ...rest,
});

const RIGHT = { alignment: 'right' } as const;

function paragraphStyles(): IParagraphStyleOptions[] {
  const cell = { size: TABLE_SIZE };
  return [
    style(STYLE.body, 'Body Text', { paragraph: spaced(0, 100) }),
    style(STYLE.term, 'Term', { paragraph: spaced(0, 60), run: { bold: true } }),
    style(STYLE.caption, 'caption', {
      paragraph: { ...spaced(240, 40), keepNext: true },
      run: { bold: true, size: 19 },
    }),
    style(STYLE.captionLine, 'Caption Line', {
      paragraph: { ...spaced(0, 60), keepNext: true },
      run: { size: 16, color: FAINT },
    }),
    style(STYLE.text, 'Table Text', { paragraph: spaced(0, 0), run: cell }),
    style(STYLE.figure, 'Table Figure', { basedOn: STYLE.text, paragraph: RIGHT }),
    style(STYLE.head, 'Table Head', { basedOn: STYLE.text, paragraph: { keepNext: true }, run: { bold: true } }),
    style(STYLE.headFigure, 'Table Head Figure', { basedOn: STYLE.head, paragraph: RIGHT }),
    style(STYLE.note, 'Note', { paragraph: spaced(40, 0), run: { size: 15, color: FAINT } }),
    style(STYLE.warning, 'Warning', { paragraph: spaced(0, 60), run: { color: RED } }),
  ];
}

/** The styles of a term sheet in the brand's colour. */
export function stylesOf({ color }: Brand): IStylesOptions {
  const brand = color.slice(1).toUpperCase();
  const heading = (size: number, before: number, after: number) => ({
    paragraph: { ...spaced(before, after), keepNext: true },
    run: { font: FONT, bold: true, size, color: brand },
  });
  return {
    default: {
      document: { run: { font: FONT, size: 19, color: INK }, paragraph: { spacing: { line: 252, lineRule: 'auto' } } },
      title: { paragraph: spaced(240, 80), run: { font: FONT, bold: true, size: 48, color: brand } },
      heading1: heading(30, 480, 140),
      heading2: heading(23, 320, 80),
      heading3: heading(20, 240, 60),
      hyperlink: { run: { color: brand } },
    },
    paragraphStyles: [
      ...paragraphStyles(),
      style('Subtitle', 'Subtitle', { paragraph: spaced(0, 240), run: { size: 26, color: FAINT } }),
      style('Header', 'header', { run: { size: 15, color: FAINT } }),
      style('Footer', 'footer', { run: { size: 14, color: FAINT } }),
      style('TOC1', 'toc 1', { paragraph: spaced(0, 80) }),
    ],
  };
}
