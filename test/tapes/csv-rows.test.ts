import fc from 'fast-check';
import { stringify } from 'csv-stringify/sync';
import { expect, test } from 'vitest';
import { csvRecords } from '../../electron/tapes/csv-records.ts';
import { findDelimiter } from '../../electron/tapes/delimiter.ts';
import { encodingOf, textReader } from '../../electron/tapes/text-encoding.ts';
import type { Encoding } from '../../electron/tapes/text-encoding.ts';
import { csvOf, soundTable } from './sound-tape.ts';

/** Cuts bytes at random places, within characters too. */
function pieces(bytes: Buffer, cuts: readonly number[]): Buffer[] {
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).toSorted((a, b) => a - b), bytes.length];
  return places.slice(1).map((end, i) => bytes.subarray(places[i], end));
}

function decoded(encoding: Encoding, parts: readonly Buffer[]): string {
  const reader = textReader(encoding);
  return parts.map((part) => reader.add(part)).join('') + reader.end();
}

const encode = (text: string, encoding: Encoding): Buffer => {
  const wide = Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16le') return wide;
  return encoding === 'utf-16be' ? wide.swap16() : Buffer.from(text);
};

const cuts = fc.array(fc.nat(10_000), { maxLength: 20 });
const anyText = fc.string({
  unit: fc.constantFrom('a', ',', '"', '\n', '\r', 'é', '東', '😀', '\u00A0'),
  maxLength: 60,
});

test('a text in pieces is the same text, whatever its encoding and wherever it is cut', () => {
  const encodings = fc.constantFrom<Encoding>('utf-8', 'utf-16le', 'utf-16be');
  fc.assert(
    fc.property(anyText, encodings, fc.constantFrom('', '\uFEFF'), cuts, (plain, encoding, mark, at) => {
      const bytes = encode(mark + plain, encoding);
      expect(decoded(encoding, pieces(bytes, at))).toBe(plain.replaceAll(/\r\n?/g, '\n'));
    }),
  );
});

test('any bytes at all are some text, the same wherever they are cut between lines', () => {
  const lines = fc.array(fc.uint8Array({ maxLength: 30 }), { maxLength: 8 });
  fc.assert(
    fc.property(lines, (parts) => {
      const ended = parts.map((part) =>
        Buffer.concat([part.filter((byte) => byte !== 10 && byte !== 13), Buffer.from('\n')]),
      );
      expect(decoded('utf-8', ended)).toBe(decoded('utf-8', [Buffer.concat(ended)]));
    }),
  );
});

test.each<[string, Buffer, Encoding]>([
  ['ASCII', Buffer.from('loan_id'), 'utf-8'],
  ['UTF-8 cut within a character', Buffer.from('loan é').subarray(0, 6), 'utf-8'],
  ['Windows-1252', Buffer.from('Qu\xE9bec', 'latin1'), 'windows-1252'],
  ['UTF-16 LE with a mark', Buffer.from('\uFEFFx', 'utf16le'), 'utf-16le'],
  ['UTF-16 LE without', Buffer.from('loan_id', 'utf16le'), 'utf-16le'],
  ['UTF-16 BE without', Buffer.from('loan_id', 'utf16le').swap16(), 'utf-16be'],
])('%s is told by its bytes', (_, bytes, encoding) => {
  expect(encodingOf(bytes)).toBe(encoding);
});

const word = (...units: string[]) => fc.string({ unit: fc.constantFrom('a', '"', ' ', 'é', ...units), maxLength: 8 });
// A cell with line breaks and a row's worth of delimiters is refused.
const cell = fc.oneof(word(',', ';', '\t', '|'), word('\n'));

test('records written by another program come back, whatever the delimiter and wherever the text is cut', () => {
  const delimiters = fc.constantFrom(',', ';', '\t', '|');
  // A blank column keeps records of one blank cell apart from blank lines.
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(rows, delimiters, cuts, (cells, delimiter, at) => {
      const written = stringify(cells, { delimiter });
      const records = csvRecords('tape.csv', delimiter);
      const reader = textReader('utf-8');
      const texts = [...pieces(Buffer.from(written), at).map((part) => reader.add(part)), reader.end()];
      const found = [...texts.flatMap((part) => records.add(part)), ...records.end()];
      expect(found.map((row) => row.cells)).toEqual(cells);
      expect(found.map((row) => row.fileRow)).toEqual(cells.map((_, i) => i + 1));
    }),
  );
});

test.each([',', ';', '\t', '|', '~', '^'])('%j is found to be the delimiter', (delimiter) => {
  expect(findDelimiter(csvOf(soundTable(), delimiter), false)).toBe(delimiter);
});

test('semicolons are the delimiter of amounts with decimal commas', () => {
  const rows = soundTable().map((row) => row.map((text) => text.replace(/^(\d+)\.(\d+)$/, '$1,$2')));
  expect(findDelimiter(csvOf(rows, ';'), false)).toBe(';');
});
