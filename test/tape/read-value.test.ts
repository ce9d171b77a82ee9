import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knownField, type FieldKind, type TapeField } from '../../engine/tape/fields.ts';
import { DATE_ORDERS, DECIMAL_MARKS, unitsOf, type DateOrder, type Unit } from '../../engine/tape/mapping.ts';
import { readValue } from '../../engine/tape/read-value.ts';
import { daySerial, isoDate } from '../../engine/units/dates.ts';
import { printDate, printMonth, printValue } from '../../engine/units/print.ts';

const KINDS: readonly FieldKind[] = ['text', 'usd', 'pct', 'months', 'number', 'date'];
const ofKind = (kind: FieldKind): TapeField => ({ key: 'own', title: 'Own', kind });

/** What a text is read as: its value, or the word `unread`. */
function read(text: string, kind: FieldKind, unit?: Unit, order?: DateOrder, mark?: '.' | ','): unknown {
  const result = readValue(text, ofKind(kind), unit, order, mark);
  return 'message' in result ? 'unread' : result.value;
}

describe('numbers', () => {
  test.each<[string, FieldKind, Unit, number | undefined | 'unread']>([
    ['490705.39', 'usd', 'asIs', 490_705.39],
    ['$1,234.56', 'usd', 'asIs', 1234.56],
    ['US$ 1,234.56', 'usd', 'asIs', 1234.56],
    ['1,234.56 USD', 'usd', 'asIs', 1234.56],
    ['(1,234.56)', 'usd', 'asIs', -1234.56],
    ['($1,234.56)', 'usd', 'asIs', -1234.56],
    ['$(1,234.56)', 'usd', 'asIs', -1234.56],
    ['-$5', 'usd', 'asIs', -5],
    ['1,234.56-', 'usd', 'asIs', -1234.56],
    ['−5', 'usd', 'asIs', -5],
    ['(0.00)', 'usd', 'asIs', 0],
    ['1e5', 'usd', 'asIs', 100_000],
    ['1.5E+05', 'usd', 'asIs', 150_000],
    ['2.5mm', 'usd', 'asIs', 2_500_000],
    ['250K', 'usd', 'asIs', 250_000],
    ['250', 'usd', 'thousands', 250_000],
    ['250k', 'usd', 'thousands', 250_000],
    ['2.5m', 'usd', 'asIs', 'unread'],
    ['12,34', 'usd', 'asIs', 'unread'],
    ['1,2345', 'usd', 'asIs', 'unread'],
    ['123456789012345678', 'usd', 'asIs', 123_456_789_012_345_680],
    [' 5.250 ', 'pct', 'percent', 5.25],
    ['5.25%', 'pct', 'percent', 5.25],
    ['5.25 %', 'pct', 'fraction', 5.25],
    ['0.0525', 'pct', 'fraction', 5.25],
    ['.07', 'pct', 'fraction', 7],
    ['525', 'pct', 'bps', 5.25],
    ['57', 'pct', 'bps', 0.57],
    ['525bp', 'pct', 'percent', 5.25],
    ['5 1/8', 'pct', 'percent', 5.125],
    ['5-1/8%', 'pct', 'fraction', 5.125],
    ['5 9/8', 'pct', 'percent', 'unread'],
    ['360 mo', 'months', 'asIs', 360],
    ['30 years', 'months', 'asIs', 360],
    ['30Y', 'months', 'asIs', 360],
    ['30', 'months', 'years', 360],
    ['360 months', 'months', 'years', 360],
    ['12.5', 'months', 'asIs', 12.5],
    ['615', 'number', 'asIs', 615],
    ["'615", 'number', 'asIs', 615],
    ['1st', 'number', 'asIs', 1],
    ['second', 'number', 'asIs', 2],
    ['700%', 'number', 'asIs', 'unread'],
    ['700 680', 'number', 'asIs', 'unread'],
    ['$700', 'number', 'asIs', 'unread'],
  ])('%s as %s in %s is %s', (text, kind, unit, value) => expect(read(text, kind, unit)).toBe(value));

  test.each([
    ['1.234.567,89', 1_234_567.89],
    ['1 234,56', 1234.56],
    ['0,25', 0.25],
    ['1.234', 1234],
    ['0.25', 'unread'],
    ['(1.234,5)', -1234.5],
  ])('%s with decimal commas is %s', (text, value) => expect(read(text, 'usd', 'asIs', 'mdy', ',')).toBe(value));

  const blank = ['', '  ', 'NA', 'n/a', '#N/A', 'NULL', 'None', '-', '.', 'n.a.', 'missing', ' N/A '];
  const notNumbers = [
    'NaN',
    'inf',
    'Infinity',
    '-Infinity',
    '1e999',
    '#REF!',
    '#DIV/0!',
    '=A1+B1',
    '=1',
    '0x10',
    '1_000',
    '1$2',
    'constructor',
    '+-1',
    '--1',
    '1.2.3',
    'e5',
    '٣',
    '1e',
    '()',
    '$',
    '%',
    'k',
  ];
  test.each(KINDS.filter((kind) => kind !== 'text'))('%s knows what is blank and what is nothing', (kind) => {
    expect(blank.filter((text) => read(text, kind) !== undefined)).toEqual([]);
    expect(notNumbers.filter((text) => read(text, kind) !== 'unread')).toEqual([]);
  });
});

describe('dates', () => {
  test.each<[string, DateOrder, string]>([
    ['2003-07-01', 'mdy', '2003-07-01'],
    ['2003-07-01T00:00:00', 'mdy', '2003-07-01'],
    ['2003-07-01 00:00:00.000', 'mdy', '2003-07-01'],
    ['7/1/2003 12:00:00 AM', 'mdy', '2003-07-01'],
    ['7/1/03', 'mdy', '2003-07-01'],
    ['7/1/69', 'mdy', '2069-07-01'],
    ['7/1/70', 'mdy', '1970-07-01'],
    ['31/12/2003', 'dmy', '2003-12-31'],
    ['31.12.2003', 'dmy', '2003-12-31'],
    ['12-31-2003', 'mdy', '2003-12-31'],
    ['12/31/2003', 'ymd', '2003-12-31'],
    ['03/07/31', 'ymd', '2003-07-31'],
    ['2003/7/1', 'dmy', '2003-07-01'],
    ['20030701', 'mdy', '2003-07-01'],
    ['07012003', 'mdy', '2003-07-01'],
    ['20112003', 'dmy', '2003-11-20'],
    ['200307', 'mdy', '2003-07-01'],
    ['072003', 'mdy', '2003-07-01'],
    ['07/2003', 'mdy', '2003-07-01'],
    ['2003-07', 'mdy', '2003-07-01'],
    ['Jul-03', 'mdy', '2003-07-01'],
    ["Jul '03", 'mdy', '2003-07-01'],
    ['July 2003', 'mdy', '2003-07-01'],
    ['Jul 1, 2003', 'mdy', '2003-07-01'],
    ['Jul. 1st, 2003', 'mdy', '2003-07-01'],
    ['1-Jul-2003', 'mdy', '2003-07-01'],
    ['01JUL03', 'mdy', '2003-07-01'],
    ['37803', 'mdy', '2003-07-01'],
    ['37803.5', 'mdy', '2003-07-01'],
    ['2004-02-29', 'mdy', '2004-02-29'],
  ])('%s in %s is %s', (text, order, iso) => {
    const serial = read(text, 'date', 'asIs', order);
    expect(typeof serial === 'number' ? isoDate(serial) : serial).toBe(iso);
  });

  test.each([
    '31 June 2003',
    '2003-06-31',
    '6/31/2003',
    '2003-02-29',
    '31/12/2003',
    '13/13/2003',
    '1949-12-31',
    '2151-01-01',
    '00/00/0000',
    '12/31/9999',
    '0',
    '19999',
    '80001',
    '2003',
    'July',
    '03-Jul',
    'Juliet 1, 2003',
    '2003-07-01abc',
    '1/2/3/4',
    '200313',
    '20031301',
  ])('%s is no date', (text) => expect(read(text, 'date')).toBe('unread'));
});

describe('texts', () => {
  test.each([
    ['  SFR ', 'SFR'],
    ['Single   Family\tDetached', 'Single Family Detached'],
    ['line\r\nbreak', 'line break'],
    ['\uFEFF00123\u0000', '00123'],
    ['1.23E+11', '1.23E+11'],
    ['=A1+B1', '=A1+B1'],
    ['None', 'None'],
    ['NA', 'NA'],
    [' NULL ', undefined],
    ['#N/A', undefined],
    ['', undefined],
    ['x'.repeat(200), 'x'.repeat(200)],
    ['x'.repeat(201), 'unread'],
  ])('%j is %j', (text, value) => expect(read(text, 'text')).toBe(value));
});

describe('refusals', () => {
  test.each([
    ['current_balance', '2.5m', '"2.5m" could be thousands or millions: type k for thousands, mm for millions'],
    ['note_rate_pct', 'abc', '"abc" is not a rate or share: type 5.25, 5.25% or 525bp'],
    ['maturity_date', '31 June 2003', '"31 June 2003" is not a date: type 2003-07-31, 7/31/2003 or Jul 31, 2003'],
    ['fico', 'good', '"good" is not a number: type 615'],
    ['state', 'x'.repeat(1000), 'A text of 1,000 characters: 200 at most'],
  ])('of %s %j', (key, text, message) => expect(readValue(text, knownField(key)!)).toEqual({ message }));
});

describe('properties', () => {
  const cents = fc.integer({ min: -1e14, max: 1e14 }).map((amount) => amount / 100);
  const day = fc.integer({ min: daySerial(1950, 1, 1), max: daySerial(2150, 12, 31) });

  /** Whether every value, printed some way, is read back as itself. */
  function readsBack(values: fc.Arbitrary<number>, kind: FieldKind, print: (value: number) => string): void {
    fc.assert(
      fc.property(values, (value) => {
        expect(read(print(value), kind)).toBe(value + 0);
      }),
    );
  }

  test('what is printed is read back', () => {
    readsBack(cents, 'usd', (usd) => printValue(usd, 'cents'));
    readsBack(cents, 'usd', String);
    readsBack(
      fc.integer({ min: 0, max: 1e7 }).map((n) => n / 1e5),
      'pct',
      (pct) => printValue(pct, 'rate'),
    );
    readsBack(day, 'date', isoDate);
    readsBack(day, 'date', printDate);
    readsBack(
      fc.integer({ min: 0, max: 1199 }).map((n) => daySerial(1970, 1 + n, 1)),
      'date',
      printMonth,
    );
  });

  test('a plain decimal is the float nearest to it, in every unit', () => {
    const digits = fc.tuple(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 0, max: 8 }));
    fc.assert(
      fc.property(digits, ([whole, places]) => {
        const text = (whole / 10 ** places).toFixed(places);
        expect(read(text, 'pct')).toBe(Number(text));
        expect(read(text, 'pct', 'fraction')).toBe(Number(`${text}e2`));
        expect(read(text, 'pct', 'bps')).toBe(Number(`${text}e-2`));
      }),
    );
  });

  test('nothing that may be written throws, and what is read is finite', () => {
    const pieces = fc.constantFrom(
      '1',
      '-',
      '(',
      ')',
      '.',
      ',',
      '%',
      '$',
      'e',
      '/',
      ' ',
      'k',
      'Jul',
      '2003',
      '\n',
      '"',
      '=',
      'bp',
      'mm',
      'y',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(
        text,
        fc.constantFrom(...KINDS),
        fc.constantFrom(...DATE_ORDERS),
        fc.constantFrom(...DECIMAL_MARKS),
        (written, kind, order, mark) => {
          for (const unit of unitsOf(kind)) {
            const value = read(written, kind, unit, order, mark);
            if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('a cell of a million characters is refused as fast as any', () => {
    for (const char of ['1', 'x', ' 1', '\n-', '(', '1,']) {
      for (const kind of KINDS) expect(read(char.repeat(1_000_000), kind)).toBe('unread');
    }
  });
});
