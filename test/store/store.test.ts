import { describe, expect, test } from 'vitest';
import { openStore } from '../../electron/store/store.ts';
import { draft, minute, opened, openedWithoutWaiting, tempFile } from './temp-files.ts';

describe('deals', () => {
  test('a new deal has version 1', () => {
    const deal = opened().createDeal(draft('{"a":"1.10"}', minute(3)));
    expect(deal).toEqual({
      id: deal.id,
      name: 'Harbor 2024-1',
      libraryKey: null,
      latestVersion: 1,
      savedAt: minute(3),
      openedAt: null,
    });
  });

  test('are listed by last opened, then by name whatever its case', () => {
    const store = opened();
    const ids = ['cedar', 'Birch', 'alder', 'Dogwood'].map((name) => store.createDeal(draft('{}', minute(0), name)).id);
    store.markOpened(ids[0] ?? 0, minute(1));
    store.markOpened(ids[3] ?? 0, minute(2));
    expect(store.deals().map(({ name }) => name)).toEqual(['Dogwood', 'cedar', 'alder', 'Birch']);
    expect(store.deals()[0]?.openedAt).toBe(minute(2));
  });

  test('two deals may share a name and a document', () => {
    const store = opened();
    const [one, two] = [store.createDeal(draft('{}')), store.createDeal(draft('{}'))];
    expect(store.latest(one.id)).toEqual(store.latest(two.id));
    expect(one.id).not.toBe(two.id);
  });
});

describe('tags', () => {
  test('keep their order and case, and are replaced as a whole', () => {
    const store = opened();
    const [one, two] = [store.createDeal(draft('{}')), store.createDeal(draft('{}'))];
    expect(store.tags(one.id)).toEqual([]);
    store.tagDeal(one.id, ['RMBS', '2003', 'live']);
    store.tagDeal(two.id, ['RMBS']);
    store.tagDeal(one.id, ['Étude', 'RMBS']);
    expect([store.tags(one.id), store.tags(two.id)]).toEqual([['Étude', 'RMBS'], ['RMBS']]);
  });

  test('of a deal that is not there are refused', () => {
    expect(() => opened().tagDeal(9, ['RMBS'])).toThrow(/no deal 9/);
  });
});

describe('versions', () => {
  test('are numbered from 1, listed newest first and read back as handed in', () => {
    const store = opened();
    const { id } = store.createDeal(draft('{"v":1}', minute(1)));
    const second = store.saveVersion(id, {
      name: 'Harbor',
      document: '{"v":"é€😀"}',
      note: 'margin up',
      at: minute(2),
    });
    expect(store.versions(id)).toEqual([second, expect.objectContaining({ number: 1, savedAt: minute(1) })]);
    expect(store.latest(id)).toEqual({ ...second, document: '{"v":"é€😀"}' });
    expect(second).toMatchObject({ number: 2, note: 'margin up', savedAt: minute(2) });
    expect(store.version(id, 1).document).toBe('{"v":1}');
    expect(store.deals()[0]).toMatchObject({ latestVersion: 2, savedAt: minute(2) });
  });

  test('the hash is the SHA-256 of the text', () => {
    const store = opened();
    const { id } = store.createDeal(draft('abc'));
    expect(store.latest(id).hash).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  test('saving the latest document again adds nothing, but the deal takes the name', () => {
    const store = opened();
    const { id } = store.createDeal(draft('{}', minute(1)));
    expect(store.saveVersion(id, draft('{}', minute(2), 'Renamed'))).toMatchObject({ number: 1, savedAt: minute(1) });
    expect(store.deals()[0]).toMatchObject({ name: 'Renamed', latestVersion: 1 });
  });

  test('going back to an earlier document is a new version with the earlier hash, stored once', () => {
    const { store, db } = openedWithoutWaiting(tempFile());
    const { id } = store.createDeal(draft('A'));
    store.saveVersion(id, draft('B'));
    expect(store.saveVersion(id, draft('A'))).toMatchObject({ number: 3, hash: store.version(id, 1).hash });
    expect(db.prepare('SELECT count(*) FROM deal_document').pluck().get()).toBe(2);
  });
});

describe('seeds', () => {
  const shipped = ['alpha', 'beta'].map((key) => ({ libraryKey: key, name: key, document: `{"deal":"${key}"}` }));

  test('are added once', () => {
    const store = opened();
    expect(store.seeded('alpha')).toBe(false);
    expect(store.seed(shipped, minute(0))).toBe(2);
    expect(store.seed(shipped, minute(9))).toBe(0);
    expect(store.seeded('alpha')).toBe(true);
    expect(store.deals().map(({ libraryKey, savedAt }) => [libraryKey, savedAt])).toEqual([
      ['alpha', minute(0)],
      ['beta', minute(0)],
    ]);
  });

  test('a newer program adds its new deals and leaves an edited one alone', () => {
    const store = opened();
    store.seed(shipped.slice(0, 1), minute(0));
    const id = store.deals()[0]?.id ?? 0;
    store.saveVersion(id, draft('{"deal":"mine"}', minute(1), 'Mine'));
    expect(store.seed([{ libraryKey: 'alpha', name: 'x', document: '{"deal":"x"}' }, ...shipped], minute(2))).toBe(1);
    expect(store.latest(id).document).toBe('{"deal":"mine"}');
    expect(store.deals().map(({ name }) => name)).toEqual(['beta', 'Mine']);
  });

  test('all of them or none', () => {
    const store = opened();
    expect(() => store.seed([...shipped, ...shipped.slice(0, 1)], minute(0))).toThrow('alpha is already in the store');
    expect(store.deals()).toEqual([]);
  });
});

describe('scenarios', () => {
  test('are saved by name, changed and removed', () => {
    const store = opened();
    const { id } = store.createDeal(draft('{}'));
    store.saveScenario(id, { name: 'Pricing', body: '{"cpr":"0.25"}', at: minute(1) });
    store.saveScenario(id, { name: 'Down', body: '{}', at: minute(2) });
    store.saveScenario(id, { name: 'Pricing', body: '{"cpr":"0.30"}', at: minute(3) });
    expect(store.scenarios(id)).toEqual([
      { name: 'Pricing', body: '{"cpr":"0.30"}', createdAt: minute(1), updatedAt: minute(3) },
      { name: 'Down', body: '{}', createdAt: minute(2), updatedAt: minute(2) },
    ]);
    store.removeScenario(id, 'Pricing');
    store.removeScenario(id, 'never saved');
    expect(store.scenarios(id).map(({ name }) => name)).toEqual(['Down']);
  });

  test('belong to one deal', () => {
    const store = opened();
    const [one, two] = [store.createDeal(draft('{}')), store.createDeal(draft('{}'))];
    store.saveScenario(one.id, { name: 'Pricing', body: '{}', at: minute(1) });
    expect(store.scenarios(two.id)).toEqual([]);
  });
});

describe('templates of term sheets', () => {
  const house = { name: 'House', body: '{"v":1}', savedAt: minute(1) };

  test('are saved by name, renamed for the deals that use them, and removed', () => {
    const store = opened();
    const { id } = store.createDeal(draft('{}'));
    store.saveSheetTemplate({ ...house, body: '{}' });
    store.saveSheetTemplate(house);
    store.useDealSheet(id, { template: 'House', body: '{"v":2}' });
    store.renameSheetTemplate('House', { ...house, name: 'Street' });
    expect(store.sheetTemplates()).toEqual([{ ...house, name: 'Street' }]);
    expect(store.dealSheet(id)).toEqual({ template: 'Street', body: '{"v":2}' });
    store.removeSheetTemplate('Street');
    store.removeSheetTemplate('never saved');
    expect(store.sheetTemplates()).toEqual([]);
    expect(store.dealSheet(id)).toEqual({ template: 'Street', body: '{"v":2}' });
  });

  test('are of one deal where a deal uses one', () => {
    const store = opened();
    const [one, two] = [store.createDeal(draft('{}')), store.createDeal(draft('{}'))];
    store.useDealSheet(one.id, { template: 'House', body: '{}' });
    expect(store.dealSheet(two.id)).toBeUndefined();
  });
});

describe('the file', () => {
  test('holds the same after closing and opening again', () => {
    const file = tempFile();
    const store = openStore(file);
    const { id } = store.createDeal({ ...draft('{"v":1}'), libraryKey: 'alpha' });
    store.saveVersion(id, draft('{"v":2}', minute(1)));
    store.markOpened(id, minute(2));
    store.saveScenario(id, { name: 'Pricing', body: '{}', at: minute(3) });
    const seen = [store.deals(), store.versions(id), store.latest(id), store.version(id, 1), store.scenarios(id)];
    store.close();
    const again = opened(file);
    expect([again.deals(), again.versions(id), again.latest(id), again.version(id, 1), again.scenarios(id)]).toEqual(
      seen,
    );
  });

  test('two stores over one file see what the other saved', () => {
    const file = tempFile();
    const [one, two] = [opened(file), opened(file)];
    const { id } = one.createDeal(draft('{"v":1}'));
    expect(two.saveVersion(id, draft('{"v":2}')).number).toBe(2);
    expect(one.saveVersion(id, draft('{"v":3}')).number).toBe(3);
    expect(two.latest(id)).toEqual(one.latest(id));
  });

  test('is durable: write-ahead log, synced at each commit, foreign keys on', () => {
    const { db } = openedWithoutWaiting(tempFile());
    const settings = ['journal_mode', 'synchronous', 'foreign_keys', 'fullfsync'];
    expect(settings.map((name) => db.pragma(name, { simple: true }))).toEqual(['wal', 2, 1, 1]);
  });
});
