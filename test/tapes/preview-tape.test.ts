import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { importTape } from '../../electron/tapes/import-tape.ts';
import { previewTape } from '../../electron/tapes/preview-tape.ts';
import { tempFolder } from '../store/temp-files.ts';
import { importProposed } from './broken-tape.ts';
import { csvOf, HEADINGS, REFERENCE, SOUND_CSV, soundTable, withCells } from './sound-tape.ts';

function written(content: Buffer | string, name = 'tape.csv'): string {
  const file = path.join(tempFolder(), name);
  writeFileSync(file, content);
  return file;
}

describe('the preview', () => {
  test('says what a CSV file is and shows its first 50 loans', async () => {
    const { samples, mapping, ...about } = await previewTape(REFERENCE);
    expect(about).toEqual({
      file: 'loans-group1.csv',
      bytes: 325_675,
      kind: 'csv',
      encoding: 'utf-8',
      delimiter: ',',
      headingRow: 1,
      headings: HEADINGS,
    });
    expect(samples).toHaveLength(50);
    expect(samples[0]).toEqual(soundTable()[1]);
    expect(mapping.columns.map(({ field }) => field?.key)).toEqual(HEADINGS);
  });

  test('finds the headings below a title, and takes another row for them where asked', async () => {
    const file = written(`Impac,as of,7/1/2003\n\nA,B,C\n${SOUND_CSV}`);
    expect((await previewTape(file)).headingRow).toBe(4);
    const other = await previewTape(file, { headingRow: 3 });
    expect(other.headings).toEqual(['A', 'B', 'C']);
    expect(other.samples[0]).toEqual([...HEADINGS]);
  });

  test('takes columns for what they were taken for the last time', async () => {
    const { mapping } = await previewTape(REFERENCE);
    const columns = mapping.columns.map((column) =>
      column.heading === 'fico' ? { ...column, field: undefined } : column,
    );
    const again = await previewTape(REFERENCE, { remembered: { ...mapping, columns } });
    expect(again.mapping.columns.find(({ heading }) => heading === 'fico')?.field).toBeUndefined();
  });

  test('cuts long cells', async () => {
    const { samples } = await previewTape(written(csvOf(withCells({ '2:product': 'x'.repeat(5_000) }))));
    expect(samples[0]?.[2]).toHaveLength(200);
  });

  test('names the sheets of a workbook', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('Cover');
    book.addWorksheet('Loans').addRows(soundTable());
    book.addWorksheet('Notes').addRow(['x']);
    const file = path.join(tempFolder(), 'tape.xlsx');
    await book.xlsx.writeFile(file);
    expect(await previewTape(file)).toMatchObject({
      kind: 'xlsx',
      sheets: ['Cover', 'Loans', 'Notes'],
      sheet: 'Loans',
      headings: HEADINGS,
    });
  });

  test('reads no more than the start of a large file', async () => {
    // Reading on would meet a quote that is never closed.
    const file = written(`${SOUND_CSV.repeat(1_000)}"`);
    expect((await previewTape(file)).samples).toHaveLength(50);
  });
});

describe('a file that cannot be read', () => {
  test('is named, with what to do', async () => {
    const folder = tempFolder();
    mkdirSync(path.join(folder, 'tapes.csv'));
    expect(await importProposed(path.join(folder, 'gone.csv'))).toBe(
      'gone.csv cannot be read: it is not there; it may have been moved or renamed.',
    );
    expect(await importProposed(path.join(folder, 'tapes.csv'))).toBe('tapes.csv is a folder: choose the file in it.');
    expect(await importProposed(path.join(written(SOUND_CSV), 'x.csv'))).toMatch(
      /x\.csv cannot be read: a part of its path/,
    );
  });

  test('is refused where it is cut short while being read', async () => {
    const file = written(`${SOUND_CSV}${'y,'.repeat(35)}\n`.repeat(4_000));
    const { mapping } = await previewTape(file);
    const cutShort = importTape(file, mapping, { onProgress: () => writeFileSync(file, SOUND_CSV) });
    await expect(cutShort).rejects.toThrow(/tape\.csv changed while it was being read/);
  });
});

describe('an import', () => {
  test('is refused where the columns are not those of the mapping', async () => {
    const { mapping } = await previewTape(REFERENCE);
    const file = written(csvOf(soundTable().map((row) => row.toSpliced(3, 1))));
    await expect(importTape(file, mapping)).rejects.toThrow(
      'tape.csv has "original_balance" over column 4 where the mapping has "index": look at its columns again.',
    );
  });

  test('of a workbook gives the same tape as of the CSV file', async () => {
    const book = new ExcelJS.Workbook();
    const asNumber = (text: string) => (/^\d+(\.\d+)?$/.test(text) ? Number(text) : text);
    book.addWorksheet('Loans').addRows(soundTable().map((row) => row.map(asNumber)));
    const file = path.join(tempFolder(), 'tape.xlsx');
    await book.xlsx.writeFile(file);
    const [fromCsv, fromXlsx] = [await importProposed(written(SOUND_CSV)), await importProposed(file)];
    expect(fromXlsx).toEqual(fromCsv);
  });
});
