import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { chartsIn } from '../../electron/export/charts/chart-svg.ts';
import { standaloneSvg } from '../../electron/export/charts/standalone-svg.ts';
import { pdfOf } from '../../electron/export/pdf/pdf-of.ts';
import { pictureSize } from '../../electron/export/picture-size.ts';
import { ChildPrinter } from '../../electron/print/child-printer.ts';
import type { TermSheet } from '../../engine/termsheet/document/document.ts';
import { manyClasses } from '../deals/many-classes.ts';
import { allTables, referenceSheet, sheetOf } from '../termsheet/sheets.ts';
import { describeDesktop } from './launch.ts';
import { PdfReader, type PdfPage } from './pdf-reader.ts';
import { executable } from './start-electron.ts';

/** As the pages give it: without spaces, and ligatures undone. */
const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '');

/** Titles of tables that no page has. */
function titlesMissing(sheet: TermSheet, pages: readonly PdfPage[]): string[] {
  const all = plain(pages.map(({ text }) => text).join(''));
  return allTables(sheet).flatMap(({ title }) => (all.includes(plain(title)) ? [] : [title]));
}

/** Titles that stand last on a page, away from what they are of. */
function titlesAtTheEnd(sheet: TermSheet, pages: readonly PdfPage[]): string[] {
  const ofTables = allTables(sheet).flatMap(({ title, subtitle }) => [title, subtitle ?? title]);
  const titles = new Set([...sheet.sections.map(({ title }) => title), ...ofTables].map(plain));
  const last = pages.map(({ runs }) => plain(runs.filter((run) => !run.startsWith('Draft')).at(-1) ?? ''));
  return last.filter((run) => titles.has(run));
}

describe('without an Electron', () => {
  test('the printer says so, and how to get one', async () => {
    await expect(ChildPrinter.start('')).rejects.toThrow(/needs Electron.*TRANCHEWORKS_ELECTRON/);
  });

  test('that can be started, it says what was tried', async () => {
    await expect(ChildPrinter.start('/no/such/electron')).rejects.toThrow(/did not start.*\/no\/such\/electron/);
  });
});

describeDesktop('the printed term sheet of the reference deal', () => {
  let printer: ChildPrinter;
  let sheet: TermSheet;
  let charts: Map<string, string>;
  let pdf: Uint8Array;
  let reader: PdfReader;
  let pages: PdfPage[];

  beforeAll(async () => {
    // Nobody needs to have a display for this.
    const { DISPLAY: display, ...env } = process.env;
    process.env = env;
    printer = await ChildPrinter.start(executable);
    if (display !== undefined) process.env['DISPLAY'] = display;
    sheet = await referenceSheet();
    sheet.warnings.push('The trigger of group 2 has no published test.');
    charts = await chartsIn(sheet);
    pdf = await pdfOf(sheet, charts, printer);
    reader = new PdfReader(pdf);
    pages = reader.pages();
  });
  afterAll(() => printer.close());

  test('has about as many pages as the original, each with its number', () => {
    expect(pages.length).toBeGreaterThan(30);
    expect(pages.length).toBeLessThan(55);
    for (const [at, { text }] of pages.entries()) expect(text).toContain(`Page${at + 1}of${pages.length}`);
  });

  test('says on every page what it is, where it comes from and that it is a draft', () => {
    for (const { text } of pages) {
      expect(text).toContain('Preliminary');
      expect(text).toContain('scenarioPricing');
      expect(text).toContain('Draft:seewarnings');
    }
    expect(pages[0]?.text).toContain(plain(sheet.warnings[0] ?? ''));
  });

  test('is tagged, has an outline and a language, and its fonts inside', () => {
    expect(reader.count(/\/MarkInfo <<\/Type \/MarkInfo\s*\/Marked true/g)).toBe(1);
    expect(reader.count(/\/Lang \(en-US\)/g)).toBeGreaterThan(0);
    expect(reader.count(/\/Type \/Outlines|\/Outlines \d+ 0 R/g)).toBeGreaterThan(0);
    expect(reader.count(/\/S \/Table\b/g)).toBeGreaterThan(50);
    const { names, embedded, described } = reader.fonts();
    expect(names.filter((name) => !name.startsWith('Roboto'))).toEqual([]);
    expect(embedded).toBe(described);
  });

  test('prints every title of a table, and every character as itself', () => {
    expect(titlesMissing(sheet, pages)).toEqual([]);
    expect(pages.map(({ text }) => text).join('')).not.toContain('�');
  });

  test('names the page of each section in the contents', () => {
    const contents = plain(pages[1]?.text ?? '');
    for (const { title } of sheet.sections.slice(1)) {
      const at = contents.indexOf(plain(title));
      const [number] = /^\d+/.exec(contents.slice(at + plain(title).length)) ?? [];
      expect(number, title).toBeDefined();
      expect(plain(pages[Number(number) - 1]?.text ?? ''), title).toContain(plain(title));
      expect(pages.slice(2).findIndex(({ runs }) => runs.some((run) => plain(run) === plain(title))) + 3, title).toBe(
        Number(number),
      );
    }
  });

  test('ends no page with the title of what comes on the next', () => {
    expect(titlesAtTheEnd(sheet, pages)).toEqual([]);
  });

  test('is the same bytes again, and dated as the document is', async () => {
    expect(Buffer.compare(await pdfOf(sheet, charts, printer), pdf)).toBe(0);
    expect(reader.count(/\/CreationDate \(D:20030723000000Z\)/g)).toBe(1);
    expect(reader.count(/Electron|Chrome/g)).toBe(0);
  });

  test('draws its charts as pictures for those who have no vectors', async () => {
    const [svg = ''] = charts.values();
    const png = await printer.png(standaloneSvg(svg), 1344);
    expect(pictureSize(png, 'png')?.width).toBe(1344);
    // One right after the other, while the next paper is still on its way.
    for (let picture = 0; picture < 5; picture += 1) {
      expect(Buffer.compare(await printer.png(standaloneSvg(svg), 1344), png)).toBe(0);
    }
  });
});

/** Sections that grow with the classes; cash flows would be 60 pages alike. */
const BY_CLASS: ReadonlySet<string> = new Set(['cover', 'bonds', 'enhancement', 'priority', 'pricing', 'decrement']);

describeDesktop('the printed term sheet of a deal', () => {
  test.each([3, 60])('of %i classes has every table, none parted from its title', async (count) => {
    const whole = sheetOf(manyClasses(count));
    const sheet = { ...whole, sections: whole.sections.filter(({ id }) => BY_CLASS.has(id)) };
    const printer = await ChildPrinter.start(executable);
    onTestFinished(() => printer.close());
    const pages = new PdfReader(await pdfOf(sheet, await chartsIn(sheet), printer)).pages();
    expect(allTables(sheet).length).toBeGreaterThan(2 * count);
    expect(titlesMissing(sheet, pages)).toEqual([]);
    expect(titlesAtTheEnd(sheet, pages)).toEqual([]);
  });
});
