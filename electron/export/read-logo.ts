import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../../engine/units/user-error.ts';

/** What a logo may be read from. */
export const LOGO_FILES = [{ name: 'Pictures', extensions: ['png', 'jpg', 'jpeg'] }];

const MAX_BYTES = 1_000_000;

/** What the files of each type begin with, whatever they are called. */
const TYPES: readonly { type: string; begins: readonly number[] }[] = [
  { type: 'image/png', begins: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', begins: [0xff, 0xd8, 0xff] },
];

/** A PNG or JPEG picture of at most 1 MB as a data: URL; throws UserError for anything else. */
export async function readLogo(file: string): Promise<string> {
  const name = path.basename(file);
  const unreadable = (): never => {
    throw new UserError(`${name} cannot be read: check that it is there and that you may open it.`);
  };
  const { size } = await stat(file).catch(unreadable);
  if (size > MAX_BYTES) {
    const mb = (size / 1_000_000).toFixed(1);
    throw new UserError(`${name} has ${mb} MB: a logo may have 1 MB at most, so save it smaller.`);
  }
  const bytes = await readFile(file).catch(unreadable);
  const found = TYPES.find(({ begins }) => begins.every((byte, i) => bytes[i] === byte));
  if (!found) throw new UserError(`${name} is no PNG or JPEG picture: save the logo as one of these.`);
  return `data:${found.type};base64,${bytes.toString('base64')}`;
}
