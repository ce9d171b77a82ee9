import { mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { migrations } from '../../electron/store/migrations/migrations.ts';
import { openStore, StoreError } from '../../electron/store/store.ts';
import type { StoreFailure } from '../../electron/store/store.ts';
import { bare, draft, minute, openedWithoutWaiting, tempFile, tempFolder } from './temp-files.ts';

/** Checks that the work fails for this reason, in a message that holds all of the words. */
function expectFailure(work: () => unknown, reason: StoreFailure, ...words: (string | number)[]): void {
  let failure: unknown;
  try {
    work();
  } catch (error) {
    failure = error;
  }
  expect(failure).toBeInstanceOf(StoreError);
  expect(failure).toMatchObject({ reason });
  for (const word of words) expect(failure).toHaveProperty('message', expect.stringContaining(String(word)));
}

/** A closed store with one deal in it. */
function storeFile(): string {
  const file = tempFile();
  const store = openStore(file);
  store.createDeal(draft('{}'));
  store.close();
  return file;
}

describe('opening refuses and leaves as it was', () => {
  test('a store of a newer program', () => {
    const file = storeFile();
    const db = bare(file);
    db.pragma(`user_version = ${migrations.length + 4}`);
    db.close();
    const before = readFileSync(file);
    expectFailure(() => openStore(file), 'newer', file, migrations.length + 4, `up to ${migrations.length}`);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test("another program's database", () => {
    const file = tempFile();
    const db = bare(file);
    db.exec('CREATE TABLE song (title TEXT)');
    db.close();
    const before = readFileSync(file);
    expectFailure(() => openStore(file), 'foreign', file, 'another program');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('a file that is no database', () => {
    const file = tempFile();
    writeFileSync(file, 'Deal,Margin\n'.repeat(500));
    expectFailure(() => openStore(file), 'damaged', file, 'SQLITE_NOTADB');
    expect(readFileSync(file, 'utf8')).toBe('Deal,Margin\n'.repeat(500));
  });

  test('a store cut short', () => {
    const file = storeFile();
    truncateSync(file, 3 * 4096);
    expectFailure(() => openStore(file), 'damaged', file);
  });

  test('a store with a page overwritten', () => {
    const file = storeFile();
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 2 * 4096, 3 * 4096);
    writeFileSync(file, bytes);
    expectFailure(() => openStore(file), 'damaged', file);
  });
});

describe('opening says what stands in the way', () => {
  test('a folder where the file should be', () => {
    const folder = tempFolder();
    expectFailure(() => openStore(folder), 'unwritable', folder);
  });

  test.each(['deals.sqlite', 'deeper/deals.sqlite'])('a file where the folder should be: %s', (name) => {
    const file = join(tempFolder(), 'notes.txt');
    writeFileSync(file, '');
    expectFailure(() => openStore(join(file, name)), 'unwritable', join(file, name));
  });

  test('a missing folder does not: it is made', () => {
    const file = join(tempFolder(), 'new', 'folder', 'deals.sqlite');
    openStore(file).close();
    expect(readFileSync(file).subarray(0, 15).toString()).toBe('SQLite format 3');
  });

  test('a file of no bytes does not: it becomes a store', () => {
    const file = tempFile();
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '');
    openStore(file).close();
  });

  test('another process that holds the file', () => {
    const file = storeFile();
    const holder = bare(file);
    holder.pragma('locking_mode = EXCLUSIVE');
    holder.exec('BEGIN IMMEDIATE');
    expectFailure(() => openedWithoutWaiting(file), 'locked', file);
  });
});

describe('a save that fails adds nothing', () => {
  test('on a full disk', () => {
    const { store, db } = openedWithoutWaiting(tempFile());
    const { id } = store.createDeal(draft('{}'));
    db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true }))}`);
    const large = 'x'.repeat(100_000);
    expectFailure(() => store.saveVersion(id, draft(large, minute(1), 'Renamed')), 'full', db.name, 'free some space');
    expectFailure(() => store.createDeal(draft(large)), 'full', db.name);
    expect(store.deals()).toMatchObject([{ name: 'Harbor 2024-1', latestVersion: 1 }]);
    db.pragma('max_page_count = 1000000');
    expect(store.saveVersion(id, draft(large)).number).toBe(2);
  });

  test('while another process writes', () => {
    const file = tempFile();
    const { store } = openedWithoutWaiting(file);
    const { id } = store.createDeal(draft('{"v":1}'));
    const writer = bare(file);
    writer.exec('BEGIN IMMEDIATE');
    expectFailure(() => store.saveVersion(id, draft('{"v":2}')), 'locked', file);
    expect(store.latest(id).document).toBe('{"v":1}');
    writer.exec('ROLLBACK');
    expect(store.saveVersion(id, draft('{"v":2}')).number).toBe(2);
  });

  test('for a time the store does not take', () => {
    const { store } = openedWithoutWaiting(tempFile());
    expect(() => store.createDeal(draft('{}', 'yesterday'))).toThrow('created_at_is_utc');
    expect(store.deals()).toEqual([]);
  });
});

describe('what is not there', () => {
  const missing: [string, (store: ReturnType<typeof openStore>) => unknown][] = [
    ['latest', (store) => store.latest(42)],
    ['version', (store) => store.version(42, 1)],
    ['versions', (store) => store.versions(42)],
    ['saveVersion', (store) => store.saveVersion(42, draft('{}'))],
    ['markOpened', (store) => store.markOpened(42, minute(0))],
    ['scenarios', (store) => store.scenarios(42)],
    ['saveScenario', (store) => store.saveScenario(42, { name: 'Pricing', body: '{}', at: minute(0) })],
    ['removeScenario', (store) => store.removeScenario(42, 'Pricing')],
  ];
  test.each(missing)('%s names the unknown deal', (_, call) => {
    const { store, db } = openedWithoutWaiting(tempFile());
    expectFailure(() => call(store), 'unknown-deal', 'no deal 42', db.name);
  });

  test('an unknown version is named', () => {
    const { store } = openedWithoutWaiting(tempFile());
    const { id } = store.createDeal(draft('{}'));
    expectFailure(() => store.version(id, 5), 'unknown-version', `Deal ${id}`, 'no version 5');
  });

  test('a shipped deal is created once', () => {
    const { store } = openedWithoutWaiting(tempFile());
    store.createDeal({ ...draft('{}'), libraryKey: 'alpha' });
    expectFailure(() => store.createDeal({ ...draft('{}'), libraryKey: 'alpha' }), 'duplicate', 'alpha');
  });
});
