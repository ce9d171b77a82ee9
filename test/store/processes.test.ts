import { chmodSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../electron/store/store.ts';
import { run, started } from './child-process.ts';
import { draft, opened, openedWithoutWaiting, tempFile } from './temp-files.ts';

/** The path of a closed store with one deal in it. */
function storeWithADeal(): string {
  const file = tempFile();
  const store = openStore(file);
  store.createDeal(draft('{}'));
  store.close();
  return file;
}

/** Every version of the only deal as a writer prints it, each read in full and its name held to the deal's. */
function savedIn(file: string): string[] {
  const { store, db } = openedWithoutWaiting(file);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  const [deal] = store.deals();
  const id = deal?.id ?? 0;
  expect(JSON.parse(store.latest(id).document)).toMatchObject({ name: deal?.name });
  return store.versions(id).map(({ number }) => `${number} ${store.version(id, number).hash}`);
}

/** Lets a writer save for a while, kills it, and gives the lines it got out. */
async function killWriter(script: string, file: string, afterMs: number): Promise<string[]> {
  const { child, lines } = run(script, [file]);
  await started(child);
  await setTimeout(afterMs);
  child.kill('SIGKILL');
  return await lines;
}

test('a killed process loses no version that it said was saved', async () => {
  const file = storeWithADeal();
  const kills = [0, 23, 71, 140];
  const acknowledged: string[] = [];
  for (const afterMs of kills) acknowledged.push(...(await killWriter('writer.ts', file, afterMs)));

  const saved = savedIn(file);
  expect(acknowledged.length).toBeGreaterThanOrEqual(kills.length);
  expect(saved).toEqual(expect.arrayContaining(acknowledged));
  // Beside the first version, each kill may leave one that was saved and not yet said so.
  expect(saved.length).toBeLessThanOrEqual(1 + acknowledged.length + kills.length);
});

test('a killed process loses no tape that it said was saved, and leaves none in part', async () => {
  const file = tempFile();
  const acknowledged = new Set<string>();
  for (const afterMs of [0, 31, 83]) {
    for (const hash of await killWriter('tape-writer.ts', file, afterMs)) acknowledged.add(hash);
  }
  const { store, db } = openedWithoutWaiting(file);
  const saved = db.prepare<[], string>('SELECT hash FROM tape').pluck().all();
  expect(saved).toEqual(expect.arrayContaining([...acknowledged]));
  for (const hash of saved) expect(store.tape(hash).tape.loans).toBe(3);
});

test('processes that save the same tapes at once keep one of each', async () => {
  const file = storeWithADeal();
  const writers = Array.from({ length: 3 }, () => run('tape-writer.ts', [file, '30']).lines);
  const [first, ...others] = await Promise.all(writers);
  expect(others).toEqual([first, first]);
  const { store, db } = openedWithoutWaiting(file);
  expect(db.prepare('SELECT count(*) FROM tape').pluck().get()).toBe(30);
  expect(first?.map((hash) => store.tape(hash).tape.numbers.get('fico')?.[1])).toEqual(
    Array.from({ length: 30 }, (_, index) => index + 1),
  );
});

test('processes that save to one deal at once wait for each other', async () => {
  const file = storeWithADeal();
  const writers = Array.from({ length: 3 }, () => run('writer.ts', [file, '40']).lines);
  const acknowledged = (await Promise.all(writers)).flat();
  expect(savedIn(file).slice(0, -1).toSorted()).toEqual(acknowledged.toSorted());
  expect(acknowledged).toHaveLength(120);
});

test('a new file that another process is writing is waited for', async () => {
  const file = tempFile();
  const { child, lines } = run('holder.ts', [file, '150']);
  await started(child);
  expect(opened(file).deals()).toEqual([]);
  expect(await lines).toEqual(['holding']);
});

test('processes that open a new store at once make one store and seed it once', async () => {
  const file = tempFile();
  const starts = Array.from({ length: 6 }, () => run('seeder.ts', [file, 'alpha', 'beta']).lines);
  const said = (await Promise.all(starts)).flat().toSorted();
  expect(said).toEqual(['added 0', 'added 0', 'added 0', 'added 0', 'added 0', 'added 2']);
  expect(opened(file).deals()).toHaveLength(2);
});

describe.skipIf(process.platform === 'win32')('permissions', () => {
  test.each([
    ['a folder', 0o555, 0o666],
    ['a file', 0o777, 0o444],
    ['a hidden file', 0o777, 0o000],
  ])('%s that may not be written is named', async (_, folderMode, fileMode) => {
    const file = storeWithADeal();
    chmodSync(file, fileMode);
    chmodSync(dirname(file), folderMode);
    const [said] = await run('powerless.ts', [file]).lines;
    expect(said).toContain(`unwritable: The deal store ${file} cannot be written`);
  });

  test('where they allow it the store opens', async () => {
    const file = storeWithADeal();
    chmodSync(file, 0o666);
    chmodSync(dirname(file), 0o777);
    expect(await run('powerless.ts', [file]).lines).toEqual(['opened']);
  });

  test('a folder that takes no new file is named', async () => {
    const file = tempFile();
    chmodSync(dirname(file), 0o555);
    const [said] = await run('powerless.ts', [file]).lines;
    expect(said).toContain(`unwritable: The deal store ${file} cannot be written`);
  });
});
