import { handlersOf } from '../../electron/handlers.ts';
import { nobody } from './nobody.ts';
import { describe, expect, test } from 'vitest';
import { dealText } from '../../engine/deal/check/check.ts';
import { LIBRARY_KEYS } from '../../engine/library/index.ts';
import { UserError } from '../../engine/units/user-error.ts';
import { all, put, shippedDeal, shippedText } from '../deal/shipped.ts';
import { minute, tempFile } from '../store/temp-files.ts';
import { openDesk, savedVersions, sent, shippedIn, typed, workbenchOver } from './open-workbench.ts';

describe('the first start', () => {
  test('puts the shipped deals into the store', () => {
    const file = tempFile();
    const { workbench, close } = workbenchOver(file);
    expect(workbench.list()).toHaveLength(LIBRARY_KEYS.length);
    const shipped = shippedIn(workbench);
    expect(shipped).toEqual({
      id: shipped?.id,
      name: 'Impac CMB Trust Series 2003-8',
      shipped: true,
      latestVersion: 1,
      savedAt: minute(1),
      openedAt: null,
      tags: [],
    });
    expect(savedVersions(file, shipped?.id ?? 0)).toEqual([
      { number: 1, note: 'As shipped', document: dealText(shippedDeal()) },
    ]);
    close();
  });

  test('is the only one that does', () => {
    const file = tempFile();
    workbenchOver(file).close();
    const again = workbenchOver(file);
    expect(again.workbench.list()).toHaveLength(LIBRARY_KEYS.length);
    expect(shippedIn(again.workbench)).toMatchObject({ latestVersion: 1, savedAt: minute(1) });
    again.close();
  });

  test('leaves no deal open', () => {
    const { workbench, close } = workbenchOver(tempFile());
    expect(() => workbench.current).toThrow(UserError);
    expect(() => workbench.current).toThrow('No deal is open: open one from the list of deals first.');
    close();
  });
});

describe('opening', () => {
  test('takes up the deal that was opened last, where one ever was', () => {
    const file = tempFile();
    const first = workbenchOver(file);
    expect(first.workbench.resume()).toBeUndefined();
    const [one, other] = first.workbench.list();
    for (const deal of [one, other, one]) first.workbench.open(deal?.id ?? 0);
    first.close();
    const second = workbenchOver(file);
    expect(second.workbench.resume()?.dealId).toBe(one?.id);
    expect(second.workbench.current.dealId).toBe(one?.id);
    second.close();
  });

  test('finds the state that was left', () => {
    const file = tempFile();
    const first = workbenchOver(file);
    const id = shippedIn(first.workbench)?.id ?? 0;
    first.workbench.open(id).enter([typed('1-M-2', 'marginBps', '165')]);
    const left = dealText(first.workbench.current.deal);
    first.close();

    const second = workbenchOver(file);
    const open = second.workbench.open(id);
    expect(dealText(open.deal)).toBe(left);
    expect(sent(open)).toMatchObject({ version: { number: 2, note: '1-M-2 margin 150 bp to 165 bp' } });
    // Undo goes back as far as the deal was opened.
    expect(sent(open).undo).toBeUndefined();
    second.close();
  });

  test('a deal is as it was left, with its undo, when another was open meanwhile', async () => {
    const { workbench, open } = openDesk();
    open.enter([typed('1-M-2', 'marginBps', '165')]);
    const other = workbench.list().find(({ id }) => id !== open.dealId);
    workbench.open(other?.id ?? 0);
    // Whatever changes it meanwhile goes through it.
    const handlers = handlersOf(workbench, nobody);
    await handlers['deals.rename']({ dealId: open.dealId, name: 'Harbor' }, new AbortController().signal);
    expect(workbench.open(open.dealId)).toBe(open);
    expect(workbench.current.view()).toMatchObject({ name: 'Harbor', version: { number: 3 } });
    open.undo();
    expect(workbench.current.view().undo).toBe('1-M-2 margin 150 bp to 165 bp');
  });

  test('says of an unknown deal that there is none, and keeps the one that is open', () => {
    const { workbench, open } = openDesk();
    expect(() => workbench.open(999)).toThrow(/no deal 999/);
    expect(workbench.current).toBe(open);
  });

  test('is remembered, the last one first', () => {
    const { workbench, open } = openDesk();
    workbench.importText(put('name', 'Another')(shippedText()), 'another.json');
    const firstTwo = () => workbench.list().slice(0, 2);
    expect(firstTwo().map(({ name }) => name)).toEqual(['Another', 'Impac CMB Trust Series 2003-8']);
    workbench.open(open.dealId);
    expect(firstTwo().map(({ shipped }) => shipped)).toEqual([true, false]);
  });
});

describe('an import', () => {
  test('of a sound deal is stored, opened and shown', () => {
    const { workbench, file } = openDesk();
    const text = all(put('name', 'Straße 東京'), put('tranches[3].coupon.marginBps', '165'))(shippedText());
    const imported = workbench.importText(`\uFEFF${text}`, 'straße.json');
    if (!('open' in imported)) throw new Error(JSON.stringify(imported));
    expect(workbench.current).toBe(imported.open);
    expect(sent(imported.open)).toMatchObject({
      name: 'Straße 東京',
      version: { number: 1, note: 'Imported from straße.json' },
    });
    expect(savedVersions(file, imported.open.dealId)).toMatchObject([{ document: dealText(imported.open.deal) }]);
  });

  const wrong: [string, string, { place: string; message: string }[]][] = [
    ['is no deal', '<html>', [{ place: 'the document', message: 'This is not a deal file' }]],
    ['is cut short', shippedText().slice(0, 999), [{ place: 'the document', message: 'The deal file is damaged' }]],
    [
      'has errors',
      all(put('dates.settlement', '2003-06-31'), put('tranches[0].balanceUsd', '-1'))(shippedText()),
      [
        { place: 'dates.settlement', message: 'found "2003-06-31"' },
        { place: 'tranches[0].balanceUsd', message: 'found "-1"' },
      ],
    ],
    [
      'cannot be run',
      put('groups[0].ocTarget', '1 / (period - 2)')(shippedText()),
      [{ place: 'the document', message: 'the OC target "1 / (period - 2)" has no value in period 2' }],
    ],
  ];
  test.each(wrong)('of a text that %s is refused with all reasons and leaves no trace', (_, text, reasons) => {
    const { workbench, open } = openDesk();
    const imported = workbench.importText(text, 'deal.json');
    const expected = reasons.map(({ place, message }) => ({
      place,
      message: expect.stringContaining(message) as string,
      severity: 'error',
    }));
    expect(imported).toEqual({ diagnostics: expected });
    expect(workbench.current).toBe(open);
    expect(workbench.list()).toHaveLength(LIBRARY_KEYS.length);
  });

  test('of the same deal twice makes two, which change apart', () => {
    const { workbench } = openDesk();
    const ids = ['a.json', 'b.json'].map((file) => {
      const imported = workbench.importText(shippedText(), file);
      return 'open' in imported ? imported.open.dealId : 0;
    });
    workbench.current.enter([typed('1-M-2', 'marginBps', '165')]);
    expect(workbench.list()).toHaveLength(LIBRARY_KEYS.length + 2);
    expect(dealText(workbench.open(ids[0] ?? 0).deal)).toBe(shippedText());
    expect(dealText(workbench.open(ids[1] ?? 0).deal)).not.toBe(shippedText());
  });
});
