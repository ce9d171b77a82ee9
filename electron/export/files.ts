import { lstat, mkdir, open, rename, rm, rmdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { UserError } from '../../engine/units/user-error.ts';
import { failureReason } from './file-failures.ts';

/** A file that is to be, whole. */
export interface NewFile {
  /** Where it goes. */
  file: string;
  content: Uint8Array | string;
}

/** What was done so far, the other way round: run from the last to the first, it leaves everything as it was. */
type Undo = () => Promise<unknown>;

function failed(one: NewFile, error: unknown, replacing = false): UserError {
  const { dir, base } = path.parse(path.resolve(one.file));
  const reason = failureReason(error, replacing);
  return new UserError(`${base} was not written: ${reason}. The folder is ${dir}; nothing in it was changed.`);
}

const partOf = ({ file }: NewFile): string => `${file}.part`;
const olderOf = ({ file }: NewFile): string => `${file}.before`;

/** A folder that is not there and those above it that are not there either, from the top down. */
async function missingFolders(folder: string): Promise<string[]> {
  const there = await lstat(folder).catch(() => undefined);
  const above = path.dirname(folder);
  return there !== undefined || above === folder ? [] : [...(await missingFolders(above)), folder];
}

/** A folder that is there, whoever made it; a file in its place is none. */
async function makeOne(folder: string): Promise<void> {
  // One by one: of a whole path the system's own answer is lost, such as that the disk is read-only.
  await mkdir(folder).catch(async (error: unknown) => {
    const found = await stat(folder).catch(() => undefined);
    if (found?.isDirectory() !== true) throw error;
  });
}

/** Makes a folder and those above it; on the way back they go again, unless something else lies in them by now. */
async function makeFolder(folder: string, undo: Undo[]): Promise<void> {
  try {
    for (const missing of await missingFolders(path.resolve(folder))) {
      await makeOne(missing);
      undo.push(() => rmdir(missing));
    }
    await makeOne(folder);
  } catch (error) {
    throw new UserError(`${folder} was not written: ${failureReason(error)}.`);
  }
}

/** Writes a file beside its place, through to the disk: a full share says so only then. */
async function writePart(one: NewFile, undo: Undo[]): Promise<void> {
  undo.push(() => rm(partOf(one), { force: true }));
  try {
    const handle = await open(partOf(one), 'w');
    try {
      await handle.writeFile(one.content);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw failed(one, error);
  }
}

async function isThere(one: NewFile): Promise<boolean> {
  const found = await lstat(one.file).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw failed(one, error);
  });
  if (found?.isDirectory() === true) throw failed(one, Object.assign(new Error(), { code: 'EISDIR' }));
  return found !== undefined;
}

/** Moves a file into its place, the one that was there aside. */
async function putInPlace(one: NewFile, undo: Undo[], done: Undo[]): Promise<void> {
  const replacing = await isThere(one);
  try {
    if (replacing) {
      await rename(one.file, olderOf(one));
      undo.push(() => rename(olderOf(one), one.file));
      done.push(() => rm(olderOf(one), { force: true }));
    }
    await rename(partOf(one), one.file);
    undo.push(() => rm(one.file, { force: true }));
  } catch (error) {
    throw failed(one, error, replacing);
  }
}

/** Each step for itself: what stopped the writing may stop the tidying too, and the first reason is the one to tell. */
async function runAll(steps: readonly Undo[]): Promise<void> {
  for (const step of steps) await step().catch(() => undefined);
}

/**
 * Writes files whole and together, or none of them: all beside their places first, then moved into them. Makes their
 * folders. Where one cannot be written everything is as it was before, and a UserError says which, why and what to do.
 */
export async function writeAll(files: readonly NewFile[]): Promise<void> {
  const undo: Undo[] = [];
  const done: Undo[] = [];
  try {
    for (const folder of new Set(files.map(({ file }) => path.dirname(file)))) await makeFolder(folder, undo);
    for (const one of files) await isThere(one);
    for (const one of files) await writePart(one, undo);
    for (const one of files) await putInPlace(one, undo, done);
  } catch (error) {
    await runAll(undo.toReversed());
    throw error;
  }
  await runAll(done);
}
