import type Database from 'better-sqlite3';

/** The number of migrations a store has seen; 0 for a new file. */
export function formatOf(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/** Brings a store up to the last of the migrations, each in a transaction of its own. */
export function migrate(db: Database.Database, migrations: readonly string[]): void {
  for (let format = formatOf(db); format < migrations.length; format = formatOf(db)) {
    db.transaction(() => applyNext(db, migrations)).immediate();
  }
}

function applyNext(db: Database.Database, migrations: readonly string[]): void {
  // Read again under the lock: another process may have migrated while this one waited for it.
  const format = formatOf(db);
  const migration = migrations[format];
  if (migration === undefined) return;
  db.exec(migration);
  db.pragma(`user_version = ${format + 1}`);
}
