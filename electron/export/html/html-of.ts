import { chartsOf, tablesOf, type Section, type TermSheet } from '../../../engine/termsheet/document/document.ts';
import { blocksMarkup, factList } from './blocks.ts';
import { COVER, coverMarkup } from './cover.ts';
import { fontFaces } from './fonts.ts';
import { markup, trusted, type Markup } from './markup.ts';
import { styleSheet } from './style.ts';

/** Nothing runs, nothing is fetched: styles, fonts and pictures are all in the document. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

/** A section with so many rows starts on a page of its own. */
const LONG_SECTION_ROWS = 40;
const ROWS_OF_A_CHART = 20;

/** The id of a section's place in the document. */
export const anchorOf = ({ id }: Section): string => `section-${id}`;

function isLong(section: Section): boolean {
  const rows = tablesOf(section).reduce((total, table) => total + table.rows.length, 0);
  return rows + chartsOf(section).length * ROWS_OF_A_CHART > LONG_SECTION_ROWS;
}

function contents(sheet: TermSheet, sections: readonly Section[]): Markup {
  const lines = sections.map((section) => {
    const anchor = anchorOf(section);
    const page = markup`<span class="leader"></span><span class="page" data-page-of="${anchor}"></span>`;
    return markup`<li>
      <a href="#${anchor}"><span>${section.title}</span>${page}</a>
    </li>`;
  });
  const missing =
    sheet.leftOut.length === 0
      ? undefined
      : markup`<h3>Not part of this document</h3>
          ${factList(sheet.leftOut)}`;
  return markup`<nav class="contents" aria-label="Contents">
    <h2>Contents</h2>
    <ol>
      ${lines}
    </ol>
    ${missing}
  </nav>`;
}

function sectionMarkup(section: Section, starts: boolean, charts: ReadonlyMap<string, string>): Markup {
  const blocks = blocksMarkup(section.blocks, charts);
  return markup`<section id="${anchorOf(section)}" class="${starts ? 'starts' : 'follows'}">
    <h2>${section.title}</h2>
    ${blocks}
  </section>`;
}

/**
 * A term sheet as one HTML document that needs nothing beside it; it is exported, shown and printed. `charts` are
 * drawings (SVG) by the chart's id. The printer fills in the page numbers of the contents.
 */
export function htmlOf(sheet: TermSheet, charts: ReadonlyMap<string, string>): string {
  const sections = sheet.sections.filter(({ id }) => id !== COVER);
  const draft = markup`<div class="watermark" aria-hidden="true">Draft: see warnings</div>`;
  const body = sections.map((section, at) => {
    const before = sections[at - 1];
    return sectionMarkup(section, !before || isLong(section) || isLong(before), charts);
  });
  return markup`<!doctype html>
    <html lang="en-US">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width" />
        <meta name="generator" content="Trancheworks ${sheet.provenance.engine}" />
        <title>${sheet.title}: ${sheet.subtitle}</title>
        <style>
          ${trusted(fontFaces())}
          ${trusted(styleSheet(sheet.brand.color))}
        </style>
      </head>
      <body>
        ${sheet.warnings.length > 0 ? draft : undefined}${coverMarkup(sheet, charts)}${contents(sheet, sections)}
        <main>${body}</main>
      </body>
    </html>`.text;
}
