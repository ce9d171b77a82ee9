import type { BrokenTape, Value } from './broken-tape.ts';
import { sheetXml, workbookOf, workbookParts } from './raw-workbook.ts';
import type { RawSheet } from './raw-workbook.ts';
import { rawZip } from './raw-zip.ts';
import type { RawPart } from './raw-zip.ts';
import { HEADINGS, SOUND_CSV, soundTable, withCells } from './sound-tape.ts';

const same = {};
const SOUND = workbookOf(soundTable());
const LOANS: RawSheet = { name: 'Loans', xml: sheetXml(soundTable()) };

const book = (name: string, content: Buffer, expect: BrokenTape['expect'] = same): BrokenTape => ({
  name: `a workbook ${name}`,
  content,
  fileName: 'tape.xlsx',
  expect,
});

/** A cell of row 6 as XML, and what it reads as; undefined for blank. */
const cell = (name: string, field: string, xml: string, value: Value, more: Parameters<typeof workbookOf>[1] = {}) =>
  book(`with ${name}`, workbookOf(withCells({ [`6:${field}`]: xml }), more), { reads: { [`6:${field}`]: value } });

const unread = (name: string, field: string, xml: string): BrokenTape =>
  book(`with ${name}`, workbookOf(withCells({ [`6:${field}`]: xml })), { unread: [`6:${field}`] });

const sheets = (name: string, list: readonly RawSheet[], expect: BrokenTape['expect'] = same): BrokenTape =>
  book(name, rawZip(workbookParts({ sheets: list })), expect);

/** The sound workbook with its parts changed. */
const parts = (name: string, change: (all: RawPart[]) => RawPart[], expect: BrokenTape['expect']): BrokenTape =>
  book(name, rawZip(change(workbookParts({ sheets: [LOANS] }))), expect);

const without = (path: string) => (all: RawPart[]) => all.filter((part) => part.path !== path);
const changed = (path: string, change: (xml: string) => string) => (all: RawPart[]) =>
  all.map((part) => (part.path === path ? { ...part, content: change(String(part.content)) } : part));
const onSheet = (change: (xml: string) => string) => changed('xl/worksheets/sheet1.xml', change);

const damaged = { refused: /damaged workbook|cannot be read: its/ };
const noWorkbook = { refused: /a ZIP archive and no workbook/ };

const cells: BrokenTape[] = [
  cell('a date', 'first_payment_date', '<c s="1"><v>37834</v></c>', '2003-08-01'),
  cell('a date of its own format', 'first_payment_date', '<c s="3"><v>37834</v></c>', '2003-08-01'),
  cell('a month', 'first_payment_date', '<c s="5"><v>37834</v></c>', '2003-08-01'),
  cell('a date and a time', 'first_payment_date', '<c s="1"><v>37834.75</v></c>', '2003-08-01'),
  cell('an ISO date', 'first_payment_date', '<c t="d"><v>2003-08-01T00:00:00</v></c>', '2003-08-01'),
  cell('a date as a text', 'first_payment_date', '<c t="str"><v>8/1/2003</v></c>', '2003-08-01'),
  cell('a date that counts from 1904', 'first_payment_date', '<c s="1"><v>36372</v></c>', '2003-08-01', {
    from1904: true,
  }),
  unread('a date before all calendars', 'first_payment_date', '<c s="1"><v>-5</v></c>'),
  unread('a date of 1900', 'first_payment_date', '<c s="1"><v>59</v></c>'),
  unread('29 February 1900', 'first_payment_date', '<c s="1"><v>60</v></c>'),
  unread('a date after all calendars', 'first_payment_date', '<c s="1"><v>9999999</v></c>'),
  unread('a date that is text', 'first_payment_date', '<c t="str"><v>6/31/2003</v></c>'),
  cell('a rate formatted as percent', 'note_rate_pct', '<c s="2"><v>5.2499999999999998E-2</v></c>', 5.25),
  cell('a rate of 7 % formatted as percent', 'note_rate_pct', '<c s="2"><v>7.0000000000000007E-2</v></c>', 7),
  cell('noise behind the fifteenth digit', 'current_balance', '<c><v>1234.5599999999999</v></c>', 1_234.56),
  cell('dollars in red where negative', 'current_balance', '<c s="4"><v>-5.5</v></c>', -5.5),
  cell('an exponent', 'current_balance', '<c><v>3.2E5</v></c>', 320_000),
  cell('a number as a text', 'fico', '<c t="str"><v> 700 </v></c>', 700),
  cell('a formula and its result', 'fico', '<c><f>690+10</f><v>700</v></c>', 700),
  cell('a formula whose result is a text', 'product', '<c t="str"><f>A1&amp;B1</f><v>5/25 x</v></c>', '5/25 x'),
  cell('a formula whose result is an empty text', 'fico', '<c t="str"><f>IF(1,"","")</f><v></v></c>', undefined),
  cell('a shared formula and its result', 'fico', '<c><f t="shared" si="0"/><v>700</v></c>', 700),
  unread('a formula without a result', 'fico', '<c><f>690+10</f></c>'),
  unread('a formula that divides by zero', 'fico', '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>'),
  ...['#REF!', '#NAME?', '#VALUE!', '#NUM!', '#NULL!', '#SPILL!'].map((error) =>
    unread(`the error ${error}`, 'fico', `<c t="e"><v>${error}</v></c>`),
  ),
  cell('the error #N/A', 'fico', '<c t="e"><v>#N/A</v></c>', undefined),
  unread('yes or no for a number', 'fico', '<c t="b"><v>1</v></c>'),
  cell('yes or no for a word', 'product', '<c t="b"><v>0</v></c>', 'FALSE'),
  cell('a cell that only has a format', 'fico', '<c s="4"/>', undefined),
  cell('an empty text', 'fico', '<c t="inlineStr"><is><t></t></is></c>', undefined),
  cell('rich text in a cell', 'product', '<c t="inlineStr"><is><r><t>5/25 </t></r><r><t>x</t></r></is></c>', '5/25 x'),
  cell('a shared text', 'product', '<c t="s"><v>0</v></c>', '5/25 x', { strings: ['<si><t>5/25 x</t></si>'] }),
  cell('shared rich text', 'product', '<c t="s"><v>0</v></c>', '5/25 x', {
    strings: ['<si><r><rPr><b/></rPr><t>5/25</t></r><r><t xml:space="preserve"> x</t></r></si>'],
  }),
  cell('a reading aid', 'product', '<c t="s"><v>0</v></c>', '東京', {
    strings: ['<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>'],
  }),
  cell('an escaped line break', 'product', '<c t="str"><v>5/25_x000D__x000A_x</v></c>', '5/25 x'),
  cell('an entity', 'product', '<c t="str"><v>5/25 &amp; &#233;</v></c>', '5/25 & é'),
  cell('CDATA', 'product', '<c t="str"><v><![CDATA[5/25 <x>]]></v></c>', '5/25 <x>'),
  unread('a shared text that is not there', 'fico', '<c t="s"><v>77</v></c>'),
  unread('no number in a number', 'fico', '<c><v>NaN</v></c>'),
  unread('a text of a million characters', 'product', `<c t="str"><v>${'x'.repeat(1_000_000)}</v></c>`),
  unread('a shared text longer than Excel allows', 'fico', `<c t="str"><v>${'7'.repeat(40_000)}</v></c>`),
];

const PADDED: RawSheet = { name: 'Loans', xml: sheetXml(soundTable().map((row) => row.map((text) => text || '<c/>'))) };
const unplaced = (xml: string): string => xml.replaceAll(/<(c|row) r="\w+"/g, '<$1');

const MERGED = '</sheetData><mergeCells count="1"><mergeCell ref="B2:B13"/></mergeCells>';
const rows13 = (row: number) => Array.from({ length: 12 }, (_, i) => i + 2).filter((each) => each !== row);

const layouts: BrokenTape[] = [
  book('as it should be', SOUND),
  { ...book('called CSV', SOUND), fileName: 'tape.csv' },
  { ...book('that is a CSV file', Buffer.from(SOUND_CSV)), fileName: 'tape.xlsx' },
  { ...book('that is a CSV file called .xls', Buffer.from(SOUND_CSV)), fileName: 'tape.xls' },
  book('with titles', workbookOf([['Impac 2003-8'], [], ['Cut-off', '37803'], ...soundTable()])),
  book(
    'with its table further down',
    rawZip(workbookParts({ sheets: [{ name: 'L', xml: sheetXml(soundTable(), 20) }] })),
  ),
  book('with its table further right', workbookOf(soundTable().map((row) => ['', '', ...row]))),
  book('with blank rows between', workbookOf(soundTable().flatMap((row) => [row, []])), { skipped: 13 }),
  book('with a note beside a loan', workbookOf(soundTable().map((row, i) => (i === 5 ? [...row, 'see file'] : row))), {
    unread: ['6:'],
  }),
  book('with a total below', workbookOf([...soundTable(), ['Total', '', '', '', '', '2955622.06']]), { more: [14] }),
  parts(
    'with merged cells',
    onSheet((xml) => xml.replaceAll(/<c r="B(?:[3-9]|1\d)"><v>1<\/v><\/c>/g, '').replace('</sheetData>', MERGED)),
    {
      reads: Object.fromEntries(rows13(2).map((row) => [`${row}:group`, undefined])),
    },
  ),
  book(
    'whose cells do not say where they are',
    rawZip(changed('xl/worksheets/sheet1.xml', unplaced)(workbookParts({ sheets: [PADDED] }))),
  ),
  parts(
    'with prefixed tags',
    onSheet((xml) => xml.replace('xmlns=', 'xmlns:x=').replaceAll(/<(\/?)(?=[a-z])/g, '<$1x:')),
    same,
  ),
  parts(
    'with comments and processing instructions',
    onSheet((xml) => xml.replace('<sheetData>', '<!-- x --><?pi x?><sheetData>')),
    same,
  ),
  parts(
    'with formats to the last column',
    onSheet((xml) => xml.replaceAll('</row>', '<c r="XFD1" s="4"/></row>')),
    same,
  ),
  parts(
    'with hidden rows',
    onSheet((xml) => xml.replaceAll('<row ', '<row hidden="1" ')),
    same,
  ),
  parts('without styles', without('xl/styles.xml'), same),
  parts('without shared texts', without('xl/sharedStrings.xml'), same),
  parts('with its parts in another order', (all) => all.toReversed(), same),
  sheets('whose first sheet is blank', [{ name: 'Cover', xml: sheetXml([]) }, LOANS]),
  sheets('whose first sheet is hidden', [{ name: 'Old', state: 'hidden', xml: sheetXml([['a', 'b']]) }, LOANS]),
  sheets('whose sheets are all hidden', [{ ...LOANS, state: 'veryHidden' }]),
  sheets('with two tapes', [LOANS, { ...LOANS, name: 'Group 2' }]),
  { ...sheets('with a cover', [{ name: 'Cover', xml: sheetXml([['x']]) }, LOANS]), choice: { sheet: 'Loans' } },
  {
    ...sheets('without the sheet asked for', [LOANS], { refused: /no sheet "Group 9": choose one of "Loans"/ }),
    choice: { sheet: 'Group 9' },
  },
  sheets('whose first sheet is a cover', [
    { name: 'Cover', xml: sheetXml([['Impac 2003-8'], ['Loans', '12']]) },
    LOANS,
  ]),
];

const SLICES = [0.05, 0.25, 0.5, 0.75, 0.9, 0.99];
const claiming = (path: string, claims: NonNullable<RawPart['claims']>) => (all: RawPart[]) =>
  all.map((part) => (part.path.includes(path) ? { ...part, claims } : part));

const wrecks: BrokenTape[] = [
  ...SLICES.map((share) =>
    book(`cut off at ${share * 100} %`, SOUND.subarray(0, Math.floor(SOUND.length * share)), damaged),
  ),
  book(
    'with bytes changed within its sheet',
    Buffer.from(SOUND.toString('latin1').replace('SYN1-0003', 'SYN1-9999'), 'latin1'),
    damaged,
  ),
  book('without sheets', rawZip(workbookParts({ sheets: [] })), { refused: /no sheet with data/ }),
  book('with nothing in it', workbookOf([]), { refused: /no sheet with data/ }),
  book('with headings only', workbookOf([HEADINGS]), { refused: /no loans/ }),
  book('without headings', workbookOf(soundTable().slice(1)), { refused: /no row of headings/ }),
  book('of 1,001 columns', workbookOf(soundTable().map((row) => [...row, ...Array.from({ length: 965 }, () => '1')])), {
    refused: /1,001 columns/,
  }),
  parts('that lacks its list of sheets', without('xl/workbook.xml'), damaged),
  parts('that lacks its sheet', without('xl/worksheets/sheet1.xml'), { refused: /no sheet with data|damaged/ }),
  parts('that lacks its contents', without('_rels/.rels'), noWorkbook),
  parts('that lacks its relations', without('xl/_rels/workbook.xml.rels'), { refused: /no sheet with data/ }),
  parts(
    'whose sheet ends in the middle',
    onSheet((xml) => xml.slice(0, xml.length / 2)),
    damaged,
  ),
  parts(
    'whose sheet is no XML',
    onSheet(() => 'loan_id,fico'),
    damaged,
  ),
  parts(
    'with tags that do not match',
    onSheet((xml) => xml.replace('</v>', '</w>')),
    damaged,
  ),
  parts(
    'with an unknown entity',
    onSheet((xml) => xml.replace('<v>', '<v>&bomb;')),
    damaged,
  ),
  parts(
    'with a column beyond the last',
    onSheet((xml) => xml.replace('r="AJ3"', 'r="ZZZZ3"')),
    damaged,
  ),
  parts(
    'with a cell twice',
    onSheet((xml) => xml.replace('r="C3"', 'r="B3"')),
    damaged,
  ),
  parts(
    'with a cell that is nowhere',
    onSheet((xml) => xml.replace('r="C3"', 'r="!"')),
    damaged,
  ),
  parts('that unpacks without end', claiming('sheet1', { unpacked: 4_000_000_000 }), damaged),
  parts('with more shared texts than memory', claiming('shared', { unpacked: 2_000_000_000 }), {
    refused: /too much text/,
  }),
  parts('that is encrypted', claiming('', { encrypted: true }), { refused: /locked with a password/ }),
  book('that is a ZIP archive of a CSV', rawZip([{ path: 'tape.csv', content: SOUND_CSV }]), noWorkbook),
  book('that is an archive without files', rawZip([]), { refused: /empty ZIP archive/ }),
  parts(
    'that is a letter',
    changed('_rels/.rels', (xml) => xml.replace('xl/workbook.xml', 'word/document.xml')),
    noWorkbook,
  ),
  parts(
    'in binary',
    changed('_rels/.rels', (xml) => xml.replace('workbook.xml', 'workbook.bin')),
    { refused: /\.xlsb/ },
  ),
  book(
    'of OpenDocument',
    rawZip([
      { path: 'mimetype', content: 'x' },
      { path: 'content.xml', content: '<x/>' },
    ]),
    { refused: /OpenDocument/ },
  ),
];

/** Workbooks that are not what they should be. */
export const BROKEN_WORKBOOKS: readonly BrokenTape[] = [...cells, ...layouts, ...wrecks];
