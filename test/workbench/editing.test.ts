import { describe, expect, test } from 'vitest';
import { termTableView, TERM_SCREENS, type TermTableView } from '../../electron/channels/deal-editing-views.ts';
import { termViews } from '../../electron/workbench/term-views.ts';
import { changeList } from '../../engine/deal/changes/change-list.ts';
import type { ListChange } from '../../engine/deal/changes/list-change.ts';
import { dealText } from '../../engine/deal/check/check.ts';
import type { Deal } from '../../engine/deal/schema/deal.ts';
import { blankDeal } from '../../engine/library/blank-deal.ts';
import { LIBRARY_KEYS, libraryDeal } from '../../engine/library/index.ts';
import { shippedDeal } from '../deal/shipped.ts';
import { cellOf, openDesk, savedVersions, sent, shippedIn, typed } from './open-workbench.ts';

const tableOf = (deal: Deal, screen: (typeof TERM_SCREENS)[number], id: string): TermTableView => {
  const table = termViews(deal, screen).find((one) => one.id === id);
  if (!table) throw new Error(`No table ${id}`);
  return table;
};

describe('tables of terms', () => {
  test.each(LIBRARY_KEYS)('of %s go to the window on every screen', (key) => {
    for (const screen of TERM_SCREENS) {
      const views = termViews(libraryDeal(key)!, screen);
      expect(new Set(views.map(({ id }) => id)).size).toBe(views.length);
      for (const view of views) expect(termTableView.parse(JSON.parse(JSON.stringify(view)))).toEqual(view);
    }
  });

  test('have a row a month, and room to paste the next thirty years into', () => {
    const { rows, columns, inputs } = tableOf(shippedDeal(), 'assumptions', 'curve|1');
    expect(rows).toHaveLength(720);
    expect(columns.map(({ key, term }) => [key, term])).toEqual([
      ['month', undefined],
      ['LIBOR1M', 'LIBOR1M'],
      ['LIBOR6M', 'LIBOR6M'],
      ['CMT1Y', 'CMT1Y'],
    ]);
    expect(rows[0]).toMatchObject({
      id: 'curve|1|0',
      cells: { month: { text: 'Aug-03' }, LIBOR1M: { text: '1.095%' } },
    });
    expect(rows.at(-1)).toMatchObject({ id: 'curve|1|719', cells: { month: { text: 'Jul-63' } } });
    expect(inputs['CMT1Y']).toEqual({ input: 'number', choices: [] });
  });

  test('have a sentence and the terms of every rule, in the order of their list', () => {
    const { rows, inputs, list } = tableOf(shippedDeal(), 'priority', 'priority');
    expect(list).toEqual({ name: 'priority' });
    expect(rows.map(({ cells }) => cells['cite']?.text)).toEqual(shippedDeal().priority.map(({ cite }) => cite));
    expect(rows[4]?.cells).toMatchObject({ sentence: { text: expect.stringMatching(/^From Group 1/) as string } });
    expect(inputs['order']).toEqual({ input: 'choice', choices: ['in order', 'pro rata', 'shares'] });
    expect(inputs['upTo']?.input).toBe('formula');
    expect(inputs['to']?.choices).toContain('group.1');
  });

  test('leave out what a row does not have', () => {
    const { rows } = tableOf(shippedDeal(), 'assumptions', 'groups');
    expect(rows.map(({ cells }) => [cells['speedKind']?.text, cells['cprPct']?.text])).toEqual([
      ['CPR', '30.00%'],
      ['CPR by age', undefined],
    ]);
  });
});

describe('deals', () => {
  test('a new one is sound, run and opened', () => {
    const { workbench } = openDesk();
    const open = workbench.open(workbench.deals.create('Harbor 2026-1'));
    expect(sent(open)).toMatchObject({ name: 'Harbor 2026-1', version: { number: 1, note: 'New deal' }, warnings: [] });
    expect(cellOf(sent(open).pricing, 'A|call|dmBps', 'speed 100').text).toBe('100');
    expect(() => workbench.deals.create('  ')).toThrow(/cannot be the name of a deal/);
  });

  test('a copy has the terms and the scenarios, and changes apart', () => {
    const { workbench, open } = openDesk();
    open.enter([typed('1-M-2', 'marginBps', '165')]);
    open.changeScenario(open.scenarios.duplicating('Pricing'));
    const copy = workbench.open(workbench.deals.duplicate(open.dealId, 'Copy'));
    expect(dealText({ ...copy.deal, name: open.deal.name })).toBe(dealText(open.deal));
    const names = (desk: typeof copy) => desk.scenarios.list().map(({ scenario }) => scenario.name);
    expect(names(copy)).toHaveLength(2);
    expect(names(copy)).toEqual(names(open));
    expect(copy.view().version.note).toBe('Copy of Impac CMB Trust Series 2003-8, version 2');
    copy.enter([typed('1-M-2', 'marginBps', '200')]);
    expect(workbench.open(open.dealId).deal.tranches[3]?.coupon).toMatchObject({ marginBps: '165' });
  });

  test('are tagged in words of their own, and a copy has the tags', () => {
    const { workbench, open } = openDesk();
    const tagsOf = (id: number) => workbench.list().find((deal) => deal.id === id)?.tags;
    workbench.deals.tag(open.dealId, ' RMBS,, 2003,rmbs , half   done');
    expect(tagsOf(open.dealId)).toEqual(['RMBS', '2003', 'half done']);
    const copy = workbench.deals.duplicate(open.dealId, 'Copy');
    workbench.deals.tag(open.dealId, '');
    expect([tagsOf(open.dealId), tagsOf(copy)]).toEqual([[], ['RMBS', '2003', 'half done']]);
  });

  test('keep their tags where others are refused', () => {
    const { workbench, open } = openDesk();
    workbench.deals.tag(open.dealId, 'é'.repeat(30));
    expect(() => workbench.deals.tag(open.dealId, `live, ${'x'.repeat(31)}`)).toThrow(
      `The tag "${'x'.repeat(31)}" has 31 characters and may have 30: shorten it, or put a comma between two tags.`,
    );
    const thirteen = Array.from({ length: 13 }, (_, i) => `t${i}`).join();
    expect(() => workbench.deals.tag(open.dealId, thirteen)).toThrow(
      'These are 13 tags and a deal may have 12: leave some out.',
    );
    expect(shippedIn(workbench)?.tags).toEqual(['é'.repeat(30)]);
  });

  test('one that is not open takes another name as a version', () => {
    const { workbench, open, file } = openDesk();
    const id = workbench.deals.create('Draft');
    workbench.deals.rename(id, 'Harbor');
    expect(workbench.list().find((deal) => deal.id === id)?.name).toBe('Harbor');
    expect(savedVersions(file, id).map(({ note }) => note)).toEqual(['New deal', 'Deal name Draft to Harbor']);
    open.change(workbench.deals.renameOpen(open.deal, 'Impac'));
    expect(shippedIn(workbench)).toBeUndefined();
    open.undo();
    expect(shippedIn(workbench)?.latestVersion).toBe(3);
  });
});

test('a deal of two classes is built from a blank one by typing, and priced', () => {
  const { workbench } = openDesk();
  const open = workbench.open(workbench.deals.create('Two classes'));
  const change = (asked: ListChange) => open.change(changeList(open.deal, asked));
  const enter = (...entries: [string, string, string][]) => {
    expect(open.enter(entries.map(([row, term, text]) => typed(row, term, text)))).toEqual([]);
  };
  enter(['A', 'id', 'Senior'], ['A', 'balanceUsd', '80mm'], ['A', 'marginBps', '60']);
  change({ do: 'add', list: 'tranches', group: '1' });
  enter(['New class', 'balanceUsd', '18mm'], ['New class', 'marginBps', '140'], ['New class', 'id', 'Junior']);
  enter(['group|1', 'ocTarget', '2% * loansAtCutOff'], ['curve|0|0', 'SOFR', '4.25'], ['deal', 'speedsPct', '100']);
  change({ do: 'resize', from: 'Senior', to: 'Junior', usd: '1mm' });
  const view = sent(open);
  expect(view.warnings).toEqual([]);
  expect(['Senior', 'Junior'].map((id) => cellOf(view.pricing, `${id}|call|dmBps`, 'speed 100').text)).toEqual([
    '60',
    '140',
  ]);
  expect(cellOf(view.structure, 'Junior', 'balanceUsd').text).toBe('19,000,000');
  while (open.view().undo !== undefined) open.undo();
  expect(open.deal).toEqual({ ...blankDeal(), name: 'Two classes' });
});

describe('versions', () => {
  const withThree = () => {
    const desk = openDesk();
    desk.open.enter([typed('1-M-2', 'marginBps', '165')]);
    desk.open.change(changeList(desk.open.deal, { do: 'move', list: 'priority', from: 4, to: 6 }));
    return desk;
  };

  test('are listed with what was done and what was written beside them', () => {
    const { workbench } = withThree();
    workbench.versions.note(2, ' As agreed with the desk ');
    expect(workbench.versions.list()).toMatchObject([
      { number: 3, change: expect.stringMatching(/^Move Rule/) as string },
      { number: 2, change: '1-M-2 margin 150 bp to 165 bp', note: 'As agreed with the desk' },
      { number: 1, change: 'As shipped' },
    ]);
    workbench.versions.note(2, '');
    expect(workbench.versions.list()[1]).not.toHaveProperty('note');
    expect(() => workbench.versions.note(9, 'x')).toThrow(/no version 9/);
  });

  test('are told apart in words, with what the change costs', () => {
    const { workbench } = withThree();
    expect(workbench.versions.diff(1, 2)).toEqual({
      terms: [{ where: 'Classes', text: '1-M-2 margin 150 bp to 165 bp' }],
      figures: [{ where: '1-M-2', text: '1-M-2 DM 150 to 165 bp' }],
      cost: expect.stringMatching(/^Average cost [\d.]+ bp to [\d.]+ bp: costs the deal 0\.\d bp$/) as string,
    });
    expect(workbench.versions.diff(2, 2)).toEqual({ terms: [], figures: [] });
    expect(workbench.versions.diff(2, 1).cost).toContain('saves');
  });

  test('are restored by a change that undo takes back', () => {
    const { workbench, open } = withThree();
    const text = dealText(open.deal);
    workbench.versions.restore(1);
    expect(dealText(open.deal)).toBe(dealText(shippedDeal()));
    expect(open.view()).toMatchObject({ version: { number: 4, note: 'Restore version 1' }, undo: 'Restore version 1' });
    workbench.versions.restore(1);
    expect(open.view().version.number).toBe(4);
    open.undo();
    expect(dealText(open.deal)).toBe(text);
  });
});
