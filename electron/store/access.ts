import type Database from 'better-sqlite3';
import { reportFailures } from './report-failures.ts';

/** How the store gets at its tables: a read takes no lock, a write is one transaction; both throw StoreError. */
export type Access = ReturnType<typeof accessTo>;

/** The access to an open database. */
export function accessTo(db: Database.Database) {
  return {
    read: <T>(work: () => T): T => reportFailures(db.name, work),
    // Immediate: the write lock is taken before the first read, so what was read cannot go stale before the write.
    write: <T>(work: () => T): T => reportFailures(db.name, () => db.transaction(work).immediate()),
  };
}
