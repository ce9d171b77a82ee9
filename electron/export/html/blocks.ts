import type { Block, Fact, RuleItem, SheetChart, SheetTable } from '../../../engine/termsheet/document/document.ts';
import { LINE_BREAK, markup, trusted, type Markup } from './markup.ts';
import { isGalleryTable } from './table-setting.ts';
import { galleryMarkup, tableMarkup } from './table.ts';

export const factList = (facts: readonly Fact[]): Markup =>
  markup`<dl class="facts">
    ${facts.map(
      ({ title, text }) =>
        markup`<div>
          <dt>${title}</dt>
          <dd>${text}</dd>
        </div>`,
    )}
  </dl>`;

const ruleList = (rules: readonly RuleItem[]): Markup =>
  markup`<ol class="rules">
    ${rules.map(({ cite, text }) => markup`<li><span class="cite">${cite}</span><span>${text}</span></li>`)}
  </ol>`;

function chartFigure({ id, title, picture }: SheetChart, charts: ReadonlyMap<string, string>): Markup {
  const drawing = charts.get(id);
  const what =
    drawing === undefined ? markup`<p>${picture.nothing ?? 'The chart was not drawn.'}</p>` : trusted(drawing);
  return markup`<figure>
    <figcaption>${title}</figcaption>
    ${what}
  </figure>`;
}

/** A part of a section by itself; `charts` are drawings (SVG) by the id of the chart. */
function blockMarkup(block: Block, charts: ReadonlyMap<string, string>): Markup {
  switch (block.kind) {
    case 'heading':
      return markup`<h3>${block.text}</h3>`;
    case 'paragraph':
      return markup`<p>${block.text}</p>`;
    case 'facts':
      return factList(block.facts);
    case 'rules':
      return ruleList(block.rules);
    case 'table':
      return tableMarkup(block.table);
    case 'chart':
      return chartFigure(block.chart, charts);
  }
}

const narrowTable = (block: Block | undefined): SheetTable | undefined =>
  block?.kind === 'table' && isGalleryTable(block.table) ? block.table : undefined;

/** The parts of a section in order, narrow tables that follow each other two abreast. */
export function blocksMarkup(blocks: readonly Block[], charts: ReadonlyMap<string, string>): Markup {
  const pieces: Markup[] = [];
  for (let at = 0; at < blocks.length;) {
    const after = blocks.findIndex((block, position) => position >= at && !narrowTable(block));
    const narrow = blocks.slice(at, after === -1 ? blocks.length : after).flatMap((block) => narrowTable(block) ?? []);
    if (narrow.length > 1) pieces.push(galleryMarkup(narrow));
    else pieces.push(blockMarkup(blocks[at]!, charts));
    at += Math.max(1, narrow.length);
  }
  return markup`${pieces.flatMap((piece) => [piece, LINE_BREAK])}`;
}
