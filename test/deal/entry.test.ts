import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bpsEntry, multipleEntry, pctEntry, priceEntry, usdEntry, type Entry } from '../../engine/deal/terms/entry.ts';

type Enter = (text: string) => Entry;

/** Texts as typed, with the decimal string each means. */
function means(enter: Enter, cases: [typed: string, value: string][]): void {
  test.each(cases)('%j is %s', (typed, value) => {
    expect(enter(typed)).toEqual({ value });
  });
}

/** Texts that mean nothing, with part of what is said of them. */
function refuses(enter: Enter, cases: [typed: string, says: string][]): void {
  test.each(cases)('%j is refused: %s', (typed, says) => {
    expect(enter(typed)).toEqual({ message: expect.stringContaining(says) as string });
  });
}

describe('dollars', () => {
  means(usdEntry, [
    ['291600000', '291600000'],
    ['291,600,000', '291600000'],
    [' $ 291,600,000.50 ', '291600000.5'],
    ['291.6mm', '291600000'],
    ['291.6 MM', '291600000'],
    ['291.6mio', '291600000'],
    ['0.2916bn', '291600000'],
    ['500k', '500000'],
    ['+7', '7'],
    ['-0', '0'],
    ['.5', '0.5'],
    ['=300,000,000 - 8,400,000', '291600000'],
    ['=400000021 * 72.9%', '291600015.31'],
    ['=100/3', '33.33'],
    ['=2*3 mm', '6000000'],
  ]);
  refuses(usdEntry, [
    ['', 'Nothing was typed: expected an amount: type 291,600,000 or 291.6mm'],
    ['abc', '"abc" is not an amount'],
    ['5m', 'could be thousands or millions: type k for thousands, mm for millions'],
    ['1,00', 'is not an amount'],
    ['1e6', 'is not an amount'],
    ['50%', 'is not an amount'],
    ['=1/0', 'is not an amount'],
    ['=loans', 'is not an amount'],
    ['=1+', 'is not an amount'],
    ['=(1', 'is not an amount'],
    ['１００', 'is not an amount'],
    ['1\u00002', '"1\\u00002" is not an amount'],
    ['9'.repeat(900) + 'x', `${'9'.repeat(60)}..." is not`],
    [`=${'('.repeat(900)}`, '..." is not an amount'],
    [`=1${'+1'.repeat(400_000)}`, '..." is not an amount'],
  ]);
});

describe('margins', () => {
  means(bpsEntry, [
    ['165', '165'],
    ['165bp', '165'],
    ['165 bps', '165'],
    ['1.65%', '165'],
    ['-12.5', '-12.5'],
    ['=150+15', '165'],
  ]);
  refuses(bpsEntry, [
    ['L+165', '"L+165" is not a margin: type 165, 165bp or 1.65%'],
    ['165mm', 'is not a margin'],
    ['=1.5% + 0.15%', '"=1.5% + 0.15%" has a % in arithmetic: type it without %, in the unit of the cell'],
    ['=150 * 110%', 'has a % in arithmetic'],
  ]);
});

describe('rates', () => {
  means(pctEntry, [
    ['11.10', '11.1'],
    ['11.1%', '11.1'],
    ['1110bp', '11.1'],
    ['=10.15+0.95', '11.1'],
    ['=1/3', '0.3333333333'],
  ]);
  refuses(pctEntry, [['eleven', '"eleven" is not a rate: type 11.10, 11.10% or 1110bp']]);
});

describe('multiples', () => {
  means(multipleEntry, [
    ['2', '2'],
    ['2x', '2'],
    ['x1.5', '1.5'],
    ['×1.5', '1.5'],
    ['1.5 X', '1.5'],
  ]);
  refuses(multipleEntry, [
    ['double', '"double" is not a multiple: type 2, 2x or 1.5'],
    ['x', 'Nothing was typed'],
  ]);
});

describe('prices', () => {
  means(priceEntry, [
    ['98.42968', '98.42968'],
    ['98.42968%', '98.42968'],
    ['98-13', '98.40625'],
    ['98-13+', '98.421875'],
    ['100-00', '100'],
  ]);
  refuses(priceEntry, [
    ['98-32', 'has more than 31 thirty-seconds'],
    ['98:13', '"98:13" is not a price: type 98.42968 or 98-13+'],
    ['par', 'is not a price'],
  ]);
});

test('every amount reads back as it is printed, whatever its unit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e15 }), (cents) => {
      const usd = cents / 100;
      const value = String(usd);
      for (const typed of [
        value,
        usd.toLocaleString('en-US', { maximumFractionDigits: 2 }),
        `$${value}`,
        `=${value}`,
      ]) {
        expect(usdEntry(typed)).toEqual({ value });
      }
    }),
  );
});

test('nothing that may be typed throws', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'=0159.,-+*/()x%kmb "'.split('')) }),
  );
  fc.assert(
    fc.property(typed, (text) => {
      for (const enter of [usdEntry, bpsEntry, pctEntry, multipleEntry, priceEntry]) {
        const entry = enter(text);
        if ('value' in entry) expect(entry.value).toMatch(/^-?(0|[1-9]\d*)(\.\d+)?$/);
        else expect(entry.message).not.toBe('');
      }
    }),
    { numRuns: 500 },
  );
});
