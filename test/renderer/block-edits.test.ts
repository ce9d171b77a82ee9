import { describe, expect, test } from 'vitest';
import type { Block } from '../../renderer/grid/block.ts';
import { clearBlock, fillBlock, pasteBlock } from '../../renderer/grid/block-edits.ts';
import { selectionSummary } from '../../renderer/grid/selection-summary.ts';
import type { SheetContents, SheetRow } from '../../renderer/grid/sheet-row.ts';

/** Three classes and a total; balance and margin may be typed, the share is computed. */
const contents: SheetContents = {
  columns: [
    { key: 'balance', title: 'Balance', unit: '$', align: 'right', term: 'balanceUsd' },
    { key: 'margin', title: 'Margin', unit: 'bp', align: 'right', term: 'marginBps' },
    { key: 'share', title: 'Share', unit: '%', align: 'right' },
  ],
  rows: [
    row('A', 100, 10.123456, 50),
    row('B', 60, 20, 30),
    row('C', 40, 30, 20),
    { ...row('T', 200, 0, 100), kind: 'total' as const },
  ],
};

function row(tranche: string, balance: number, margin: number, share: number): SheetRow {
  const cells = {
    balance: { text: `${balance}`, value: balance },
    margin: { text: `${margin.toFixed(0)} bp`, value: margin },
    share: { text: `${share}.00%`, value: share },
  };
  return { id: tranche, kind: 'body', tranche, cells };
}

const block = (top: number, left: number, bottom = top, right = left): Block => ({ top, left, bottom, right });
const typed = (entries: { row: string; term: string; text: string }[]) =>
  entries.map(({ row: of, term, text }) => `${of} ${term} ${text}`);

describe('a paste', () => {
  test('of a column starts at the one cell that is selected', () => {
    const { entries, covers } = pasteBlock(contents, block(0, 0), [['1'], ['2'], ['3']]);
    expect(typed(entries)).toEqual(['A balanceUsd 1', 'B balanceUsd 2', 'C balanceUsd 3']);
    expect(covers).toEqual(block(0, 0, 2, 0));
  });

  test('of one value fills the block', () => {
    const { entries } = pasteBlock(contents, block(0, 1, 2, 1), [['7']]);
    expect(typed(entries)).toEqual(['A marginBps 7', 'B marginBps 7', 'C marginBps 7']);
  });

  test('is tiled over a block that is a multiple of it, and keeps its size over any other', () => {
    const pasted = [['1'], ['2']];
    expect(pasteBlock(contents, block(0, 0, 3, 0), pasted).entries.map(({ text }) => text)).toEqual(['1', '2', '1']);
    expect(pasteBlock(contents, block(0, 0, 2, 0), pasted).entries.map(({ text }) => text)).toEqual(['1', '2']);
  });

  test('leaves out computed cells, totals and what lies outside, and counts them', () => {
    const { entries, skipped, beyond } = pasteBlock(contents, block(2, 1), [
      ['1', '2', '3'],
      ['4', '5', '6'],
    ]);
    expect(typed(entries)).toEqual(['C marginBps 1']);
    expect({ skipped, beyond }).toEqual({ skipped: 3, beyond: 2 });
  });

  test('types nothing into cells that say so already', () => {
    expect(pasteBlock(contents, block(1, 0, 1, 1), [['60', '20 bp']]).entries).toEqual([]);
  });
});

describe('filling', () => {
  test('down repeats the first row to its last digit', () => {
    expect(typed(fillBlock(contents, block(0, 1, 2, 1), 'down'))).toEqual([
      'B marginBps 10.123456',
      'C marginBps 10.123456',
    ]);
  });

  test('down in one row takes the row above', () => {
    expect(typed(fillBlock(contents, block(1, 0), 'down'))).toEqual(['B balanceUsd 100']);
    expect(fillBlock(contents, block(0, 0), 'down')).toEqual([]);
  });

  test('right repeats the first column and leaves computed cells alone', () => {
    expect(typed(fillBlock(contents, block(1, 0, 1, 2), 'right'))).toEqual(['B marginBps 60']);
  });
});

test('clearing types nothing into what may be typed, and gives up what was refused', () => {
  const rest = [1, 2, 3].flatMap((position) => contents.rows.at(position) ?? []);
  const refused = { row: 'A', term: 'balanceUsd', text: 'abc', message: 'no' };
  const cells = { ...contents.rows.at(0)?.cells, balance: { text: '100', typed: refused } };
  const rows = [{ id: 'A', kind: 'body' as const, tranche: 'A', cells }, ...rest];
  const { entries, dropped } = clearBlock({ ...contents, rows }, block(0, 0, 1, 2));
  expect(typed(entries)).toEqual(['A marginBps ', 'B balanceUsd ', 'B marginBps ']);
  expect(dropped).toEqual([{ row: 'A', term: 'balanceUsd' }]);
});

test.each([
  ['one cell in full', block(0, 1), '10.123456 (bp)'],
  ['a column', block(0, 0, 2, 0), '3 cells · sum 200 · average 66.6667 ($)'],
  ['no sum of dollars and basis points', block(0, 0, 2, 1), '6 cells'],
])('the status bar says of a selection: %s', (_what, selected, summary) => {
  expect(selectionSummary(contents, selected)).toBe(summary);
});
