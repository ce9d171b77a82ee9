import type { BrokenTape, Reading } from './broken-tape.ts';
import { csvOf, HEADINGS, SOUND_CSV, soundTable, withCells, withLine, withLines } from './sound-tape.ts';

const same: Reading = {};
const blanks = ','.repeat(HEADINGS.length - 1);
const inserted = (at: number, ...lines: string[]): string => withLines((all) => all.toSpliced(at - 1, 0, ...lines));
const renamed = (field: string, heading: string): string => withLine(1, (line) => line.replace(field, heading));
const word = (text: string, reads: string): Pick<BrokenTape, 'content' | 'expect'> => ({
  content: csvOf(withCells({ '6:product': text })),
  expect: { reads: { '6:product': reads } },
});
const delimited = (name: string, delimiter: string): BrokenTape => ({
  name: `cells separated by ${name}`,
  content: csvOf(soundTable(), delimiter),
  expect: same,
});
const ragged = (cells: number): BrokenTape => ({
  name: `a row cut off after ${cells} cells`,
  content: withLine(6, (line) => line.split(',').slice(0, cells).join(',')),
  expect: { unread: ['6:'] },
});
const quoteRefused = (name: string, content: string, row: number): BrokenTape => ({
  name,
  content,
  expect: { refused: new RegExp(`a quote in row ${row} that is not closed`) },
});

const lineBreaks: BrokenTape[] = [
  { name: 'CR LF line breaks', content: csvOf(soundTable(), ',', '\r\n'), expect: same },
  { name: 'CR line breaks', content: csvOf(soundTable(), ',', '\r'), expect: same },
  {
    name: 'mixed line breaks',
    content: soundTable()
      .map((row, i) => row.join(',') + ['\n', '\r\n', '\r'][i % 3])
      .join(''),
    expect: same,
  },
  { name: 'no line break at the end', content: SOUND_CSV.trimEnd(), expect: same },
  { name: 'CR CR LF line breaks', content: csvOf(soundTable(), ',', '\r\r\n'), expect: { skipped: 13 } },
  { name: 'LF CR line breaks', content: csvOf(soundTable(), ',', '\n\r'), expect: { skipped: 13 } },
  { name: 'blank lines at the end', content: `${SOUND_CSV}\n\n\n`, expect: { skipped: 3 } },
  { name: 'a blank line in the middle', content: inserted(6, ''), expect: { skipped: 1 } },
  { name: 'a blank line after each', content: csvOf(soundTable(), ',', '\n\n'), expect: { skipped: 13 } },
  { name: 'a row of commas', content: inserted(6, blanks), expect: { skipped: 1 } },
  { name: 'a row of spaces', content: inserted(6, '   '), expect: { skipped: 1 } },
  {
    name: 'a row of blank cells in quotes',
    content: inserted(6, blanks.replaceAll(',', '"",') + '""'),
    expect: { skipped: 1 },
  },
  { name: 'a line break of Unicode in a word', ...word('5/25\u2028LIB6M-IO', '5/25 LIB6M-IO'), expect: same },
  { name: 'form feeds between pages', content: inserted(6, '\f'), expect: { skipped: 1 } },
];

const aroundTheTable: BrokenTape[] = [
  { name: 'a title', content: inserted(1, 'Impac 2003-8, as of 7/1/2003'), expect: same },
  {
    name: 'a title over blank lines',
    content: inserted(1, 'Impac 2003-8', '', 'Cut-off date,7/1/2003', ''),
    expect: same,
  },
  {
    name: 'headings of blocks over the headings',
    content: inserted(1, `Loan,,,,,Rate,,,,,,,,,,,Dates${','.repeat(19)}`),
    expect: same,
  },
  { name: 'blank lines ahead', content: `\n\n\n${SOUND_CSV}`, expect: same },
  { name: 'a line that names the delimiter', content: `sep=,\n${SOUND_CSV}`, expect: same },
  { name: 'a line that names a rare delimiter', content: `sep=!\n${csvOf(soundTable(), '!')}`, expect: same },
  { name: 'comments ahead', content: `# tape of 1 July\n# 12 loans\n${SOUND_CSV}`, expect: same },
  { name: 'headings again in the middle', content: inserted(8, HEADINGS.join(',')), expect: { more: [8] } },
  { name: 'a row of units', content: inserted(2, HEADINGS.map(() => 'n/a').join(',')), expect: { more: [2] } },
  { name: 'a rule of dashes', content: inserted(2, HEADINGS.map(() => '-----').join(',')), expect: { more: [2] } },
  {
    name: 'a row of totals',
    content: `${SOUND_CSV}Total,,,,,2955622.06${','.repeat(30)}\n`,
    expect: { more: [14], issues: ['14:current_balance'] },
  },
  {
    name: 'a subtotal in the middle',
    content: inserted(8, `Subtotal,,,,,1000000.00${','.repeat(30)}`),
    expect: { more: [8] },
  },
  { name: 'a total without a name', content: `${SOUND_CSV},,,,,2955622.06${','.repeat(30)}\n`, expect: { more: [14] } },
  { name: 'a note below', content: `${SOUND_CSV}* preliminary and subject to change\n`, expect: { more: [14] } },
  { name: 'a count below', content: `${SOUND_CSV}\n(12 rows affected)\n`, expect: { more: [15], skipped: 1 } },
  {
    name: 'a row twice',
    content: withLines((lines) => [...lines, lines[4] ?? '']),
    expect: { more: [14], issues: ['14:loan_id'] },
  },
  {
    name: 'the whole tape twice',
    content: SOUND_CSV + SOUND_CSV,
    expect: { more: Array.from({ length: 13 }, (_, i) => 14 + i) },
  },
];

const headings: BrokenTape[] = [
  { name: 'no headings', content: csvOf(soundTable().slice(1)), expect: { refused: /no row of headings/ } },
  {
    name: 'numbers for headings',
    content: csvOf([HEADINGS.map((_, i) => String(i + 1)), ...soundTable().slice(1)]),
    expect: { refused: /no row of headings/ },
  },
  { name: 'headings in capitals', content: withLine(1, (line) => line.toUpperCase()), expect: same },
  { name: 'headings with spaces around', content: withLine(1, (line) => line.replaceAll(',', ' , ')), expect: same },
  {
    name: 'headings with spaces for underscores',
    content: withLine(1, (line) => line.replaceAll('_', ' ')),
    expect: same,
  },
  { name: 'a heading over two lines', content: renamed('current_balance', '"current\nbalance"'), expect: same },
  { name: 'headings in quotes', content: withLine(1, (line) => `"${line.replaceAll(',', '","')}"`), expect: same },
  { name: 'a heading missing', content: renamed('fico', ''), expect: { lost: ['fico'] } },
  { name: 'a heading twice', content: renamed('dti_pct', 'fico'), expect: { lost: ['dti_pct'] } },
  { name: 'a heading that says nothing', content: renamed('fico', 'xyzzy'), expect: { lost: ['fico'] } },
  {
    name: 'the last heading missing',
    content: withLine(1, (line) => line.replace(',lien', '')),
    expect: { lost: ['lien'], unread: Array.from({ length: 12 }, (_, i) => `${i + 2}:`) },
  },
  {
    name: 'a heading too many',
    content: withLine(1, (line) => `${line},remark`),
    expect: { unread: Array.from({ length: 12 }, (_, i) => `${i + 2}:`) },
  },
  { name: 'columns in another order', content: csvOf(soundTable().map((row) => row.toReversed())), expect: same },
  {
    name: 'a blank column in the middle',
    content: csvOf(soundTable().map((row) => row.toSpliced(4, 0, ''))),
    expect: same,
  },
  { name: 'blank columns at the end', content: csvOf(soundTable(), ',', ',,,\n'), expect: same },
  {
    name: 'the first column missing',
    content: csvOf(soundTable().map((row) => row.slice(1))),
    expect: { reads: Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`${i + 2}:loan_id`, String(i + 2)])) },
  },
  {
    name: 'a single column',
    content: csvOf(soundTable().map((row) => row.slice(0, 1))),
    expect: { refused: /single column/ },
  },
  {
    name: '1,001 columns',
    content: csvOf(soundTable().map((row) => [...row, ...Array.from({ length: 965 }, () => 'x')])),
    expect: { refused: /1,001 columns in row 1/ },
  },
  {
    name: 'a row of 2,000 cells',
    content: withLine(6, (line) => line + ',x'.repeat(1_964)),
    expect: { refused: /2,000 columns in row 6/ },
  },
  {
    name: 'headings asked for in a blank row',
    content: `\n${SOUND_CSV}`,
    choice: { headingRow: 1 },
    expect: { refused: /no headings in row 1:/ },
  },
  {
    name: 'headings asked for below the end',
    content: SOUND_CSV,
    choice: { headingRow: 99 },
    expect: { refused: /no headings in row 99/ },
  },
];

const cells: BrokenTape[] = [
  delimited('tabs', '\t'),
  delimited('semicolons', ';'),
  delimited('bars', '|'),
  delimited('tildes', '~'),
  delimited('carets', '^'),
  { name: 'cells separated by colons', content: csvOf(soundTable(), ':'), expect: { refused: /single column/ } },
  { name: 'cells separated by two bars', content: csvOf(soundTable(), '||'), expect: same },
  ...[1, 2, 6, 20, 35].map(ragged),
  { name: 'a cell too many', content: withLine(6, (line) => `${line},x`), expect: { unread: ['6:'] } },
  { name: 'ten cells too many', content: withLine(6, (line) => line + ',x'.repeat(10)), expect: { unread: ['6:'] } },
  { name: 'blank cells too many', content: withLine(6, (line) => `${line},,,`), expect: same },
  {
    name: 'a comma within a word without quotes',
    content: withLine(6, (line) => line.replace('LIB6M-IO', 'LIB6M, IO')),
    expect: { unread: ['6:'] },
  },
  {
    name: 'a thousands separator without quotes',
    content: withLine(6, (line) => line.replaceAll('321559.61', '321,559.61')),
    expect: { unread: ['6:'] },
  },
  {
    name: 'another delimiter in one row',
    content: withLine(6, (line) => line.replaceAll(',', ';')),
    expect: { unread: ['6:'] },
  },
  {
    name: 'a line of five million characters',
    content: SOUND_CSV + 'x'.repeat(5_000_000),
    expect: { refused: /no line break in the 4,000,000 characters from row 14 on/ },
  },
  {
    name: 'two loans on one line',
    content: withLine(6, (line) => `${line},${line}`),
    expect: { unread: ['6:'], issues: ['6:'] },
  },
  {
    name: 'a loan broken over two lines',
    content: withLine(6, (line) => line.replace(',LIBOR6M,', ',\nLIBOR6M,')),
    expect: { unread: ['6:'], more: [7] },
  },
];

const quotes: BrokenTape[] = [
  {
    name: 'all cells in quotes',
    content: soundTable()
      .map((row) => `"${row.join('","')}"\n`)
      .join(''),
    expect: same,
  },
  { name: 'quotes around a comma', ...word('"5/25, IO"', '5/25, IO') },
  { name: 'quotes around a line break', ...word('"5/25\nIO"', '5/25 IO') },
  { name: 'quotes around CR LF', ...word('"5/25\r\nIO"', '5/25 IO') },
  { name: 'doubled quotes', ...word('"5/25 ""IO"""', '5/25 "IO"') },
  { name: 'a quote within a word', ...word('5/25 12" IO', '5/25 12" IO') },
  { name: 'quotes within quotes, not doubled', ...word('"5/25 "IO" x"', '5/25 "IO" x') },
  { name: 'spaces after a closing quote', ...word('"5/25 x"  ', '5/25 x') },
  { name: 'quotes escaped by a backslash', ...word('"5/25 \\"IO\\" x"', '5/25 \\"IO\\" x') },
  { name: 'single quotes', ...word("'5/25 x'", "'5/25 x'") },
  { name: 'curly quotes', ...word('“5/25 x”', '“5/25 x”') },
  { name: 'empty quotes', content: csvOf(withCells({ '6:fico': '""' })), expect: { reads: { '6:fico': undefined } } },
  { name: 'a number in quotes', content: csvOf(withCells({ '6:fico': '"637"' })), expect: same },
  {
    name: 'an amount with separators in quotes',
    content: csvOf(withCells({ '6:current_balance': '"321,559.61"' })),
    expect: same,
  },
  {
    name: 'a space ahead of an opening quote',
    content: csvOf(withCells({ '6:fico': ' "637"' })),
    expect: { unread: ['6:fico'] },
  },
  quoteRefused(
    'a quote in the headings that is never closed',
    withLine(1, (line) => `"${line}`),
    1,
  ),
  quoteRefused(
    'a quote in the first loan that is never closed',
    withLine(2, (line) => `"${line}`),
    2,
  ),
  quoteRefused('a quote in the middle that is never closed', csvOf(withCells({ '7:product': '"2/28 LIB6M' })), 7),
  quoteRefused(
    'a quote in the last row that is never closed',
    withLine(13, (line) => line.replace(/NONE|SOFT|HARD/, '"$&')),
    13,
  ),
  quoteRefused(
    'a quote closed a row later, in the same column',
    csvOf(withCells({ '7:product': '"x', '8:product': 'x"' })),
    7,
  ),
  quoteRefused('a quote closed some rows later', csvOf(withCells({ '4:product': '"x', '9:state': 'CA"' })), 4),
  quoteRefused('a quote that meets quotes further down', csvOf(withCells({ '4:product': '"x', '9:state': '"CA"' })), 4),
  quoteRefused('a quote over five million characters', `${SOUND_CSV}"${SOUND_CSV.repeat(2_600)}`, 14),
  quoteRefused('a quote over ten thousand lines', `${withLine(6, (line) => `"${line}`)}${SOUND_CSV.repeat(800)}`, 6),
];

/** Tapes whose rows and columns are not where they should be. */
export const BROKEN_LINES: readonly BrokenTape[] = [...lineBreaks, ...aroundTheTable, ...headings, ...cells, ...quotes];
