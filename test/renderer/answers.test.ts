import { describe, expect, test } from 'vitest';
import type { CellView, RowView, TableView } from '../../electron/channels/views.ts';
import { towards } from '../../electron/pictures/colors.ts';
import { comparedColumns, comparedRows, countDifferent, usualFilter } from '../../renderer/results/compared-rows.ts';
import { joined, ofOneGroup, withoutZeros } from '../../renderer/results/period-tables.ts';
import { chosenClass, groupsOf } from '../../renderer/results/result-terms.ts';
import { countsOf, tieOutRows } from '../../renderer/tie-out/tie-out-rows.ts';
import { pairOf, pairOfBlock } from '../../renderer/versions/version-rows.ts';

const cellsOf = (texts: Record<string, string | number>): Record<string, CellView> =>
  Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, { text: String(value), value }]));
const row = (id: string, texts: Record<string, string | number>, more: Partial<RowView> = {}): RowView => ({
  id,
  kind: 'body',
  cells: cellsOf(texts),
  ...more,
});
const table = (keys: string[], rows: RowView[], unit = '$'): TableView => ({
  id: 't',
  title: 'T',
  columns: keys.map((key) => ({ key, title: key, unit, align: 'right' })),
  rows,
  notes: [],
});
const keysOf = ({ columns }: TableView) => columns.map(({ key }) => key);

describe('tables by period', () => {
  const oc = table(['period', 'oc|1', 'oc|2'], [row('1', { 'oc|1': 10, 'oc|2': 20 })]);
  const excess = table(['period', 'excess|1'], [row('1', { 'excess|1': 3 })]);

  test('are joined by period, with what says the period once', () => {
    const both = joined(oc, excess);
    expect(keysOf(both)).toEqual(['period', 'oc|1', 'oc|2', 'excess|1']);
    expect(both.rows[0]?.cells['excess|1']?.text).toBe('3');
  });

  test('are cut down to a group and its classes', () => {
    const group = { id: '1', name: 'Group 1', classes: ['A'] };
    expect(keysOf(ofOneGroup(oc, group))).toEqual(['period', 'oc|1']);
    const balances = table(['balance|A', 'balance|B'], []);
    expect(keysOf(ofOneGroup(balances, group))).toEqual(['balance|A']);
  });

  test('leave out amounts that are zero throughout, and say so', () => {
    const flows = table(['paid', 'owed'], [row('1', { paid: 5, owed: 0 }), row('2', { paid: 0, owed: 0.001 })]);
    expect(keysOf(withoutZeros(flows))).toEqual(['paid']);
    expect(withoutZeros(flows).notes).toEqual(['Zero throughout: owed.']);
  });
});

test('classes belong to the group whose total stands under them', () => {
  const total = (id: string, name: string) => row(`total|${id}`, { tranche: name }, { kind: 'total' });
  const bond = (name: string) => row(name, { tranche: name }, { tranche: name });
  const structure = table([], [bond('A'), bond('B'), total('1', 'One'), row('oc|1', {}), bond('C'), total('2', 'Two')]);
  const groups = groupsOf(structure);
  expect(groups).toEqual([
    { id: '1', name: 'One', classes: ['A', 'B'] },
    { id: '2', name: 'Two', classes: ['C'] },
  ]);
  expect(chosenClass(groups, 'C')).toBe('C');
  expect(chosenClass(groups, 'gone')).toBe('A');
});

describe('a comparison', () => {
  const figures = (id: string, change?: string): RowView => {
    const made = row(id, { tranche: 'A', redemption: 'To call', speedPct: 100, 'walYears|a': 2, 'walYears|b': 3 });
    const marked = { text: '1.000', value: 1, ...(change !== undefined && { change }) };
    return {
      ...made,
      tranche: 'A',
      cells: { ...made.cells, walDifference: change ? marked : { text: '0.000', value: 0 } },
    };
  };
  const columns = ['walYears|a', 'walYears|b', 'walDifference'];
  const compared = {
    a: 'Pricing',
    b: 'Stress',
    table: table(columns, [figures('A|call|0'), figures('A|call|100', '+1')]),
  };

  test('can be of what differs alone', () => {
    expect(countDifferent(compared)).toBe(1);
    expect(comparedRows(compared, { ...usualFilter, onlyDifferent: true }).map(({ id }) => id)).toEqual(['A|call|100']);
  });

  test('says by how much only where something differs', () => {
    const [same, other] = comparedRows(compared, usualFilter);
    expect(same?.cells['walDifference']).toMatchObject({ text: '0' });
    expect(same?.cells['walDifference']?.change).toBeUndefined();
    expect(other?.cells['walDifference']).toMatchObject({ text: '1.000', change: '' });
    expect(other?.cells['tranche']?.repeats).toBe(true);
  });

  test('names its sides by letters', () => {
    const titled = compared.table.columns.map((one) =>
      one.key.includes('|') ? { ...one, title: `WAL, ${one.key.endsWith('a') ? 'Pricing' : 'Stress'}` } : one,
    );
    const heads = comparedColumns({ ...compared, table: { ...compared.table, columns: titled } });
    expect(heads.map(({ title }) => title)).toEqual(['WAL A', 'WAL B', 'walDifference']);
  });
});

test('a tie-out counts what agrees, and says by how much a figure misses', () => {
  const figure = (id: string, measure: string, ours: string, theirs: string): RowView => {
    const made = row(id, { tranche: 'A', measure, published: theirs });
    const computed = { text: ours, published: { text: theirs, agrees: ours === theirs } };
    return { ...made, cells: { ...made.cells, computed, agrees: { text: '' } } };
  };
  const rows = [
    figure('1', 'WAL', '18.02', '18.03'),
    figure('2', 'WAL', '2.20', '2.20'),
    figure('3', 'First', 'Aug-03', 'Sep-03'),
  ];
  const made = table(['published', 'computed', 'agrees'], rows);
  expect(countsOf(made)).toEqual([
    { measure: '', compared: 3, agree: 1 },
    { measure: 'WAL', compared: 2, agree: 1 },
    { measure: 'First', compared: 1, agree: 0 },
  ]);
  const misses = tieOutRows(made, { onlyMisses: true, measure: '' });
  expect(misses.map(({ cells }) => [cells['computed']?.change, cells['agrees']?.text])).toEqual([
    ['-0.01', '≠ differs'],
    ['≠', '≠ differs'],
  ]);
});

test('selected versions are compared: one with that before it, several from the first to the last', () => {
  const version = (number: number) => ({ number, savedAt: '', change: '', hash: `${number}` });
  const versions = [3, 2, 1].map(version);
  const block = (top: number, bottom: number) => ({ top, bottom, left: 0, right: 3 });
  expect(pairOfBlock(versions, block(1, 1))).toEqual({ from: 1, to: 2 });
  expect(pairOfBlock(versions, block(0, 2))).toEqual({ from: 1, to: 3 });
  expect(pairOfBlock(versions, block(2, 2))).toEqual({ from: 1, to: 1 });
  expect(pairOf(versions, { from: 9, to: 3 })).toEqual({ from: 2, to: 3 });
  expect(pairOf([], undefined)).toBeUndefined();
});

test('a colour goes a part of the way to another, however short it is written', () => {
  expect(towards('#000000', '#ffffff', 0.5)).toBe('#808080');
  expect(towards('#000', '#fff', 0.5)).toBe('#808080');
  expect(towards('#0b5fa5', '#ffffff', 0)).toBe('#0b5fa5');
});
