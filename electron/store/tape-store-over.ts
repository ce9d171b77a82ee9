import type Database from 'better-sqlite3';
import type { Access } from './access.ts';
import { openMappings } from './mappings.ts';
import { encodeTape } from './tape-parts.ts';
import type { TapeStore } from './tape-store.ts';
import { openTapes } from './tapes.ts';

/** The part of the store that keeps tapes, over an open database. */
export function tapeStoreOver(db: Database.Database, { read, write }: Access): TapeStore {
  const tapes = openTapes(db);
  const mappings = openMappings(db);

  return {
    saveTape: (source, tape) => {
      // Before the write lock is taken: others need not wait for the hashes of a large tape.
      const encoded = encodeTape(source, tape);
      write(() => tapes.add(encoded));
      return encoded.hash;
    },
    tape: (hash) => read(() => tapes.get(hash)),
    hasTape: (hash) => read(() => tapes.has(hash)),
    rememberMapping: (issuer, body, at) => write(() => mappings.save({ issuer, body, savedAt: at })),
    mappings: () => read(() => mappings.list()),
    forgetMapping: (issuer) => write(() => mappings.remove(issuer)),
  };
}
