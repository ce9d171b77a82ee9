import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { failureReason } from '../../electron/export/file-failures.ts';
import { fileStem } from '../../electron/export/file-names.ts';
import { writeAll } from '../../electron/export/files.ts';
import { UserError } from '../../engine/units/user-error.ts';
import { tempFolder } from '../store/temp-files.ts';
import { makeReadOnly, NO_DISK, smallDisk } from './full-disks.ts';

/** The sentence that the writing of files is refused with. */
async function refusal(folder: string, names: readonly string[], content = 'new'): Promise<string> {
  const written = writeAll(names.map((name) => ({ file: join(folder, name), content })));
  const error: unknown = await written.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UserError);
  return error instanceof Error ? error.message : '';
}

describe('files are written together or not at all', () => {
  test('over older ones, nothing left beside them', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'a.txt'), 'old');
    await writeAll(['a.txt', 'b/c.txt'].map((name) => ({ file: join(folder, name), content: 'new' })));
    expect(readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'a.txt',
      'b',
      join('b', 'c.txt'),
    ]);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('new');
  });

  test('where the last one cannot be, older ones stay and folders made on the way go', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'a.txt'), 'old');
    mkdirSync(join(folder, 'last.txt'));
    const sentence = await refusal(folder, ['a.txt', join('made', 'on', 'the way', 'b.txt'), 'last.txt']);
    expect(sentence).toBe(
      `last.txt was not written: a folder of that name is in the way; rename it or choose another folder. The folder is ${folder}; nothing in it was changed.`,
    );
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('old');
    expect(readdirSync(folder).toSorted()).toEqual(['a.txt', 'last.txt']);
  });

  test('where the last cannot be put in place, those already in place go back', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'a.txt'), 'old');
    writeFileSync(join(folder, 'b.txt'), 'old');
    // What was in the place cannot be moved aside, because a folder with something in it has the name.
    mkdirSync(join(folder, 'b.txt.before', 'full'), { recursive: true });
    expect(await refusal(folder, ['a.txt', 'b.txt'])).toMatch(/^b\.txt was not written: a folder of that name/);
    expect(['a.txt', 'b.txt'].map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(['old', 'old']);
    expect(readdirSync(folder).toSorted()).toEqual(['a.txt', 'b.txt', 'b.txt.before']);
  });
});

describe('a disk', () => {
  test('that is full', async ({ skip }) => {
    const folder = smallDisk(64) ?? skip(NO_DISK);
    writeFileSync(join(folder, 'a.txt'), 'old');
    const sentence = await refusal(folder, ['a.txt', join('new', 'b.txt')], 'x'.repeat(40_000));
    expect(sentence).toMatch(
      /^b\.txt was not written: the disk is full; free some space and export again\. The folder/,
    );
    expect(readdirSync(folder)).toEqual(['a.txt']);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('old');
  });

  test('that is read-only', async ({ skip }) => {
    const folder = smallDisk(64) ?? skip(NO_DISK);
    writeFileSync(join(folder, 'a.txt'), 'old');
    if (!makeReadOnly(folder)) skip(NO_DISK);
    expect(await refusal(folder, ['a.txt'])).toMatch(
      /^a\.txt was not written: the folder is read-only; choose another/,
    );
    expect(await refusal(join(folder, 'new'), ['a.txt'])).toMatch(/was not written: the folder is read-only/);
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });
});

describe('names', () => {
  test('of any script, in a path of more than 250 characters', async () => {
    const top = tempFolder();
    const deep = join(top, 'Zürich 東京 '.repeat(8).trim(), 'n'.repeat(150), 'Ωμέγα 🏦');
    const file = join(deep, 'straße.txt');
    expect(file.length).toBeGreaterThan(250);
    await writeAll([{ file, content: 'text' }]);
    expect(readFileSync(file, 'utf8')).toBe('text');
    rmSync(join(top), { recursive: true });
  });

  test('too long for a file are refused, and no folder stays', async () => {
    const folder = join(tempFolder(), 'new');
    expect(await refusal(folder, ['n'.repeat(260)])).toMatch(
      /the path is too long; choose a folder nearer to the root/,
    );
    expect(existsSync(folder)).toBe(false);
  });

  test.each([
    ['Impac CMB Trust Series 2003-8', 'impac-cmb-trust-series-2003-8'],
    ['pricing|1-A-1|call', 'pricing-1-a-1-call'],
    ['../../etc/passwd', 'etc-passwd'],
    ['***', 'deal'],
  ])('%s is %s', (name, stem) => {
    expect(fileStem(name)).toBe(stem);
  });
});

test.each([
  ['EBUSY', true, /open in another program; close it there/],
  ['EPERM', true, /open in another program, or you may not change it/],
  ['EACCES', true, /open in another program, or you may not change it/],
  ['EACCES', false, /you may not write there; choose another folder/],
  ['ENOENT', false, /the folder is gone or its drive does not answer/],
  ['ESTALE', false, /the folder is gone or its drive does not answer/],
  ['EIO', true, /the folder is gone or its drive does not answer/],
  ['EDQUOT', false, /your share of the disk is used up/],
  ['EODD', false, /^the system says EODD$/],
])('the system says %s, replacing a file: %s', (code, replacing, sentence) => {
  expect(failureReason(Object.assign(new Error(code), { code }), replacing)).toMatch(sentence);
});
