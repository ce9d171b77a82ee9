import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type Database from 'better-sqlite3';
import { hashOf } from './hash-of.ts';
import { StoreError } from './store-error.ts';
import type { StoredTape } from './tape-store.ts';
import { decodeTape } from './tape-parts.ts';
import type { EncodedTape } from './tape-parts.ts';

/** Prepares the statements on the tables of tapes and their parts, which only ever grow. */
export function openTapes(db: Database.Database) {
  const manifestOf = db.prepare<[string], string>('SELECT manifest FROM tape WHERE hash = ?').pluck();
  const partOf = db.prepare<[string], Buffer>('SELECT body FROM tape_part WHERE hash = ?').pluck();
  const holdsTape = db.prepare<[string]>('SELECT 1 FROM tape WHERE hash = ?');
  const holdsPart = db.prepare<[string]>('SELECT 1 FROM tape_part WHERE hash = ?');
  const insertTape = db.prepare<[string, string]>('INSERT INTO tape (hash, manifest) VALUES (?, ?)');
  const insertPart = db.prepare<[string, Uint8Array]>('INSERT INTO tape_part (hash, body) VALUES (?, ?)');

  const has = (hash: string): boolean => holdsTape.get(hash) !== undefined;
  return {
    has,
    /** Adds a tape and those of its parts that no other tape has brought in. */
    add: ({ hash, manifest, parts }: EncodedTape): void => {
      if (has(hash)) return;
      for (const [each, bytes] of parts) if (holdsPart.get(each) === undefined) insertPart.run(each, pack(bytes));
      insertTape.run(hash, manifest);
    },
    get: (hash: string): StoredTape => {
      const manifest = manifestOf.get(hash);
      if (manifest === undefined) throw unknownTape(db.name, hash);
      if (hashOf(manifest) !== hash) throw damaged(db.name, hash, 'its list of parts');
      return decodeTape(manifest, (part) => {
        const body = partOf.get(part);
        const bytes = body && unpack(body);
        if (bytes !== undefined && hashOf(bytes) === part) return bytes;
        throw damaged(db.name, hash, `part ${part}`);
      });
    },
  };
}

/** Columns repeat themselves: packed at the quickest level they take a sixth of the room and less time to write. */
function pack(bytes: Uint8Array): Buffer {
  return deflateRawSync(bytes, { level: 1 });
}

/** The bytes that were packed; undefined where the body is damaged beyond unpacking. */
function unpack(body: Buffer): Buffer | undefined {
  try {
    return inflateRawSync(body);
  } catch {
    return undefined;
  }
}

function unknownTape(file: string, hash: string): StoreError {
  const advice = 'import the tape again, or open another version of the deal';
  return new StoreError('unknown-tape', `The deal store ${file} holds no tape ${hash}: ${advice}.`);
}

/** SQLite checks its pages but not what is inside them; the hashes do. */
function damaged(file: string, hash: string, part: string): StoreError {
  const what = `The tape ${hash} in the deal store ${file} is damaged (${part} is not what was saved)`;
  return new StoreError('damaged', `${what}: open another version of the deal, or restore a copy of the store.`);
}
