import { resolve } from 'node:path';
import type { Store } from './contract.ts';
import { openDatabase } from './open-database.ts';
import { reportFailures } from './report-failures.ts';
import { storeOver } from './store-over.ts';

export type * from './contract.ts';
export type * from './sheet-template-store.ts';
export type * from './tape-store.ts';
export { StoreError } from './store-error.ts';
export type { StoreFailure } from './store-error.ts';

/** Opens the store in this file, created with its folder when missing and brought to the current format when older. */
export function openStore(file: string): Store {
  const path = resolve(file);
  return reportFailures(path, () => storeOver(openDatabase(path)));
}
