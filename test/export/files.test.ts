import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeAll } from '../../electron/export/files.ts';
import { writeTables } from '../../electron/export/write-tables.ts';
import { UserError } from '../../engine/units/user-error.ts';
import { shippedDeal } from '../deal/shipped.ts';
import { tempFolder } from '../store/temp-files.ts';

const XLSX = 'impac-cmb-trust-series-2003-8.xlsx';

/** The sentence that work fails with. */
async function sentenceOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UserError);
  return error instanceof Error ? error.message : '';
}

describe('a file', () => {
  test('is replaced whole by the next export', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, XLSX), 'x'.repeat(1_000_000));
    await writeTables(shippedDeal(), folder, ['xlsx']);
    const bytes = readFileSync(join(folder, XLSX));
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    expect(bytes.length).toBeLessThan(200_000);
    await writeTables(shippedDeal(), folder, ['xlsx']);
    expect(readFileSync(join(folder, XLSX)).equals(bytes)).toBe(true);
    expect(readdirSync(folder)).toEqual([XLSX]);
  });

  test('that cannot be written leaves what was there, and nothing beside it', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, XLSX));
    writeFileSync(join(folder, XLSX, 'kept.txt'), 'kept');
    expect(await sentenceOf(writeTables(shippedDeal(), folder, ['xlsx']))).toBe(
      `${XLSX} was not written: a folder of that name is in the way; rename it or choose another folder. The folder is ${folder}; nothing in it was changed.`,
    );
    expect(readdirSync(folder)).toEqual([XLSX]);
    expect(readFileSync(join(folder, XLSX, 'kept.txt'), 'utf8')).toBe('kept');
  });

  test('of too long a name is refused with what to do', async () => {
    const sentence = await sentenceOf(writeAll([{ file: join(tempFolder(), 'n'.repeat(300)), content: 'text' }]));
    expect(sentence).toMatch(/^n+ was not written: the path is too long/);
  });
});

describe('a folder', () => {
  test('is made, with those above it', async () => {
    const folder = join(tempFolder(), 'a', 'b', 'c');
    await writeAll([{ file: join(folder, 'text'), content: 'text' }]);
    expect(statSync(folder).isDirectory()).toBe(true);
    await writeAll([{ file: join(folder, 'text'), content: 'again' }]);
    expect(readFileSync(join(folder, 'text'), 'utf8')).toBe('again');
  });

  test.each([
    ['', 'a file of that name stands where the folder should be; choose another folder.'],
    ['below', 'a part of the path is a file; choose a folder.'],
  ])('that cannot be: a file, %s', async (below, reason) => {
    const file = join(tempFolder(), 'notes.txt');
    writeFileSync(file, 'notes');
    const folder = join(file, below);
    const target = below === '' ? file : folder;
    expect(await sentenceOf(writeTables(shippedDeal(), target, ['csv']))).toBe(`${target} was not written: ${reason}`);
    expect(readFileSync(file, 'utf8')).toBe('notes');
    expect(existsSync(join(file, 'below'))).toBe(false);
  });
});
