import { provenanceText, type TermSheet } from '../../../engine/termsheet/document/document.ts';
import type { Brand } from '../../../engine/termsheet/document/template.ts';
import { blocksMarkup } from './blocks.ts';
import { markup, type Markup } from './markup.ts';

export const COVER = 'cover';

function brandMark({ name, logo }: Brand): Markup | undefined {
  if (logo !== undefined) return markup`<img class="logo" src="${logo}" alt="${name ?? ''}" />`;
  return name === undefined ? undefined : markup`<p class="brand">${name}</p>`;
}

function warningList({ warnings }: TermSheet): Markup | undefined {
  if (warnings.length === 0) return undefined;
  const items = warnings.map((warning) => markup`<li>${warning}</li>`);
  return markup`<section class="warnings" aria-label="Warnings">
    <h3>Draft: warnings about the deal</h3>
    <ul>
      ${items}
    </ul>
  </section>`;
}

/** The front page: who sends it, what it is of, the deal at a glance, what is doubtful, the small print. */
export function coverMarkup(sheet: TermSheet, charts: ReadonlyMap<string, string>): Markup {
  const cover = sheet.sections.find(({ id }) => id === COVER);
  const { title, subtitle, brand } = sheet;
  const legend = brand.legend === undefined ? undefined : markup`<p class="legend">${brand.legend}</p>`;
  return markup`<header class="${cover ? 'cover' : 'masthead'}">
    ${brandMark(brand)}
    <div class="names">
      <p class="status">Preliminary</p>
      <h1>${title}</h1>
      <p class="what">${subtitle}</p>
    </div>
    ${blocksMarkup(cover?.blocks ?? [], charts)} ${warningList(sheet)}
    <div class="small-print">
      ${legend}
      <p class="provenance">${provenanceText(sheet.provenance)}</p>
    </div>
  </header>`;
}
