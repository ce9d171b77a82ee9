import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTabbed, writeTabbed } from '../../renderer/grid/clipboard-text.ts';

test.each([
  ['one value', '165', [['165']]],
  ['a column with the line end that spreadsheets put last', '1\r\n2\r\n', [['1'], ['2']]],
  ['lines of other systems', '1\n2\r3', [['1'], ['2'], ['3']]],
  [
    'blank cells',
    '\t1\t\n\t\t',
    [
      ['', '1', ''],
      ['', '', ''],
    ],
  ],
  ['quoted cells with tabs, quotes and line ends', '"a\tb"\t"say ""x"""\r\n"1\n2"', [['a\tb', 'say "x"'], ['1\n2']]],
  ['a quotation mark that quotes nothing', '5" pipe\t"half" open', [['5" pipe', '"half" open']]],
  ['nothing', '', []],
])('a clipboard is read: %s', (_what, text, rows) => {
  expect(readTabbed(text)).toEqual(rows);
});

test('what is written is read back', () => {
  const block = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(fc.string(), { minLength: width, maxLength: width }), { minLength: 1 }));
  // A single blank cell at the very end cannot be told from a line end.
  const isPlain = (rows: string[][]) => rows.at(-1)?.join('') !== '';
  fc.assert(
    fc.property(block.filter(isPlain), (rows) => {
      expect(readTabbed(writeTabbed(rows))).toEqual(rows);
    }),
  );
});
