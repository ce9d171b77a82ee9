import type { BrokenTape } from './broken-tape.ts';
import { csvOf, withCells } from './sound-tape.ts';

/** A field's cell in row 6 filled with a text. */
const inRow6 = (field: string, text: string): Pick<BrokenTape, 'name' | 'content'> => ({
  name: `${field} of ${text.length > 40 ? `${text.length} times ${text[0]}` : JSON.stringify(text)}`,
  content: csvOf(withCells({ [`6:${field}`]: /[,"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text })),
});

const unread = (field: string, texts: readonly string[]): BrokenTape[] =>
  texts.map((text) => ({ ...inRow6(field, text), expect: { unread: [`6:${field}`] } }));

const blank = (field: string, texts: readonly string[]): BrokenTape[] =>
  texts.map((text) => ({ ...inRow6(field, text), expect: { reads: { [`6:${field}`]: undefined } } }));

const read = (field: string, texts: Readonly<Record<string, string | number>>): BrokenTape[] =>
  Object.entries(texts).map(([text, value]) => ({
    ...inRow6(field, text),
    expect: { reads: { [`6:${field}`]: value } },
  }));

const FORMULAS = ['=A1+B1', '=SUM(F2:F9)', '=VLOOKUP(A5,Sheet2!A:F,6,FALSE)', "=cmd|' /C calc'!A0", '+A1', '@SUM(A1)'];
const ERRORS = ['#REF!', '#DIV/0!', '#VALUE!', '#NAME?', '#NUM!', '#NULL!', '#########'];
const NOT_NUMBERS = ['NaN', 'nan', 'Infinity', '-inf', '1e999', '0x1F', 'TRUE', '1#QNAN'];
const LONG = 'x'.repeat(1_000_000);
const LONG_NUMBER = '9'.repeat(1_000_000);

const amounts: BrokenTape[] = [
  ...unread('current_balance', [...FORMULAS, ...ERRORS, ...NOT_NUMBERS, LONG, LONG_NUMBER]),
  ...unread('current_balance', [
    '1.2.3',
    '1,23,456',
    '--5',
    '5-5',
    '1e',
    'e5',
    '1O0',
    'l00',
    '$',
    'TBD',
    'see note',
    '1/0',
  ]),
  ...unread('current_balance', [
    '٣٢١',
    '½',
    '100 EUR',
    '£100',
    "1'234.56",
    '12:30',
    '(100',
    '100)',
    '((1))',
    '~100',
    '>100',
    '100?',
  ]),
  ...unread('current_balance', [
    '<b>100</b>',
    '<script>alert(1)</script>',
    "'; DROP TABLE loans;--",
    '${100}',
    '%s%n',
    '../../etc/passwd',
  ]),
  ...read('current_balance', {
    '$321,559.6': 321_559.6,
    '(321559.61)': -321_559.61,
    '321559.61-': -321_559.61,
    '3.2E+05': 320_000,
    '321k': 321_000,
  }),
  ...read('current_balance', { ' 100 ': 100, '0100': 100, '+100': 100, '.5': 0.5, '100.': 100, 'USD 100': 100 }),
  ...blank('current_balance', ['', ' ', 'NA', 'N/A', '#N/A', 'NULL', 'None', '-', '.', 'n.a.', 'missing']),
];

const rates: BrokenTape[] = [
  ...unread('note_rate_pct', [
    '5..25',
    '5.2.5',
    '5%%',
    '%',
    'five',
    '5,25',
    '5 1/7',
    '5 9/8',
    'prime + 1',
    '6M LIBOR + 2.25',
    '5.25x',
    '=5.25/100',
    '#DIV/0!',
    'NaN',
    LONG,
  ]),
  ...read('note_rate_pct', { '5.25%': 5.25, '5 1/8': 5.125, '5-1/8': 5.125, '5.25 %': 5.25, '525bp': 5.25 }),
  ...unread('ltv_pct', ['80:20', '80/20', '#NUM!', 'eighty']),
  ...unread('gross_margin_pct', ['225 over', '=B2', '1.2.3', 'L+225']),
  ...unread('lifetime_cap_pct', ['none set', '6 over', '5/2/5', '#REF!']),
];

const counts: BrokenTape[] = [
  ...unread('fico', ['6 37', '637 (est.)', '637/640', '637-640', '<620', 'A+', '6e', '#VALUE!', 'NaN', LONG]),
  ...unread('remaining_term_months', ['thirty years', '360/360', '29y 11m', '#REF!', '=A1', 'NaN', '360 pmts', LONG]),
  ...read('remaining_term_months', { '358 mo': 358, '29 years': 348, '358.0': 358 }),
  ...unread('age_months', ['new', '1st', '#DIV/0!', 'one']),
  ...unread('lien', ['senior', 'I', '#NAME?', '1/2']),
  ...read('lien', { '2nd': 2, second: 2 }),
];

const dates: BrokenTape[] = [
  ...unread('first_payment_date', [
    '2003-06-31',
    '2003-02-29',
    '2003-13-01',
    '2003-00-10',
    '2003-01-00',
    '31 June 2003',
    '6/31/2003',
    '13/13/2003',
  ]),
  ...unread('first_payment_date', [
    '0/0/0',
    '00/00/0000',
    '1899-12-31',
    '9999-12-31',
    '2200-01-01',
    'July',
    'Q3 2003',
    '2003',
    '20031301',
    '99999',
    '1',
    '-1',
  ]),
  ...unread('first_payment_date', [
    '=TODAY()',
    '#VALUE!',
    'NaN',
    'Invalid Date',
    'yesterday',
    'TBD',
    '2003-07-01-02',
    '7//1/2003',
    '1/2/3/4',
    '8/1/03',
    '2003-7-1x',
    LONG,
  ]),
  ...read('first_payment_date', {
    '8/1/2003': '2003-08-01',
    'Aug 1, 2003': '2003-08-01',
    '20030801': '2003-08-01',
    '37834': '2003-08-01',
    '2003-08-01T00:00:00': '2003-08-01',
    'Aug-03': '2003-08-01',
    '08/2003': '2003-08-01',
  }),
  ...blank('next_rate_change_date', ['', 'N/A', 'NULL', '#N/A', 'none']),
  ...unread('next_rate_change_date', ['2004-02-30', '6/31/2008', 'at sale', '0']),
];

const words: BrokenTape[] = [
  ...unread('product', [LONG, 'x'.repeat(32_767), 'x'.repeat(201)]),
  ...unread('loan_id', [LONG]),
  ...unread('state', ['x'.repeat(500)]),
  ...blank('product', ['', '   ', 'NULL', '#N/A']),
  ...read('product', {
    '5/25  LIB6M': '5/25 LIB6M',
    ' padded ': 'padded',
    '=1+1': '=1+1',
    '<b>x</b>': '<b>x</b>',
    'it’s': 'it’s',
  }),
  ...read('loan_id', {
    '000123': '000123',
    '1.23E+11': '1.23E+11',
    '12345678901234567890': '12345678901234567890',
    TRUE: 'TRUE',
  }),
];

/** Tapes with one cell that is not a value of its field. */
export const BROKEN_VALUES: readonly BrokenTape[] = [...amounts, ...rates, ...counts, ...dates, ...words];
