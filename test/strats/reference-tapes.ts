import { join } from 'node:path';
import type { Tape } from '../../engine/tape/tape.ts';
import { importTape } from '../../electron/tapes/import-tape.ts';
import { previewTape } from '../../electron/tapes/preview-tape.ts';

/** The tape of a group of the reference deal. */
export const referenceTapeFile = (group: string): string =>
  join(import.meta.dirname, `../golden/impac-2003-8/loans-group${group}.csv`);

/** The tape of a group of the reference deal, its columns mapped as proposed. */
export async function referenceTape(group: string): Promise<Tape> {
  const file = referenceTapeFile(group);
  const { mapping } = await previewTape(file);
  const { tape } = await importTape(file, mapping);
  return tape;
}
