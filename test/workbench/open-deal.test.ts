import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { StoreError } from '../../electron/store/store.ts';
import { rehearse } from '../../electron/workbench/rehearse.ts';
import { dealText } from '../../engine/deal/check/check.ts';
import { put, shippedText } from '../deal/shipped.ts';
import { cellOf, openDesk, savedVersions, sent, typed } from './open-workbench.ts';

const CLASSES = ['1-A-1', '1-A-2', '1-M-1', '1-M-2', '1-M-3', '1-M-4', '2-A-1', '2-M-1', '2-M-2', '2-B-1'];
const WIDER = [typed('1-M-2', 'marginBps', '165')];
const LABEL = '1-M-2 margin 150 bp to 165 bp';

test('a rehearsal of the next pricing leaves no trace', () => {
  const { open, file } = openDesk();
  open.enter(WIDER);
  const before = open.view();
  expect(rehearse(open)).toBe(true);
  expect(open.view()).toEqual(before);
  expect(savedVersions(file, open.dealId)).toHaveLength(2);
});

describe('an entry', () => {
  test('is on the disk as a new version before it is shown', () => {
    const { open, file } = openDesk();
    expect(open.enter(WIDER)).toEqual([]);
    const [, second, ...more] = savedVersions(file, open.dealId);
    expect(more).toEqual([]);
    expect(second).toEqual({ number: 2, note: LABEL, document: dealText(open.deal) });
    expect(sent(open)).toMatchObject({ version: { number: 2, note: LABEL }, undo: LABEL });
    expect(sent(open).redo).toBeUndefined();
  });

  test('equal to what is there saves nothing', () => {
    const { open, file } = openDesk();
    expect(open.enter([typed('1-M-2', 'marginBps', '1.50%'), typed('1-M-2', 'capPct', '11.10')])).toEqual([]);
    expect(savedVersions(file, open.dealId)).toHaveLength(1);
    expect(sent(open).undo).toBeUndefined();
  });

  test('that is refused leaves the deal, its version and what could be redone', () => {
    const { open, file } = openDesk();
    open.enter(WIDER);
    open.undo();
    const before = { text: dealText(open.deal), view: open.view() };
    const refused = open.enter([typed('1-M-2', 'marginBps', 'wide'), typed('1-M-3', 'balanceUsd', '-1')]);
    expect(refused).toEqual([
      { ...typed('1-M-2', 'marginBps', 'wide'), message: expect.stringContaining('"wide" is not a margin') as string },
      { ...typed('1-M-3', 'balanceUsd', '-1'), message: expect.stringContaining('found "-1"') as string },
    ]);
    expect({ text: dealText(open.deal), view: open.view() }).toEqual(before);
    expect(open.view().redo).toBe(LABEL);
    expect(savedVersions(file, open.dealId)).toHaveLength(3);
  });

  test('that no run survives is refused, with the rule that fails', () => {
    const { workbench } = openDesk();
    const target = put('groups[0].ocTarget', '2000000000000 / max(0, 400000000 - bonds)')(shippedText());
    workbench.importText(target, 'deal.json');
    const open = workbench.current;
    const [refused] = open.enter([typed('1-M-2', 'balanceUsd', '15mm')]);
    expect(refused?.message).toMatch(/^Group 1: the OC target .* has no value in period \d+: change the formula$/);
    expect(sent(open)).toMatchObject({ version: { number: 1 } });
  });

  test('that cannot be saved leaves the deal as it was', () => {
    const { open, file } = openDesk();
    const before = open.view();
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');
    expect(() => open.enter(WIDER)).toThrow(StoreError);
    expect(open.view()).toEqual(before);
    other.exec('ROLLBACK');
    other.close();
    expect(open.enter(WIDER)).toEqual([]);
    expect(sent(open).version.number).toBe(2);
  });
});

describe('a paste', () => {
  test('of ten entries is one version and one step of undo', () => {
    const { open, file } = openDesk();
    const shipped = dealText(open.deal);
    expect(open.enter(CLASSES.map((id) => typed(id, 'pricePct', '99-16')))).toEqual([]);
    expect(open.deal.tranches.map(({ pricePct }) => pricePct)).toEqual(CLASSES.map(() => '99.5'));
    expect(savedVersions(file, open.dealId)).toHaveLength(2);
    expect(open.view().undo).toBe(`price of ${CLASSES.join(', ')}`);
    open.undo();
    expect(dealText(open.deal)).toBe(shipped);
    expect(open.view().undo).toBeUndefined();
  });

  test('is taken as far as it is sound', () => {
    const { open } = openDesk();
    const refused = open.enter(CLASSES.map((id, i) => typed(id, 'marginBps', i % 2 === 0 ? String(100 + i) : 'x')));
    expect(refused.map(({ row }) => row)).toEqual(CLASSES.filter((_id, i) => i % 2 === 1));
    expect(open.deal.tranches[8]?.coupon).toMatchObject({ marginBps: '108' });
    expect(open.view().undo).toBe('margin of 1-A-1, 1-M-1, 1-M-3, 2-A-1, 2-M-2');
  });
});

describe('undo and redo', () => {
  test('walk the changes back and forth, each step a version of its own', () => {
    const { open, file } = openDesk();
    const texts = [dealText(open.deal)];
    open.enter(WIDER);
    texts.push(dealText(open.deal));
    open.enter([typed('1-M-2', 'stepUpMultiple', '')]);
    texts.push(dealText(open.deal));

    open.undo();
    expect(dealText(open.deal)).toBe(texts[1]);
    expect(sent(open)).toMatchObject({ undo: LABEL, redo: '1-M-2 step-up ×1.5 to none' });
    open.undo();
    expect(dealText(open.deal)).toBe(texts[0]);
    expect(sent(open).undo).toBeUndefined();
    open.redo();
    open.redo();
    expect(dealText(open.deal)).toBe(texts[2]);
    expect(sent(open).redo).toBeUndefined();

    const versions = savedVersions(file, open.dealId);
    expect(versions.map(({ note }) => note)).toEqual([
      'As shipped',
      LABEL,
      '1-M-2 step-up ×1.5 to none',
      'Undo: 1-M-2 step-up ×1.5 to none',
      `Undo: ${LABEL}`,
      `Redo: ${LABEL}`,
      'Redo: 1-M-2 step-up ×1.5 to none',
    ]);
    expect(versions.map(({ document }) => texts.indexOf(document))).toEqual([0, 1, 2, 1, 0, 1, 2]);
  });

  test('with nothing to take back do nothing', () => {
    const { open, file } = openDesk();
    open.undo();
    open.redo();
    expect(savedVersions(file, open.dealId)).toHaveLength(1);
  });

  test('a new entry ends what could be redone', () => {
    const { open } = openDesk();
    open.enter(WIDER);
    open.undo();
    open.enter([typed('1-M-3', 'marginBps', '175')]);
    expect(sent(open)).toMatchObject({ undo: '1-M-3 margin 170 bp to 175 bp' });
    expect(sent(open).redo).toBeUndefined();
  });
});

describe('change marks', () => {
  const marksOf = (open: ReturnType<typeof openDesk>['open'], measure: string) =>
    Object.fromEntries(
      CLASSES.map((id) => [id, cellOf(open.view().pricing, `${id}|call|${measure}`, 'speed 100').change]),
    );

  test('stand on the discount margin of the class that changed, and on no other', () => {
    const { open } = openDesk();
    expect(Object.values(marksOf(open, 'dmBps')).filter(Boolean)).toEqual([]);
    open.enter(WIDER);
    expect(marksOf(open, 'dmBps')).toEqual({
      ...Object.fromEntries(CLASSES.map((id) => [id, undefined])),
      '1-M-2': '+15',
    });
    expect(cellOf(open.view().structure, '1-M-2', 'marginBps')).toMatchObject({ text: '165 bp', change: '+15' });
    expect(cellOf(open.view().structure, '1-M-1', 'marginBps').change).toBeUndefined();
    open.undo();
    expect(marksOf(open, 'dmBps')).toMatchObject({ '1-M-2': '-15', '1-M-3': undefined });
  });

  test('stay while an entry is refused', () => {
    const { open } = openDesk();
    open.enter(WIDER);
    open.enter([typed('1-M-2', 'marginBps', 'x')]);
    expect(marksOf(open, 'dmBps')['1-M-2']).toBe('+15');
  });

  test('say what a text was, and what came of a figure that is gone', () => {
    const { open } = openDesk();
    open.enter([typed('1-M-2', 'moodys', 'Aa3'), typed('1-M-2', 'capPct', '')]);
    const { structure } = open.view();
    expect(cellOf(structure, '1-M-2', 'moodys')).toMatchObject({ text: 'Aa3', change: 'was A1' });
    expect(cellOf(structure, '1-M-2', 'capPct')).toMatchObject({ text: '', change: 'was 11.10%' });
  });

  test('are by row, so that a larger class moves every share and total it stands in', () => {
    const { open } = openDesk();
    open.enter([typed('1-A-1', 'balanceUsd', '291,500,000')]);
    const { structure } = open.view();
    expect(cellOf(structure, '1-A-1', 'balanceUsd').change).toBe('-100,000');
    expect(cellOf(structure, 'total|1', 'balanceUsd').change).toBe('-100,000');
    expect(cellOf(structure, 'total|2', 'balanceUsd').change).toBeUndefined();
    expect(cellOf(structure, 'oc|1', 'balanceUsd').change).toBe('+100,000');
  });
});
