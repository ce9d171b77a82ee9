import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../../engine/units/user-error.ts';

const REASONS: Record<string, string> = {
  EACCES: 'you may not write there; choose another folder',
  EPERM: 'you may not write there; choose another folder',
  EROFS: 'the folder is read-only; choose another one',
  ENOSPC: 'the disk is full; free some space and export again',
  EBUSY: 'the file is open in another program; close it there and export again',
  ENOTDIR: 'a part of the path is a file; choose a folder',
  EEXIST: 'a file of that name stands where the folder should be; choose another folder',
  EISDIR: 'a folder of that name is in the way; rename it or choose another folder',
  ENAMETOOLONG: 'the path is too long; choose a folder nearer to the root',
};

function explain(error: unknown, what: string): never {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  throw new UserError(`${what} was not written: ${REASONS[code] ?? `the system says ${code || String(error)}`}.`);
}

export async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => explain(error, folder));
}

/** Writes a file whole or not at all: beside its place first, then moved into it. */
export async function writeWhole(file: string, content: Uint8Array | string): Promise<void> {
  const beside = `${file}.part`;
  try {
    await writeFile(beside, content);
    await rename(beside, file);
  } catch (error) {
    // What stopped the writing may stop the tidying too; the first reason is the one to tell.
    await rm(beside, { force: true }).catch(() => undefined);
    explain(error, path.basename(file));
  }
}
