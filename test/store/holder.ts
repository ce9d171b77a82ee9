import { writeSync } from 'node:fs';
import Database from 'better-sqlite3';

// Run in a process of its own: holds the write lock of a file for so many milliseconds, and says when it has it.
const [file = '', forMs = '0'] = process.argv.slice(2);
const db = new Database(file);
db.exec('BEGIN IMMEDIATE');
writeSync(1, 'holding\n');
setTimeout(() => {
  db.exec('COMMIT');
  db.close();
}, Number(forMs));
