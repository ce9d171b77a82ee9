import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { openDatabase } from '../../electron/store/open-database.ts';
import { reportFailures } from '../../electron/store/report-failures.ts';
import { storeOver } from '../../electron/store/store-over.ts';
import { openStore } from '../../electron/store/store.ts';
import type { Store } from '../../electron/store/store.ts';

/** A folder that is gone when the test is over. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The path of a store that does not exist yet. */
export function tempFile(): string {
  return join(tempFolder(), 'deals.sqlite');
}

/** A store closed when the test is over. */
export function opened(file = tempFile()): Store {
  const store = openStore(file);
  onTestFinished(() => store.close());
  return store;
}

/** A bare connection, with nothing of ours set on it. */
export function bare(file: string): Database.Database {
  const db = new Database(file, { timeout: 0 });
  onTestFinished(() => void db.close());
  return db;
}

/** A store whose connection the test can reach, and which does not wait for locks. */
export function openedWithoutWaiting(file: string): { store: Store; db: Database.Database } {
  const db = reportFailures(file, () => openDatabase(file, 0));
  onTestFinished(() => void db.close());
  return { store: storeOver(db), db };
}

/** Times one minute apart, as the store wants them. */
export function minute(count: number): string {
  return new Date(Date.UTC(2024, 0, 1, 0, count)).toISOString();
}

/** What a save hands in, with only the document mattering. */
export function draft(document: string, at = minute(0), name = 'Harbor 2024-1') {
  return { name, document, note: '', at };
}
