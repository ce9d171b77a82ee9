import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openStore } from '../../electron/store/store.ts';
import type { VersionDraft } from '../../electron/store/store.ts';
import { openedWithoutWaiting, tempFile } from './temp-files.ts';

const time = fc.date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
const text = fc.string({ unit: 'grapheme' });
// Few documents, so that the same one comes again: at once, and after others.
const document = fc.oneof(fc.constantFrom('A', 'B', 'C'), fc.json());
const save = fc.record({ name: text, document, note: text, at: time.map((date) => date.toISOString()) });

/** The versions a sequence of saves leaves: one for each change of the document. */
function expectedVersions(saves: readonly VersionDraft[]) {
  const changes = saves.filter((each, index) => each.document !== saves[index - 1]?.document);
  return changes.map((each, index) => ({
    number: index + 1,
    document: each.document,
    note: each.note,
    savedAt: each.at,
  }));
}

test('the versions read back are the changes that were saved', () => {
  const { store } = openedWithoutWaiting(tempFile());
  fc.assert(
    fc.property(save, fc.array(save, { maxLength: 12 }), (first, rest) => {
      const saves = [first, ...rest];
      const { id } = store.createDeal(first);
      for (const each of rest) store.saveVersion(id, each);
      const read = store.versions(id).map(({ number }) => store.version(id, number));
      expect(read.toReversed()).toMatchObject(expectedVersions(saves));
      expect(store.latest(id)).toEqual(read[0]);
      expect(store.deals().find((deal) => deal.id === id)?.name).toBe(saves.at(-1)?.name);
    }),
    { numRuns: 60 },
  );
});

test('saves to several deals, closed and opened at any point, do not touch each other', () => {
  const step = fc.record({ deal: fc.nat(2), save, reopen: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const file = tempFile();
      let store = openStore(file);
      const start: VersionDraft = { name: '', document: 'start', note: '', at: '2024-01-01T00:00:00.000Z' };
      const histories = [1, 2, 3].map(() => ({ id: store.createDeal(start).id, saves: [start] }));
      for (const { deal, save: next, reopen } of steps) {
        const history = histories[deal];
        if (history === undefined) continue;
        store.saveVersion(history.id, next);
        history.saves.push(next);
        if (!reopen) continue;
        store.close();
        store = openStore(file);
      }
      for (const { id, saves } of histories) {
        const read = store.versions(id).map(({ number }) => store.version(id, number));
        expect(read.toReversed()).toMatchObject(expectedVersions(saves));
      }
      store.close();
    }),
    { numRuns: 20 },
  );
});
