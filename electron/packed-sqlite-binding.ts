import { existsSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';

/**
 * Names the SQLite binary that lies in a package made around an older Electron, for the store to open.
 * Such packages are for trying out; build/package.mjs makes them where the real Electron cannot be downloaded.
 */
export function adoptPackedSqliteBinding(): void {
  const binding = path.join(process.resourcesPath, 'better_sqlite3.node');
  if (app.isPackaged && existsSync(binding)) process.env['TRANCHEWORKS_SQLITE_BINDING'] = binding;
}
