import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { importInWorker } from '../../electron/tapes/import-in-worker.ts';
import { importTape } from '../../electron/tapes/import-tape.ts';
import type { ImportProgress } from '../../electron/tapes/import-tape.ts';
import { previewTape } from '../../electron/tapes/preview-tape.ts';
import type { Mapping } from '../../engine/tape/mapping.ts';
import { UserError } from '../../engine/units/user-error.ts';
import { tempFolder } from '../store/temp-files.ts';
import { csvOf, REFERENCE, soundTable } from './sound-tape.ts';

let mapping: Mapping;
beforeAll(async () => ({ mapping } = await previewTape(REFERENCE)));

/** Enough loans that an import takes a while. */
function largeTape(): string {
  const file = path.join(tempFolder(), 'large.csv');
  const [headings = [], ...loans] = soundTable();
  writeFileSync(file, csvOf([headings]) + csvOf(loans).repeat(10_000));
  return file;
}

test('a worker gives the tape that an import gives', async () => {
  expect(await importInWorker(REFERENCE, mapping)).toEqual(await importTape(REFERENCE, mapping));
});

test('progress comes seldom, grows, and knows the whole', async () => {
  const seen: ImportProgress[] = [];
  const start = performance.now();
  const { tape } = await importInWorker(largeTape(), mapping, { onProgress: (progress) => void seen.push(progress) });
  const seconds = (performance.now() - start) / 1000;
  expect(tape.loans).toBe(120_000);
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.length).toBeLessThan(seconds * 10 + 2);
  expect(seen.map(({ loans }) => loans)).toEqual(seen.map(({ loans }) => loans).toSorted((a, b) => a - b));
  expect(seen.every(({ bytesRead, bytes }) => bytesRead <= bytes)).toBe(true);
});

test('an import that is cancelled ends at once with the reason', async () => {
  const controller = new AbortController();
  const reason = new Error('enough');
  const cancelled = importInWorker(largeTape(), mapping, {
    signal: controller.signal,
    onProgress: () => controller.abort(reason),
  });
  await expect(cancelled).rejects.toBe(reason);
  await expect(importInWorker(REFERENCE, mapping, { signal: controller.signal })).rejects.toBe(reason);
  await expect(importTape(REFERENCE, mapping, { signal: controller.signal })).rejects.toBe(reason);
});

test('a refusal in a worker is a refusal here', async () => {
  const file = path.join(tempFolder(), 'tape.csv');
  writeFileSync(file, '%PDF');
  await expect(importInWorker(file, mapping)).rejects.toThrow(
    new UserError('tape.csv is a PDF: ask for it as a workbook or CSV.'),
  );
});

test('a worker that crashes says so', async () => {
  const broken = { decimalMark: '.' } as Mapping;
  await expect(importInWorker(REFERENCE, broken)).rejects.toThrow(
    /^loans-group1\.csv could not be imported, the import stopped \(.*\): try it again/,
  );
});
