import type Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { hashOf } from '../../electron/store/hash-of.ts';
import { bare, draft, minute, opened, openedWithoutWaiting, tempFile } from './temp-files.ts';

/** A connection of another program over a store with one deal, which has none of our settings. */
function strangerOver(document: string): Database.Database {
  const file = tempFile();
  opened(file).createDeal(draft(document));
  return bare(file);
}

describe('nobody changes what was saved', () => {
  test.each([
    ['UPDATE deal_document SET body = body', 'a document never changes'],
    ["INSERT OR REPLACE INTO deal_document SELECT hash, 'other' FROM deal_document", 'a document never changes'],
    ['DELETE FROM deal_document', 'a document is never deleted'],
    ["UPDATE deal_version SET note = 'other'", 'a version never changes'],
    ['UPDATE deal_version SET number = 2', 'a version never changes'],
    ['DELETE FROM deal_version', 'a version is never deleted'],
    ['INSERT OR REPLACE INTO deal_version SELECT * FROM deal_version', 'without a gap'],
    ['INSERT INTO deal_version SELECT deal_id, 3, document_hash, saved_at, note FROM deal_version', 'without a gap'],
    ['DELETE FROM deal', 'FOREIGN KEY constraint failed'],
  ])('%s', (sql, message) => {
    const db = strangerOver('{}');
    expect(() => db.prepare(sql).run()).toThrow(message);
    expect(db.prepare('SELECT number, note, body FROM deal_version, deal_document').all()).toEqual([
      { number: 1, note: '', body: '{}' },
    ]);
  });

  test('a text changed behind our back is noticed when it is read', () => {
    const { store, db } = openedWithoutWaiting(tempFile());
    const { id } = store.createDeal(draft('{"a":1}'));
    db.exec('DROP TRIGGER deal_document_never_updated; UPDATE deal_document SET body = \'{"a":2}\'');
    expect(() => store.latest(id)).toThrow(expect.objectContaining({ reason: 'damaged' }));
    expect(() => store.latest(id)).toThrow(`version 1 of deal ${id}`);
  });
});

describe('the tables refuse', () => {
  const insertScenario = 'INSERT INTO scenario (deal_id, name, body, created_at, updated_at) VALUES (?, ?, ?, ?, ?)';
  const insertDeal = 'INSERT INTO deal (name, created_at) VALUES (?, ?)';
  test.each<[string, string, unknown[], string]>([
    ['a blob for a text', insertDeal, [Buffer.from('x'), minute(0)], 'cannot store BLOB value in TEXT column'],
    ['a text for a number', insertScenario, ['two', 'x', '{}', minute(0), minute(0)], 'TEXT value in INTEGER column'],
    ['a local time', insertDeal, ['x', '2024-01-01T00:00:00.000+01:00'], 'created_at_is_utc'],
    ['a time without milliseconds', insertDeal, ['x', '2024-01-01T00:00:00Z'], 'created_at_is_utc'],
    ['a day that is not', insertDeal, ['x', '2023-02-29T00:00:00.000Z'], 'created_at_is_utc'],
    ['a hash that is none', 'INSERT INTO deal_document VALUES (?, ?)', ['abc', '{}'], 'CHECK constraint failed'],
    [
      'a version of no deal',
      'INSERT INTO deal_version VALUES (9, 1, ?, ?, ?)',
      [hashOf('{}'), minute(0), ''],
      'FOREIGN KEY',
    ],
  ])('%s', (_, sql, values, message) => {
    const db = strangerOver('{}');
    expect(() => db.prepare(sql).run(...values)).toThrow(message);
  });
});
