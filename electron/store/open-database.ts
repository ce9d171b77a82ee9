import { accessSync, constants, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { formatOf, migrate } from './migrate.ts';
import { migrations } from './migrations/migrations.ts';
import { StoreError } from './store-error.ts';

const applicationId = 0x54524e43;
const patienceMs = 2_000;

/** Opens or creates the store's file, checked, durable and at the current format, or throws and leaves it as it was. */
export function openDatabase(file: string, busyTimeoutMs = patienceMs): Database.Database {
  mkdirSync(dirname(file), { recursive: true });
  const db = new Database(file, { timeout: busyTimeoutMs, ...nativeBinding() });
  try {
    refuseOthers(db);
    // SQLite opens a write-protected file for reading only, without a word until the first save.
    accessSync(file, constants.W_OK);
    checkPages(db);
    configure(db);
    migrate(db, migrations);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Set when the prebuilt library does not fit the runtime and another was compiled for it. */
function nativeBinding(): { nativeBinding?: string } {
  const path = process.env['TRANCHEWORKS_SQLITE_BINDING'];
  return path === undefined || path === '' ? {} : { nativeBinding: path };
}

function refuseOthers(db: Database.Database): void {
  const format = formatOf(db);
  const isNew = format === 0 && db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
  if (!isNew && db.pragma('application_id', { simple: true }) !== applicationId) {
    const message = `The file ${db.name} is the database of another program and was left as it is: choose another file.`;
    throw new StoreError('foreign', message);
  }
  if (format > migrations.length) {
    const formats = `its format is ${format}, this version reads up to ${migrations.length}`;
    const what = `The deal store ${db.name} was written by a newer version (${formats})`;
    throw new StoreError('newer', `${what} and was left as it is: open it with the newer version.`);
  }
}

function checkPages(db: Database.Database): void {
  const verdict = db.pragma('quick_check(1)', { simple: true });
  if (verdict === 'ok') return;
  const advice = 'move it aside and restore a copy of it';
  throw new StoreError('damaged', `The deal store ${db.name} is damaged (${String(verdict)}): ${advice}.`);
}

/** A commit returns only when it is on the disk, also on macOS, whose plain fsync stops at the drive's cache. */
function configure(db: Database.Database): void {
  enterWal(db, 10);
  db.pragma('synchronous = FULL');
  db.pragma('fullfsync = ON');
  db.pragma('foreign_keys = ON');
}

/** The switch to WAL fails at once while another process writes to a new file; an empty transaction waits for that. */
function enterWal(db: Database.Database, attempts: number): void {
  try {
    db.pragma('journal_mode = WAL');
  } catch (error) {
    const busy = error instanceof Database.SqliteError && error.code === 'SQLITE_BUSY';
    if (!busy || attempts <= 1) throw error;
    db.exec('BEGIN IMMEDIATE; COMMIT');
    enterWal(db, attempts - 1);
  }
}
