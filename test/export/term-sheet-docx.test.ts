import { beforeAll, describe, expect, test } from 'vitest';
import { fitTable, textWidth } from '../../electron/export/docx/fit-table.ts';
import { termSheetDocx } from '../../electron/export/docx/term-sheet-docx.ts';
import { provenanceText, type TermSheet } from '../../engine/termsheet/document/document.ts';
import type { Table } from '../../engine/termsheet/table.ts';
import { cell, textCell } from '../../engine/termsheet/table.ts';
import { allTables, PROVENANCE, referenceSheet } from '../termsheet/sheets.ts';
import { unzipped } from './unzipped.ts';

const PNG = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);

let termSheet: TermSheet;
let bytes: Uint8Array;
let document = '';
let files = new Map<string, string>();

beforeAll(async () => {
  termSheet = await referenceSheet();
  bytes = await termSheetDocx(termSheet);
  files = await unzipped(bytes);
  document = files.get('word/document.xml') ?? '';
}, 60_000);

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The paragraphs of a style, as text. */
const styled = (style: string): string[] =>
  document
    .split('</w:p>')
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
    .map((paragraph) => [...paragraph.matchAll(/<w:t[ >][^<]*?>?([^<>]*)<\/w:t>/g)].map(([, text]) => text).join(''));

describe('the Word document of a term sheet', () => {
  test('has a heading for each section and a caption for each table, in styles that can be restyled', () => {
    const [, ...sections] = termSheet.sections;
    expect(styled('Heading1')).toEqual(sections.map(({ title }) => title));
    expect(styled('Caption')).toEqual(allTables(termSheet).map(({ title }) => title.replaceAll('"', '&quot;')));
    const styles = files.get('word/styles.xml') ?? '';
    for (const name of [
      'Title',
      'Heading 1',
      'Heading 2',
      'caption',
      'Table Text',
      'Table Figure',
      'Note',
      'Body Text',
    ]) {
      expect(styles).toContain(`<w:name w:val="${name}"/>`);
    }
  });

  test('repeats the heads of each table, and breaks no row', () => {
    const tables = allTables(termSheet);
    const rows = tables.reduce((total, table) => total + table.rows.length, 0);
    expect(count(document, /<w:tblHeader\/>/g)).toBe(tables.length);
    expect(count(document, /<w:cantSplit\/>/g)).toBeGreaterThanOrEqual(rows + tables.length);
  });

  test('leads from the filled-in contents to each heading, and asks nothing of whoever opens it', () => {
    const [, ...sections] = termSheet.sections;
    const anchors = [...document.matchAll(/w:anchor="(_Toc\d+)"/g)].map(([, anchor]) => anchor);
    const bookmarks = [...document.matchAll(/<w:bookmarkStart w:name="(_Toc\d+)" w:id="(\d+)"/g)];
    expect(anchors).toEqual(bookmarks.map(([, name]) => name));
    expect(new Set(bookmarks.map(([, , id]) => id)).size).toBe(sections.length);
    expect(document).not.toContain('w:dirty="true"');
    expect(files.get('word/settings.xml')).not.toContain('updateFields');
  });

  test('says on each page what it is and where its figures come from', () => {
    const headers = [...files].filter(([name]) => /header\d+\.xml$/.test(name));
    const footers = [...files].filter(([name]) => /footer\d+\.xml$/.test(name));
    for (const [, header] of headers) expect(header).toContain('Impac CMB Trust Series 2003-8');
    for (const [, footer] of footers) {
      expect(footer).toContain(provenanceText(PROVENANCE));
      expect(footer).toContain('NUMPAGES');
    }
    expect(headers.length).toBeGreaterThan(0);
  });

  test('is the same bytes again, with no clock in it', async () => {
    expect(Buffer.from(await termSheetDocx(termSheet)).equals(bytes)).toBe(true);
    expect(files.get('docProps/core.xml')).toContain('2003-07-23T00:00:00Z');
  }, 60_000);
});

describe('a Word document', () => {
  test('with warnings carries a watermark and a word in red at its head', async () => {
    const draft = await unzipped(await termSheetDocx({ ...termSheet, warnings: ['The <OC> target is never met.'] }));
    expect(draft.get('word/header1.xml')).toContain('string="Draft: see warnings"');
    expect(draft.get('word/document.xml')).toContain('The &lt;OC&gt; target is never met.');
    expect(files.get('word/header1.xml')).not.toContain('Draft');
  }, 60_000);

  test('shows the charts that were drawn, and leaves the others out', async () => {
    const pictures = new Map([['balances', { png: PNG, widthPx: 200, heightPx: 100 }]]);
    const first = await termSheetDocx(termSheet, pictures);
    const drawn = (await unzipped(first)).get('word/document.xml') ?? '';
    expect(count(drawn, /<w:drawing>/g)).toBe(1);
    expect(drawn).toContain('Balances of the classes');
    expect(document).not.toContain('Balances of the classes');
    expect(Buffer.from(await termSheetDocx(termSheet, pictures)).equals(first)).toBe(true);
  }, 60_000);
});

/** A table of one column of words and many of figures. */
function wideTable(columns: number): Table {
  const keys = Array.from({ length: columns }, (_key, i) => `figure ${i}`);
  return {
    id: 'wide',
    title: 'Wide',
    columns: [
      { key: 'label', title: 'Class', format: 'text' },
      ...keys.map((key) => ({ key, title: 'Balance', unit: '$', format: 'cents' as const })),
    ],
    rows: [
      {
        id: '1',
        kind: 'body',
        cells: {
          label: textCell('1-A-1'),
          ...Object.fromEntries(keys.map((key) => [key, cell(291_600_000, 'cents')])),
        },
      },
    ],
    notes: [],
  };
}

test.each([
  [4, 'portrait', 16],
  [7, 'portrait', 14],
  [8, 'landscape', 16],
  [30, 'landscape', 11],
] as const)('a table of %i columns of figures lies %s', (columns, orientation, size) => {
  const fit = fitTable(wideTable(columns));
  expect([fit.orientation, fit.size]).toEqual([orientation, size]);
  expect(fit.widths.reduce((total, width) => total + width, 0)).toBeLessThanOrEqual(textWidth(orientation));
});
