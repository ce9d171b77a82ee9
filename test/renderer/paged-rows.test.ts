import { expect, test } from 'vitest';
import { selectionSummary } from '../../renderer/grid/selection-summary.ts';
import { PAGE_ROWS, PagedRows, type Page } from '../../renderer/grid/paged-rows.ts';
import type { SheetRow } from '../../renderer/grid/sheet-row.ts';

const row = (position: number, text = `${position}`): SheetRow => ({
  id: `${position}`,
  kind: 'body',
  cells: { value: { text, value: position } },
});

/** A list of `total` rows that notes what it was asked for. */
function list(total: number, text?: () => string) {
  const asked: number[] = [];
  const ask = (from: number, to: number): Promise<Page> => {
    asked.push(from);
    const rows = Array.from({ length: Math.max(0, Math.min(to, total) - from) }, (_, i) => row(from + i, text?.()));
    return Promise.resolve({ total, rows });
  };
  return { asked, rows: new PagedRows(ask) };
}

test('rows come by the page, once, and the list knows its length from the first', async () => {
  const { asked, rows } = list(1_000);
  expect(rows.at(0)).toBeUndefined();
  await Promise.all([rows.load(0, 10), rows.load(5, PAGE_ROWS + 1)]);
  await rows.load(3, 4);
  expect(asked).toEqual([0, PAGE_ROWS]);
  expect(rows.length).toBe(1_000);
  expect(rows.at(PAGE_ROWS + 1)?.id).toBe(`${PAGE_ROWS + 1}`);
  expect(rows.at(2 * PAGE_ROWS)).toBeUndefined();
});

test('after an edit rows stay until their page has come again', async () => {
  let version = 'before';
  const { rows } = list(10, () => version);
  await rows.load(0, 1);
  version = 'after';
  rows.renew();
  expect(rows.at(3)?.cells['value']?.text).toBe('before');
  await rows.load(0, 1);
  expect(rows.at(3)?.cells['value']?.text).toBe('after');
});

test('an answer of the version before is asked for again', async () => {
  const answers: ((page: Page) => void)[] = [];
  const rows = new PagedRows(() => new Promise((resolve) => answers.push(resolve)));
  const loading = rows.load(0, 1);
  rows.renew();
  answers[0]?.({ total: 1, rows: [row(0, 'before')] });
  await Promise.resolve();
  await Promise.resolve();
  answers[1]?.({ total: 2, rows: [row(0, 'after'), row(1)] });
  await loading;
  expect(rows.length).toBe(2);
  expect(rows.at(0)?.cells['value']?.text).toBe('after');
});

test('pages that were not used lately go, whatever the length of the list', async () => {
  const { asked, rows } = list(1_000_000);
  for (let page = 0; page < 200; page += 1) await rows.load(page * PAGE_ROWS, page * PAGE_ROWS + 1);
  expect(rows.at(0)).toBeUndefined();
  expect(rows.at(199 * PAGE_ROWS)).toBeDefined();
  await rows.load(0, 1);
  expect(asked).toHaveLength(201);
});

test('what was typed is put over its row, and the others stay the very same', async () => {
  const { rows } = list(10);
  await rows.load(0, 1);
  const before = rows.at(1);
  rows.dressWith((bare) => (bare.id === '2' ? { ...bare, cells: {} } : bare));
  expect(rows.at(2)?.cells).toEqual({});
  expect(rows.at(1)).toBe(before);
  expect(rows.find('2')?.id).toBe('2');
});

test('of cells that have not come the status bar says only how many they are', async () => {
  const { rows } = list(1_000);
  await rows.load(0, 1);
  const contents = { columns: [{ key: 'value', title: 'Value', align: 'right' } as const], rows };
  expect(selectionSummary(contents, { top: 0, left: 0, bottom: 999, right: 0 })).toBe('1,000 cells');
  expect(selectionSummary(contents, { top: 1, left: 0, bottom: 2, right: 0 })).toBe('2 cells · sum 3 · average 1.5');
});
