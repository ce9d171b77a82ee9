import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bankHolidays, isBusinessDay, nextBusinessDay } from '../../engine/units/business-days.ts';
import { days30360, yearFraction } from '../../engine/units/day-count.ts';
import {
  addMonths,
  civilDate,
  dateOf,
  daySerial,
  isoDate,
  monthsBetween,
  parseIsoDate,
} from '../../engine/units/dates.ts';

const day = fc.integer({ min: daySerial(1900, 1, 1), max: daySerial(2200, 12, 31) });

describe('dates', () => {
  test('a civil date is the calendar of the platform', () => {
    fc.assert(
      fc.property(day, (serial) => {
        const date = new Date(serial * 86_400_000);
        expect(civilDate(serial)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
      }),
      { numRuns: 2_000 },
    );
  });

  test('a date goes to text and back', () => {
    fc.assert(
      fc.property(day, (serial) => {
        expect(parseIsoDate(isoDate(serial))).toBe(serial);
      }),
    );
  });

  test.each(['2003-06-31', '2003-02-29', '2003-13-01', '03-01-01', '2003-1-1', '', 'today'])(
    '%j is no date',
    (text) => {
      expect(parseIsoDate(text)).toBeUndefined();
    },
  );

  test.each([
    ['2004-01-31', 1, '2004-02-29'],
    ['2003-12-25', 2, '2004-02-25'],
    ['2004-03-31', -1, '2004-02-29'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(isoDate(addMonths(dateOf(from), months))).toBe(to);
    expect(monthsBetween(dateOf(from), dateOf(to))).toBe(months);
  });
});

describe('day counts', () => {
  test.each([
    ['2003-07-31', '2003-08-25', 25],
    ['2003-01-31', '2003-03-31', 60],
    ['2003-02-28', '2003-03-31', 30],
    ['2004-02-29', '2005-02-28', 360],
    ['2003-08-30', '2003-08-31', 0],
    ['2003-08-29', '2003-08-31', 2],
  ])('30/360 from %s to %s is %i days', (from, to, days) => {
    expect(days30360(dateOf(from), dateOf(to))).toBe(days);
  });

  test('actual counts take every day', () => {
    expect(yearFraction('actual/360', dateOf('2003-07-31'), dateOf('2003-08-25'))).toBe(25 / 360);
    expect(yearFraction('actual/365', dateOf('2004-01-01'), dateOf('2005-01-01'))).toBe(366 / 365);
  });
});

describe('business days', () => {
  test.each([
    ['2003-10-25', '2003-10-27', 'a Saturday'],
    ['2003-12-25', '2003-12-26', 'Christmas'],
    ['2004-12-25', '2004-12-27', 'Christmas on a Saturday'],
    ['2026-05-25', '2026-05-26', 'Memorial Day'],
    ['2022-12-25', '2022-12-27', 'Christmas on a Sunday, kept on Monday'],
    ['2003-08-25', '2003-08-25', 'a Monday'],
  ])('%s is paid on %s: %s', (scheduled, paid) => {
    expect(isoDate(nextBusinessDay(dateOf(scheduled)))).toBe(paid);
  });

  test('the holidays of 2026', () => {
    expect(bankHolidays(2026).map(isoDate).toSorted()).toEqual([
      '2026-01-01',
      '2026-01-19',
      '2026-02-16',
      '2026-05-25',
      '2026-06-19',
      '2026-07-04',
      '2026-09-07',
      '2026-10-12',
      '2026-11-11',
      '2026-11-26',
      '2026-12-25',
    ]);
  });

  test('the next business day is one, and the first', () => {
    fc.assert(
      fc.property(day, (serial) => {
        const next = nextBusinessDay(serial);
        expect(isBusinessDay(next)).toBe(true);
        for (let skipped = serial; skipped < next; skipped += 1) expect(isBusinessDay(skipped)).toBe(false);
      }),
    );
  });
});
