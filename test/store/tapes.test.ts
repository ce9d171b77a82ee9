import * as fc from 'fast-check';
import type Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { hashOf } from '../../electron/store/hash-of.ts';
import type { Tape } from '../../engine/tape/tape.ts';
import { anySource, anyTape } from './any-tape.ts';
import { threeLoans, withNumber } from './sample-tapes.ts';
import { bare, minute, opened, openedWithoutWaiting, tempFile } from './temp-files.ts';

const source = { name: 'Harbor loans', file: 'harbor.csv', issuer: 'Harbor', mapping: { decimalMark: '.' } };

const partsIn = (db: Database.Database) => db.prepare('SELECT count(*) FROM tape_part').pluck().get();

/** A store with the tape of three loans in it. */
function withThreeLoans(file = tempFile()) {
  const { store, db } = openedWithoutWaiting(file);
  return { store, db, hash: store.saveTape(source, threeLoans()) };
}

describe('a tape', () => {
  test('is read back as it was saved, over another connection too', () => {
    const file = tempFile();
    const { hash } = withThreeLoans(file);
    expect(opened(file).tape(hash)).toEqual({ source, tape: threeLoans() });
  });

  test('is named by what is in it', () => {
    const { store, hash } = withThreeLoans();
    expect(store.hasTape(hash)).toBe(true);
    expect(store.saveTape(source, threeLoans())).toBe(hash);
    const others = [
      store.saveTape({ ...source, name: 'Harbor loans, revised' }, threeLoans()),
      store.saveTape(source, withNumber(threeLoans(), 'fico', 1, 640)),
      store.saveTape(source, { ...threeLoans(), accepted: new Set() }),
    ];
    expect(new Set([hash, ...others]).size).toBe(4);
  });

  test('takes views into larger arrays as the columns they are', () => {
    const { store } = withThreeLoans();
    const wide = Float64Array.of(0, 0, 700, Number.NaN, 615, 0).subarray(2, 5);
    const tape = { ...threeLoans(), numbers: new Map(threeLoans().numbers).set('fico', wide) };
    expect(store.saveTape(source, tape)).toBe(store.saveTape(source, threeLoans()));
  });

  test('whatever is in it is read back the same, down to the sign of zero', () => {
    const { store } = openedWithoutWaiting(tempFile());
    fc.assert(
      fc.property(anySource, anyTape, (from, tape) => {
        const hash = store.saveTape(from, tape);
        expect(store.tape(hash)).toEqual({ source: from, tape });
        expect(store.saveTape(from, tape)).toBe(hash);
      }),
    );
  });
});

describe('versions of a tape share what they agree in', () => {
  const edits: [string, (tape: Tape) => Tape, number][] = [
    ['the same tape', (tape) => tape, 0],
    ['a number', (tape) => withNumber(tape, 'fico', 1, 640), 1],
    ['an excluded loan', (tape) => ({ ...tape, excluded: Uint8Array.of(1, 1, 0) }), 1],
    ['an accepted issue', (tape) => ({ ...tape, accepted: new Set(['blank:1', 'high:2']) }), 1],
    [
      'a word that the column has',
      (tape) => ({ ...tape, texts: new Map([['state', { words: ['', 'CA', 'NY'], codes: Uint32Array.of(2, 0, 2) }]]) }),
      1,
    ],
    [
      'a word that the column lacks',
      (tape) => ({
        ...tape,
        texts: new Map([['state', { words: ['', 'CA', 'NY', 'UT'], codes: Uint32Array.of(3, 0, 2) }]]),
      }),
      2,
    ],
    ['another name', (tape) => ({ ...tape, fields: [] }), 0],
  ];
  test.each(edits)('%s', (_, edit, added) => {
    const { store, db } = withThreeLoans();
    const before = Number(partsIn(db));
    store.saveTape(source, edit(threeLoans()));
    expect(partsIn(db)).toBe(before + added);
  });
});

describe('refuses', () => {
  test('a hash that it does not hold', () => {
    const { store, db } = withThreeLoans();
    expect(store.hasTape(hashOf('other'))).toBe(false);
    expect(() => store.tape(hashOf('other'))).toThrow(expect.objectContaining({ reason: 'unknown-tape' }));
    expect(() => store.tape(hashOf('other'))).toThrow(`${db.name} holds no tape ${hashOf('other')}`);
  });

  test('a column beyond what SQLite holds, and saves nothing', () => {
    const { store, db } = openedWithoutWaiting(tempFile());
    const tape = { ...threeLoans(), numbers: new Map([['fico', new Float64Array(2 ** 26 + 1)]]) };
    expect(() => store.saveTape(source, tape)).toThrow(expect.objectContaining({ reason: 'too-large' }));
    expect(() => store.saveTape(source, tape)).toThrow('Harbor loans cannot be saved, because its fico');
    expect(partsIn(db)).toBe(0);
  });

  test('a tape when the disk is full, and saves nothing of it', () => {
    const { store, db, hash } = withThreeLoans();
    const before = partsIn(db);
    db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true }))}`);
    const noise = Float64Array.from({ length: 50_000 }, (_, loan) => Math.sin(loan));
    const large = { ...threeLoans(), numbers: new Map([['fico', noise]]) };
    expect(() => store.saveTape(source, large)).toThrow(expect.objectContaining({ reason: 'full' }));
    expect(partsIn(db)).toBe(before);
    expect(store.tape(hash).tape).toEqual(threeLoans());
  });

  test('a tape of a newer program', () => {
    const { store, db } = withThreeLoans();
    const manifest = JSON.stringify({ format: 'trancheworks-tape/2', source });
    db.prepare('INSERT INTO tape VALUES (?, ?)').run(hashOf(manifest), manifest);
    expect(() => store.tape(hashOf(manifest))).toThrow(expect.objectContaining({ reason: 'newer' }));
    expect(() => store.tape(hashOf(manifest))).toThrow('its format is trancheworks-tape/2');
  });
});

describe('damage is noticed when a tape is read', () => {
  const allowPartUpdates = 'DROP TRIGGER tape_part_never_updated';
  const damages = [
    [
      "DROP TRIGGER tape_never_updated; UPDATE tape SET manifest = replace(manifest, 'fico', 'dti')",
      'its list of parts',
    ],
    [`${allowPartUpdates}; UPDATE tape_part SET body = (SELECT max(body) FROM tape_part)`, 'part '],
    [`${allowPartUpdates}; UPDATE tape_part SET body = x'ff'`, 'part '],
    ['DROP TRIGGER tape_part_never_deleted; DELETE FROM tape_part', 'part '],
  ] as const;
  test.each(damages)('%s', (sql, part) => {
    const { store, db, hash } = withThreeLoans();
    db.exec(sql);
    expect(() => store.tape(hash)).toThrow(expect.objectContaining({ reason: 'damaged' }));
    expect(() => store.tape(hash)).toThrow(`The tape ${hash} in the deal store ${db.name} is damaged (${part}`);
  });
});

describe('nobody changes a tape that was saved', () => {
  test.each([
    ['UPDATE tape SET manifest = manifest', 'a tape never changes'],
    ["INSERT OR REPLACE INTO tape SELECT hash, '{}' FROM tape", 'a tape never changes'],
    ['DELETE FROM tape', 'a tape is never deleted'],
    ['UPDATE tape_part SET body = body', 'a part of a tape never changes'],
    ["INSERT OR REPLACE INTO tape_part SELECT hash, x'00' FROM tape_part", 'a part of a tape never changes'],
    ['DELETE FROM tape_part', 'a part of a tape is never deleted'],
    ["INSERT INTO tape VALUES ('abc', '{}')", 'CHECK constraint failed'],
  ])('%s', (sql, message) => {
    const file = tempFile();
    const { store, hash } = withThreeLoans(file);
    expect(() => bare(file).prepare(sql).run()).toThrow(message);
    expect(store.tape(hash).tape).toEqual(threeLoans());
  });
});

describe('mappings', () => {
  test('are kept per issuer, the newest first, replaced and forgotten', () => {
    const store = opened();
    store.rememberMapping('Harbor', '{"columns":[]}', minute(1));
    store.rememberMapping('Élan', '{}', minute(2));
    store.rememberMapping('Harbor', '{"columns":[1]}', minute(3));
    expect(store.mappings()).toEqual([
      { issuer: 'Harbor', body: '{"columns":[1]}', savedAt: minute(3) },
      { issuer: 'Élan', body: '{}', savedAt: minute(2) },
    ]);
    store.forgetMapping('Harbor');
    store.forgetMapping('never saved');
    expect(store.mappings().map(({ issuer }) => issuer)).toEqual(['Élan']);
  });

  test('need a time', () => {
    expect(() => opened().rememberMapping('Harbor', '{}', 'yesterday')).toThrow('saved_at_is_utc');
  });
});
