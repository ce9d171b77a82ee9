import type { Block, SheetTable, TermSheet } from '../../engine/termsheet/document/document.ts';
import { provenanceText } from '../../engine/termsheet/document/document.ts';
import { printValue } from '../../engine/units/print.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function tableMarkup({ id, title, columns, rows, notes }: SheetTable): string {
  const heads = columns.map((column) => `<th scope="col">${escaped(column.title)}</th>`).join('');
  const lines = rows.map(({ cells }) => {
    const texts = columns.map(({ key }) => (cells[key] ? printValue(cells[key].value, cells[key].format) : ''));
    return `<tr>${texts.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`;
  });
  const caption = `<caption>${escaped(title)}</caption>`;
  const said = notes.map((note) => `<p class="note">${escaped(note)}</p>`).join('');
  return `<div data-table="${escaped(id)}"><table>${caption}<thead><tr>${heads}</tr></thead><tbody>${lines.join('')}</tbody></table>${said}</div>`;
}

const listed = (items: readonly { term: string; text: string }[]): string =>
  `<dl>${items.map(({ term, text }) => `<dt>${escaped(term)}</dt><dd>${escaped(text)}</dd>`).join('')}</dl>`;

function blockMarkup(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h3>${escaped(block.text)}</h3>`;
    case 'paragraph':
      return `<p>${escaped(block.text)}</p>`;
    case 'facts':
      return listed(block.facts.map(({ title, text }) => ({ term: title, text })));
    case 'rules':
      return listed(block.rules.map(({ cite, text }) => ({ term: cite, text })));
    case 'table':
      return tableMarkup(block.table);
    case 'chart':
      return `<p class="note">${escaped(block.chart.title)}: its figures are in the tables.</p>`;
  }
}

const style = (color: string): string => `html{font:10pt/1.4 sans-serif;color:#1c2430}body{margin:0;padding:16pt}
main{max-width:504pt;margin:0 auto}h1,h2{color:${color}}table{border-collapse:collapse;font-size:8pt}
caption{text-align:left;font-weight:bold}th,td{padding:2pt 4pt;text-align:right;border-bottom:.5pt solid #d5d9df}
td:first-child,th:first-child{text-align:left}.note{font-size:7.5pt;color:#5b6472}dt{font-weight:bold}`;

/** The page of a term sheet as the window shows it: sections are found by `section-` and their id, tables by `data-table`. */
export function sheetHtml({ title, subtitle, brand, sections, provenance }: TermSheet): string {
  const parts = sections.map(
    ({ id, title: name, blocks }) =>
      `<section id="section-${id}"><h2>${escaped(name)}</h2>${blocks.map(blockMarkup).join('\n')}</section>`,
  );
  const head = `<meta charset="utf-8"><title>${escaped(title)}</title><style>${style(brand.color)}</style>`;
  const foot = `<p class="note">${escaped(brand.legend ?? '')}</p><p class="note">${escaped(provenanceText(provenance))}</p>`;
  return `<!doctype html><html lang="en-US"><head>${head}</head><body><main><h1>${escaped(title)}</h1><p>${escaped(subtitle)}</p>
${parts.join('\n')}${foot}</main></body></html>`;
}
