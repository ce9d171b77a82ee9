import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import type Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { formatOf, migrate } from '../../electron/store/migrate.ts';
import { migrations } from '../../electron/store/migrations/migrations.ts';
import { hashOf } from '../../electron/store/hash-of.ts';
import { bare, minute, opened, openedWithoutWaiting, tempFile } from './temp-files.ts';

const documents = ['{"v":1}', '{"v":2}'];

/** A tape as its first format has it; every later program must read it. */
const noLoans = JSON.stringify({
  format: 'trancheworks-tape/1',
  source: { name: 'Old', file: 'old.csv' },
  loans: 0,
  fields: [],
  numbers: [{ key: 'fico', hash: hashOf('') }],
  texts: [{ key: 'state', words: hashOf('[]'), codes: hashOf('') }],
  fileRows: hashOf(''),
  excluded: hashOf(''),
  unread: hashOf('[]'),
  accepted: hashOf('[]'),
});

/** What a store of each format can hold, by the migration that made room for it. */
const rowsSince: readonly ((db: Database.Database) => void)[] = [
  (db) => {
    db.prepare('INSERT INTO deal (id, name, library_key, created_at) VALUES (7, ?, ?, ?)').run('Old', 'old', minute(0));
    documents.forEach((body, index) => {
      db.prepare('INSERT INTO deal_document VALUES (?, ?)').run(hashOf(body), body);
      db.prepare('INSERT INTO deal_version VALUES (7, ?, ?, ?, ?)').run(index + 1, hashOf(body), minute(index), 'note');
    });
  },
  (db) => {
    const insert = 'INSERT INTO scenario (deal_id, name, body, created_at, updated_at) VALUES (7, ?, ?, ?, ?)';
    db.prepare(insert).run('Pricing', '{}', minute(0), minute(1));
  },
  (db) => {
    db.prepare('UPDATE deal SET opened_at = ? WHERE id = 7').run(minute(2));
  },
  (db) => {
    db.prepare('INSERT INTO tape VALUES (?, ?)').run(hashOf(noLoans), noLoans);
    for (const part of ['', '[]']) {
      db.prepare('INSERT INTO tape_part VALUES (?, ?)').run(hashOf(part), deflateRawSync(part));
    }
    db.prepare('INSERT INTO tape_mapping VALUES (?, ?, ?)').run('Harbor', '{}', minute(3));
  },
  (db) => {
    db.prepare('INSERT INTO version_note VALUES (7, 2, ?)').run('As agreed');
  },
  (db) => {
    db.prepare('INSERT INTO deal_tag VALUES (7, 0, ?)').run('RMBS');
  },
  (db) => {
    db.prepare('INSERT INTO term_sheet_template VALUES (?, ?, ?)').run('House', '{}', minute(4));
    db.prepare('INSERT INTO deal_term_sheet VALUES (7, ?, ?)').run('House', '{"v":1}');
  },
];

function storeOfFormat(format: number): string {
  const file = tempFile();
  const db = bare(file);
  migrate(db, migrations.slice(0, format));
  for (const addRows of rowsSince.slice(0, format)) addRows(db);
  db.close();
  return file;
}

function schemaOf(db: Database.Database): unknown[] {
  return db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all();
}

const formats = [...migrations.keys(), migrations.length];

test('every format has rows to migrate', () => {
  expect(rowsSince).toHaveLength(migrations.length);
});

describe.each(formats)('a store of format %i', (format) => {
  test('opens with its data', () => {
    const store = opened(storeOfFormat(format));
    const deal = { id: 7, name: 'Old', libraryKey: 'old', latestVersion: 2, savedAt: minute(1) };
    expect(store.deals()).toEqual(format >= 1 ? [{ ...deal, openedAt: format >= 3 ? minute(2) : null }] : []);
    if (format >= 1) expect(documents.map((_, index) => store.version(7, index + 1).document)).toEqual(documents);
    if (format >= 2) expect(store.scenarios(7)).toMatchObject([{ name: 'Pricing', updatedAt: minute(1) }]);
    if (format >= 4) expect(store.tape(hashOf(noLoans))).toMatchObject({ source: { name: 'Old' }, tape: { loans: 0 } });
    if (format >= 5) expect([...store.versionNotes(7)]).toEqual([[2, 'As agreed']]);
    if (format >= 1) expect(store.tags(7)).toEqual(format >= 6 ? ['RMBS'] : []);
    if (format >= migrations.length) {
      expect(store.sheetTemplates()).toEqual([{ name: 'House', body: '{}', savedAt: minute(4) }]);
      expect(store.dealSheet(7)).toEqual({ template: 'House', body: '{"v":1}' });
    }
    if (format >= 4) expect(store.mappings()).toMatchObject([{ issuer: 'Harbor', savedAt: minute(3) }]);
  });

  test('comes out sound and with the schema of a new one', () => {
    const { db } = openedWithoutWaiting(storeOfFormat(format));
    expect(formatOf(db)).toBe(migrations.length);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    expect(schemaOf(db)).toEqual(schemaOf(openedWithoutWaiting(tempFile()).db));
  });
});

test('a migration that fails leaves the store at the format before it', () => {
  const db = bare(storeOfFormat(2));
  const before = schemaOf(db);
  const broken = [...migrations.slice(0, 2), 'CREATE TABLE extra (id INTEGER) STRICT; INSERT INTO nowhere VALUES (1);'];
  expect(() => migrate(db, broken)).toThrow('no such table: nowhere');
  expect(formatOf(db)).toBe(2);
  expect(schemaOf(db)).toEqual(before);
});

test('every table is strict', () => {
  const { db } = openedWithoutWaiting(tempFile());
  const tables = db.prepare(
    "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite%'",
  );
  const names = [
    'deal',
    'deal_document',
    'deal_tag',
    'deal_term_sheet',
    'deal_version',
    'scenario',
    'tape',
    'tape_mapping',
    'tape_part',
    'term_sheet_template',
    'version_note',
  ];
  expect(tables.all()).toEqual(expect.arrayContaining(names.map((name) => ({ name, strict: 1 }))));
});

test('a migration that has shipped never changes', () => {
  const digests = migrations.map((sql) => createHash('sha256').update(sql).digest('hex').slice(0, 12));
  expect(digests).toEqual([
    'a493746be213',
    'd2e4220345c0',
    '9cc1b2cd75e9',
    '292123ac51a2',
    '5e1069f9e2d2',
    '8a010fc5fa53',
    'e453a1112396',
  ]);
});
