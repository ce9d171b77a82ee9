import { writeSync } from 'node:fs';
import Database from 'better-sqlite3';
import { openStore, StoreError } from '../../electron/store/store.ts';

// Run in a process of its own: opens a store as a user whom permissions bind, and prints how it went.
// SQLite is loaded first: the program itself may lie where only the administrator can read it.
new Database(':memory:').close();
if (process.getuid?.() === 0) process.setuid?.(65_534);
try {
  openStore(process.argv[2] ?? '').close();
  writeSync(1, 'opened\n');
} catch (error) {
  writeSync(1, error instanceof StoreError ? `${error.reason}: ${error.message}\n` : `${String(error)}\n`);
}
