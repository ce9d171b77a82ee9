import { describe, expect, test } from 'vitest';
import { foundDeals, nothingFound, toggled } from '../../renderer/deals/found-deals.ts';
import { matching, typedWord, withCompletion, type ListedInput } from '../../renderer/grid/completing.ts';
import { findCells, placeFrom } from '../../renderer/grid/find-cells.ts';
import { fillFrom } from '../../renderer/grid/block-edits.ts';
import { grownBlock } from '../../renderer/grid/sheet-fill.ts';
import { foundItems } from '../../renderer/palette/palette-items.ts';

const contents = {
  columns: ['name', 'balance'].map((key) => ({ key, title: key, align: 'right' as const, term: key })),
  rows: [
    ['1-A-1', '291,600,000'],
    ['1-M-2', '13,000,000'],
    ['OC', '2,000,021'],
  ].map(([name = '', balance = '']) => ({
    id: name,
    kind: 'body' as const,
    cells: { name: { text: name }, balance: { text: balance } },
  })),
};

describe('what may be typed', () => {
  const all = ['loans', 'loansAtCutOff', 'balance("1-A-1")', 'balance("1-M-2")', 'max(, )'].map((text) => ({
    text,
    meaning: '',
  }));
  const listed = (input: ListedInput, text: string) =>
    matching(input, all, typedWord(input, text, text.length)).map((one) => one.text);

  test('of a formula is what its last word begins or contains', () => {
    expect(listed('formula', '2 * lo')).toEqual(['loans', 'loansAtCutOff']);
    expect(listed('formula', 'max(balance(1-m')).toEqual(['balance("1-M-2")']);
    expect(listed('formula', '2 * cut')).toEqual(['loansAtCutOff']);
  });

  test('of a formula is nothing until a letter is typed, and of a choice everything', () => {
    expect(listed('formula', '2 * ')).toEqual([]);
    expect(listed('choice', '')).toHaveLength(all.length);
  });

  test('of a list is what its last part begins', () => {
    expect(listed('list', 'max, loansA')).toEqual(['loansAtCutOff']);
  });

  test('takes the place of the word, with the caret in the first open bracket', () => {
    const text = '1 + ma';
    const word = typedWord('formula', text, text.length);
    expect(withCompletion(text, text.length, word, 'max(, )')).toEqual({ text: '1 + max(, )', caret: 8 });
    expect(withCompletion(text, text.length, word, 'loans')).toEqual({ text: '1 + loans', caret: 9 });
  });
});

describe('finding', () => {
  test('takes capitals and the commas of figures lightly', () => {
    expect(findCells(contents, '1-m')).toEqual([{ row: 1, column: 0 }]);
    expect(findCells(contents, '13000000')).toEqual([{ row: 1, column: 1 }]);
    expect(findCells(contents, ' ')).toEqual([]);
  });

  test('goes on from where the focus is, and round to the beginning', () => {
    const places = findCells(contents, '0');
    expect(placeFrom(places, { row: 1, column: 0 })).toBe(1);
    expect(placeFrom(places, { row: 2, column: 2 })).toBe(0);
  });
});

describe('filling from the corner', () => {
  const cell = { top: 1, bottom: 1, left: 1, right: 1 };

  test('goes along rows or along columns', () => {
    expect(grownBlock(cell, { row: 4, column: 2 })).toEqual({ ...cell, bottom: 4 });
    expect(grownBlock(cell, { row: 0, column: 3 })).toEqual({ ...cell, right: 3 });
    expect(grownBlock(cell, { row: 1, column: 1 })).toEqual(cell);
  });

  test('repeats what it comes from, upward as well', () => {
    const lowest = { top: 2, bottom: 2, left: 1, right: 1 };
    expect(fillFrom(contents, lowest, { ...lowest, top: 0 })).toEqual([
      { row: '1-A-1', term: 'balance', text: '2,000,021' },
      { row: '1-M-2', term: 'balance', text: '2,000,021' },
    ]);
    const pair = { top: 0, bottom: 1, left: 1, right: 1 };
    expect(fillFrom(contents, pair, { ...pair, bottom: 2 })).toEqual([
      { row: 'OC', term: 'balance', text: '291,600,000' },
    ]);
  });
});

test('the palette finds what has all the words, beginnings first', () => {
  const items = ['Structure & pricing', 'Pricing', 'Priority of payments'].map((title) => ({
    id: title,
    kind: title === 'Pricing' ? 'scenario' : 'screen',
    title,
    run: () => undefined,
  }));
  expect(foundItems(items, 'pri').map(({ title }) => title)).toEqual([
    'Pricing',
    'Priority of payments',
    'Structure & pricing',
  ]);
  expect(foundItems(items, 'pri screen').map(({ title }) => title)).not.toContain('Pricing');
});

const summary = (id: number, name: string, openedAt: string | null, tags: string[] = []) => ({
  id,
  name,
  openedAt,
  tags,
  shipped: false,
  latestVersion: 1,
  savedAt: '2026-01-01T00:00:00Z',
});

test('deals come in the order in which they were used last', () => {
  const deals = [
    summary(1, 'B', null),
    summary(2, 'A', null),
    summary(3, 'C', '2026-02-01'),
    summary(4, 'D', '2026-03-01'),
  ];
  expect(foundDeals(deals, { text: '', tags: [] }).map(({ name }) => name)).toEqual(['D', 'C', 'A', 'B']);
});

test('deals are found by words of their names and tags, and by whole tags', () => {
  const deals = [summary(1, 'Harbor', null, ['RMBS', 'live']), summary(2, 'Cedar', null, ['rmbs', 'delivered'])];
  const names = (text: string, ...tags: string[]) => foundDeals(deals, { text, tags }).map(({ name }) => name);
  expect(names('rmbs har')).toEqual(['Harbor']);
  expect(names('live')).toEqual(['Cedar', 'Harbor']);
  expect(names('', 'LIVE')).toEqual(['Harbor']);
  expect(names('ced', 'Rmbs')).toEqual(['Cedar']);
  expect(names('', 'RMBS', 'delivered')).toEqual(['Cedar']);
  expect(nothingFound({ text: 'oak', tags: ['RMBS', 'live'] })).toBe(
    'No deal has "oak" in its name or tags and is tagged RMBS and live.',
  );
});

test('a tag is wanted or no longer, whatever its case', () => {
  expect(toggled(['RMBS'], 'live')).toEqual(['RMBS', 'live']);
  expect(toggled(['RMBS', 'live'], 'rmbs')).toEqual(['live']);
});
