import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rowsOfFile, rowsOfText, textOfRows } from '../../electron/tapes/text-rows.ts';
import { tempFolder } from '../store/temp-files.ts';
import { answersOf } from './answers.ts';
import { openDesk, savedVersions, sent } from './open-workbench.ts';

const HEAD = 'Class\tRedemption\tSpeed\tWAL\tLast Principal';
const TABLES = [
  HEAD,
  '1-A-1\tTo call\t0\t9.45\tSep-13',
  '1-A-1\tTo call\t175\t1.12\tNov-05',
  '9-Z\tTo call\t0\t1\tNov-05',
];
const tables = TABLES.join('\r\n');

function desk() {
  const opened = openDesk();
  return { ...opened, ask: answersOf(opened.workbench) };
}

test('tables are looked at before they are taken, against the figures that the deal has', () => {
  const { ask, open } = desk();
  expect(ask('published.read', { tables })).toEqual({
    figures: 4,
    classes: [{ tranche: '1-A-1', figures: 4, added: 2, changed: 2 }],
    changes: [
      { what: 'WAL of 1-A-1 to call at 0%', was: '9.44', is: '9.45' },
      { what: 'Last principal of 1-A-1 to call at 0%', was: 'Aug-13', is: 'Sep-13' },
    ],
    refused: [{ row: 4, message: expect.stringContaining('Row 4, column A: "9-Z" is no class') as string }],
    refusals: 1,
    notes: ['The deal is not priced at 175%: figures at it are kept, and tied out once it is one of its speeds.'],
  });
  expect(sent(open).version.number).toBe(1);
});

test('they are taken as one change, which undo takes back, and removed as another', () => {
  const { ask, open, file } = desk();
  const before = sent(open).tieOut;
  expect(ask('published.take', { tables, source: 'A supplement' }).tieOut).toMatchObject({
    source: 'A supplement',
    agree: (before?.agree ?? 0) - 2,
  });
  expect(savedVersions(file, open.dealId).at(-1)?.note).toBe('4 figures published in A supplement');
  open.undo();
  expect(sent(open).tieOut).toEqual(before);
  expect(ask('published.remove', undefined).tieOut).toBeUndefined();
  expect(() => ask('published.remove', undefined)).toThrow('has no published figures to remove');
  expect(() => ask('published.take', { tables: 'x', source: 'y' })).toThrow('no figure in the tables could be read');
});

test('a text is rows whatever is between its cells, and a file gives the rows that it has', async () => {
  const rows = TABLES.map((line) => line.split('\t'));
  for (const delimiter of ['\t', ',', ';']) {
    expect(rowsOfText(TABLES.map((line) => line.replaceAll('\t', delimiter)).join('\n'))).toEqual(rows);
  }
  const file = join(tempFolder(), 'tables.csv');
  writeFileSync(file, `\uFEFF"a ""b""";x\ty\r\n\r\n1,5;"two\nlines"\r\n`);
  const read = await rowsOfFile(file);
  expect(read).toEqual([['a "b"', 'x\ty'], [''], ['1,5', 'two\nlines']]);
  expect(rowsOfText(textOfRows(read))).toEqual(read);
  expect(() => rowsOfText('a\tb\n"c\td')).toThrow('The text has a quote in row 2 that is not closed');
});
