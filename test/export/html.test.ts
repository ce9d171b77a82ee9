import { beforeAll, describe, expect, test } from 'vitest';
import { chartsIn } from '../../electron/export/charts/chart-svg.ts';
import { htmlOf } from '../../electron/export/html/html-of.ts';
import type { Block, TermSheet } from '../../engine/termsheet/document/document.ts';
import { cell, textCell, type Row } from '../../engine/termsheet/table.ts';
import { PROVENANCE, referenceSheet } from '../termsheet/sheets.ts';
import { monthlyTable } from './documents.ts';

const HOSTILE = '<script>alert("x")</script> & \'more\'';
const ESCAPED = '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;more&#39;';
const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg"></svg>';

const row: Row = {
  id: 'a',
  kind: 'body',
  cells: {
    name: textCell(HOSTILE),
    usd: cell(1_234_567, 'usd'),
    wal: { value: undefined, format: 'years', reason: HOSTILE },
  },
};

const BLOCKS: Block[] = [
  { kind: 'heading', text: HOSTILE },
  { kind: 'paragraph', text: HOSTILE },
  { kind: 'facts', facts: [{ title: HOSTILE, text: HOSTILE }] },
  { kind: 'rules', rules: [{ cite: HOSTILE, text: HOSTILE }] },
  {
    kind: 'table',
    table: {
      id: HOSTILE,
      title: HOSTILE,
      subtitle: HOSTILE,
      columns: [
        { key: 'name', title: HOSTILE, format: 'text' },
        { key: 'usd', title: 'Balance', unit: '$', format: 'usd' },
        { key: 'wal', title: 'WAL', unit: 'years', format: 'years' },
      ],
      rows: [row],
      notes: [HOSTILE],
      source: 'Pricing',
    },
  },
  {
    kind: 'chart',
    chart: { id: 'c', title: HOSTILE, picture: { months: [], left: { title: '', unit: '%' }, series: [] } },
  },
];

const sheetWith = (blocks: Block[], warnings: string[] = []): TermSheet => ({
  title: HOSTILE,
  subtitle: HOSTILE,
  provenance: PROVENANCE,
  warnings,
  brand: { name: HOSTILE, color: '#123456', legend: HOSTILE },
  sections: [
    { id: 'cover', title: 'Cover', blocks: [{ kind: 'facts', facts: [{ title: 'Securities', text: HOSTILE }] }] },
    { id: 'bonds', title: HOSTILE, blocks },
  ],
  leftOut: [{ title: HOSTILE, text: HOSTILE }],
});

const bodyOf = (html: string): string => html.slice(html.indexOf('<body>'));

describe('a document of every kind of block, with hostile words in each', () => {
  const html = htmlOf(sheetWith(BLOCKS, [HOSTILE]), new Map([['c', DRAWING]]));
  const body = bodyOf(html);

  test('has no script and lets nothing run or load', () => {
    expect(html).not.toMatch(/<script/i);
    expect(html).toMatch(/http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;;/);
    expect(html.match(/(?:src|href)="(?!#|data:)[^"]*"/g)).toBeNull();
    expect(html.match(/url\((?!data:)/g)).toBeNull();
  });

  test('escapes every text', () => {
    const texts = [
      `<title>${ESCAPED}: ${ESCAPED}</title>`,
      `<h1>${ESCAPED}</h1>`,
      `<p class="brand">${ESCAPED}</p>`,
      `<p class="legend">${ESCAPED}</p>`,
      `<h2>${ESCAPED}</h2>`,
      `<h3>${ESCAPED}</h3>`,
      `<p>${ESCAPED}</p>`,
      `<dt>${ESCAPED}</dt><dd>${ESCAPED}</dd>`,
      `<span class="cite">${ESCAPED}</span><span>${ESCAPED}</span>`,
      `<caption>${ESCAPED}<span class="subtitle">${ESCAPED}</span></caption>`,
      `<th scope="col" class="words">${ESCAPED}</th>`,
      `<th scope="row" class="words">${ESCAPED}</th>`,
      `title="${ESCAPED}"`,
      `<figcaption>${ESCAPED}</figcaption>${DRAWING}`,
      `<li>${ESCAPED}</li>`,
    ];
    expect(texts.filter((text) => !html.includes(text))).toEqual([]);
  });

  test('prints figures as the term sheet does, with the unit in the head', () => {
    expect(body).toContain('<th scope="col" class="figure">Balance <span class="unit">$</span></th>');
    expect(body).toContain('<td class="figure">1,234,567</td>');
  });

  test('has a dash with its reason where there is no figure', () => {
    expect(body).toContain(`<td class="figure" title="${ESCAPED}">–</td>`);
    expect(body).toContain(`<li>– ${ESCAPED}</li>`);
  });

  test('carries the warnings and the mark of a draft, and neither without warnings', () => {
    expect(body).toContain('Draft: see warnings');
    expect(body).toContain(`<li>${ESCAPED}</li></ul></section>`);
    expect(bodyOf(htmlOf(sheetWith(BLOCKS), new Map()))).not.toContain('Draft');
  });
});

describe('the table of contents', () => {
  test('links to sections, and leaves room for their page numbers', () => {
    const html = htmlOf(sheetWith(BLOCKS), new Map());
    expect(html).toContain('<a href="#section-bonds">');
    expect(html).toContain('<span class="page" data-page-of="section-bonds"></span>');
    expect(html).toContain('<section id="section-bonds"');
    expect(html).not.toContain('section-cover');
  });
});

describe('how tables are set', () => {
  const classesOf = (columns: number, rows: number): string[] => {
    const html = htmlOf(sheetWith([{ kind: 'table', table: monthlyTable(columns, rows) }]), new Map());
    return [...bodyOf(html).matchAll(/<div class="table ([^"]*)"/g)].map(([, names = '']) => names);
  };

  test.each([
    ['a small one whole', 6, 10, [/whole/]],
    ['a long narrow one in several columns', 2, 200, [/columns-4 .*long/]],
    ['a long one close, repeating its head', 7, 300, [/columns-1 .*dense long/]],
    ['a wide one in smaller type', 13, 10, [/size-6\d|size-7\d/]],
    ['one wider than the page in parts', 40, 10, [/size-60/, /size-60/, /size-60/]],
  ])('%s', (_name, columns, rows, expected) => {
    const found = classesOf(columns, rows);
    expect(found).toHaveLength(expected.length);
    for (const [at, pattern] of expected.entries()) expect(found[at]).toMatch(pattern);
  });
});

describe('the document of the reference deal', () => {
  let sheet: TermSheet;
  let charts: Map<string, string>;
  let html: string;
  beforeAll(async () => {
    sheet = await referenceSheet();
    charts = await chartsIn(sheet);
    html = htmlOf(sheet, charts);
  });

  test('gives every id once, and links to none that is not there', () => {
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...html.matchAll(/(?:href="#|url\(#|aria-labelledby=")([^")]*)/g)].flatMap(([, to = '']) =>
      to.split(' '),
    );
    expect(links.filter((to) => !ids.includes(to))).toEqual([]);
  });

  test('draws the same charts again, whatever was drawn before', async () => {
    expect(charts.size).toBeGreaterThan(1);
    expect(await chartsIn({ ...sheet, sections: sheet.sections.toReversed() })).toEqual(charts);
    expect(htmlOf(sheet, await chartsIn(sheet))).toBe(html);
  });

  test('tells what its charts show to those who do not see them', () => {
    for (const svg of charts.values()) {
      expect(svg).toMatch(/^<svg role="img" aria-labelledby="/);
      expect(svg).toMatch(/<title id="[^"]+">[^<]+<\/title><desc id="[^"]+">[^<]+<\/desc>/);
      expect(svg).not.toMatch(/<style|class=|ecmeta|zr\d/);
    }
  });
});
