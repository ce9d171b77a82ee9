import { gzipSync } from 'node:zlib';
import type { BrokenTape } from './broken-tape.ts';
import { csvOf, HEADINGS, SOUND_CSV, soundTable, withCells, withLine } from './sound-tape.ts';

const same = {};
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();
const bytes = (...values: number[]): Buffer => Buffer.from(values);
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');
const accented = (text: string): string => csvOf(withCells({ '6:product': text }));
const product = (text: string) => ({ reads: { '6:product': text } });
/** A file of nothing but its first bytes and some that follow. */
const startsWith = (start: string): Buffer => latin1(start.padEnd(600, 'x\x9D\0\x03'));

/** Pseudo-random bytes, the same every time. */
function rubbish(length: number): Buffer {
  let state = 1;
  return Buffer.from(Array.from({ length }, () => (state = (state * 48_271) % 0x7fffffff) & 0xff));
}

/** The digits and letters of a CSV in a code page of mainframes. */
const ebcdic = (text: string): Buffer =>
  Buffer.from(Array.from(text, (char) => (/\d/.test(char) ? 0xf0 + Number(char) : char === '\n' ? 0x15 : 0x81)));

const encodings: BrokenTape[] = [
  { name: 'UTF-8 with a byte order mark', content: `\uFEFF${SOUND_CSV}`, expect: same },
  { name: 'two byte order marks', content: `\uFEFF\uFEFF${SOUND_CSV}`, expect: same },
  { name: 'UTF-16 LE with a mark', content: utf16(`\uFEFF${SOUND_CSV}`), expect: same },
  { name: 'UTF-16 LE without a mark', content: utf16(SOUND_CSV), expect: same },
  { name: 'UTF-16 BE with a mark', content: swapped(utf16(`\uFEFF${SOUND_CSV}`)), expect: same },
  { name: 'UTF-16 BE without a mark', content: swapped(utf16(SOUND_CSV)), expect: same },
  {
    name: 'UTF-16 with tabs, as Excel saves Unicode text',
    content: utf16(`\uFEFF${csvOf(soundTable(), '\t', '\r\n')}`),
    expect: same,
  },
  {
    name: 'UTF-16 with half a character at the end',
    content: Buffer.concat([utf16(`\uFEFF${SOUND_CSV}`), bytes(0x41)]),
    expect: same,
  },
  { name: 'accents in UTF-8', content: accented('Québec – 2/28'), expect: product('Québec – 2/28') },
  {
    name: 'accents in Windows-1252',
    content: latin1(accented('Qu\xE9bec \x96 \x802')),
    expect: product('Québec – €2'),
  },
  { name: 'accents in UTF-16', content: utf16(`\uFEFF${accented('東京 Ω 😀')}`), expect: product('東京 Ω 😀') },
  {
    name: 'one line in Windows-1252, the others in UTF-8',
    content: Buffer.concat([Buffer.from(accented('Zürich')), latin1('X-1,1,Z\xFCrich,LIBOR6M\n')]),
    expect: { ...product('Zürich'), more: [14] },
  },
  { name: 'a byte that UTF-8 cannot have', content: latin1(accented('A\xFFB')), expect: product('AÿB') },
  { name: 'an overlong form of UTF-8', content: latin1(accented('A\xC0\xAFB')), expect: product('AÀ¯B') },
  { name: 'half a character of UTF-8 in a cell', content: latin1(accented('A\xE2\x82')), expect: product('Aâ‚') },
  { name: 'a character that replaces another', content: accented('Qu\uFFFDbec'), expect: product('Qu\uFFFDbec') },
  {
    name: 'UTF-32',
    content: Buffer.concat([bytes(0xff, 0xfe, 0, 0), bytes(0x6c, 0, 0, 0)]),
    expect: { refused: /UTF-32/ },
  },
  { name: 'UTF-32, big end first', content: bytes(0, 0, 0xfe, 0xff, 0, 0, 0, 0x6c), expect: { refused: /UTF-32/ } },
  {
    name: 'the code page of a mainframe',
    content: ebcdic(SOUND_CSV),
    expect: { refused: /no row of headings|not a text file/ },
  },
  { name: 'a NUL in a number', content: csvOf(withCells({ '6:fico': '6\x0037' })), expect: { unread: ['6:fico'] } },
  { name: 'a NUL in a word', content: accented('5/25\0 LIB6M-IO'), expect: same },
  { name: 'a bell in a word', content: accented('5/25 LIB6M-IO\x07'), expect: same },
  { name: 'a soft space in a number', content: csvOf(withCells({ '6:fico': '637\u00A0' })), expect: same },
  { name: 'a mark without width ahead of a word', content: accented('\u200B5/25 LIB6M-IO'), expect: same },
  {
    name: 'a mark without width in a number',
    content: csvOf(withCells({ '6:fico': '6\u200B37' })),
    expect: { unread: ['6:fico'] },
  },
  { name: 'a mark without width in a heading', content: withLine(1, (line) => `${line}\u200B`), expect: same },
  { name: 'an end-of-file mark of DOS', content: `${SOUND_CSV}\x1A`, expect: { more: [14] } },
];

const nothing: BrokenTape[] = [
  { name: 'no bytes', content: '', expect: { refused: /is empty/ } },
  { name: 'a byte order mark only', content: '\uFEFF', expect: { refused: /nothing in its first 100 rows/ } },
  { name: 'one byte', content: 'x', expect: { refused: /single column/ } },
  { name: 'a line break', content: '\n', expect: { refused: /nothing in its first 100 rows/ } },
  { name: 'blank lines', content: '\n'.repeat(500), expect: { refused: /nothing in its first 100 rows/ } },
  { name: 'spaces', content: ' '.repeat(500), expect: { refused: /nothing in its first 100 rows/ } },
  { name: 'commas', content: `${','.repeat(35)}\n`.repeat(20), expect: { refused: /nothing in its first 100 rows/ } },
  { name: 'NULs', content: Buffer.alloc(5_000), expect: { refused: /not a text file/ } },
  { name: 'headings only', content: csvOf([HEADINGS]), expect: { refused: /headings in row 1 and no loans/ } },
  { name: 'headings without a line break', content: HEADINGS.join(','), expect: { refused: /no loans/ } },
  {
    name: 'headings over blank rows',
    content: `${HEADINGS.join(',')}\n${`${','.repeat(35)}\n`.repeat(9)}`,
    expect: { refused: /no loans/ },
  },
];

const strangers: BrokenTape[] = [
  { name: 'a PDF', content: startsWith('%PDF-1.7'), expect: { refused: /is a PDF: ask/ } },
  {
    name: 'a PDF called CSV',
    content: startsWith('%PDF-1.4'),
    fileName: 'loans.csv',
    expect: { refused: /loans\.csv is a PDF/ },
  },
  { name: 'packed by gzip', content: gzipSync(SOUND_CSV), expect: { refused: /packed archive: unpack/ } },
  { name: 'a 7z archive', content: startsWith('7z\xBC\xAF\x27\x1C'), expect: { refused: /packed archive/ } },
  { name: 'a RAR archive', content: startsWith('Rar!\x1A\x07'), expect: { refused: /packed archive/ } },
  { name: 'packed by bzip2', content: startsWith('BZh91AY'), expect: { refused: /packed archive/ } },
  { name: 'packed by xz', content: startsWith('\xFD7zXZ\0'), expect: { refused: /packed archive/ } },
  { name: 'a PNG', content: startsWith('\x89PNG\r\n\x1A\n'), expect: { refused: /picture/ } },
  { name: 'a JPEG', content: startsWith('\xFF\xD8\xFF\xE0'), expect: { refused: /picture/ } },
  { name: 'a GIF', content: startsWith('GIF89a'), expect: { refused: /picture/ } },
  { name: 'a scan', content: startsWith('II*\0'), expect: { refused: /picture/ } },
  { name: 'an RTF document', content: '{\\rtf1 Loans', expect: { refused: /RTF/ } },
  { name: 'a Parquet file', content: startsWith('PAR1'), expect: { refused: /database file/ } },
  { name: 'a SQLite file', content: startsWith('SQLite format 3\0'), expect: { refused: /database file/ } },
  {
    name: 'an old Excel file',
    content: startsWith('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'),
    fileName: 'tape.xls',
    expect: { refused: /old Excel file \(\.xls\): save it as \.xlsx/ },
  },
  {
    name: 'a workbook with a password',
    content: Buffer.concat([startsWith('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1'), utf16('EncryptedPackage')]),
    fileName: 'tape.xlsx',
    expect: { refused: /locked with a password/ },
  },
  {
    name: 'a web page called .xls',
    content: '<html><table><tr><td>loan_id',
    fileName: 'tape.xls',
    expect: { refused: /web page/ },
  },
  { name: 'a web page with a doctype', content: '\n<!DOCTYPE html><table>', expect: { refused: /web page/ } },
  { name: 'a bare table of a web page', content: '\uFEFF<TABLE border=1>', expect: { refused: /web page/ } },
  {
    name: 'an XML spreadsheet of 2003',
    content: '<?xml version="1.0"?><Workbook>',
    fileName: 'tape.xls',
    expect: { refused: /XML/ },
  },
  { name: 'rubbish', content: rubbish(20_000), expect: { refused: /not a text file/ } },
  { name: 'a program', content: startsWith('\x7FELF\x02\x01\x01'), expect: { refused: /not a text file/ } },
  {
    name: 'JSON',
    content: JSON.stringify(soundTable().slice(0, 3), null, 2),
    expect: { refused: /no row of headings|single column/ },
  },
  {
    name: 'a letter',
    content: 'Dear all\n\nplease find the tape attached\n\nRegards\n',
    expect: { refused: /single column/ },
  },
  {
    name: 'columns by position',
    content: csvOf(soundTable()).replaceAll(',', ' '),
    expect: { refused: /single column|no row of headings/ },
  },
];

/** Tapes whose bytes are not what they should be. */
export const BROKEN_BYTES: readonly BrokenTape[] = [...encodings, ...nothing, ...strangers];
