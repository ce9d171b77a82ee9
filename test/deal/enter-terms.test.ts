import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check, dealText } from '../../engine/deal/check/check.ts';
import { applyChange } from '../../engine/deal/edits.ts';
import type { Deal } from '../../engine/deal/schema/deal.ts';
import { enterTerms, type TermEntry } from '../../engine/deal/terms/enter-terms.ts';
import { replineRowId } from '../../engine/deal/terms/repline-terms.ts';
import { TRANCHE_TERM_NAMES } from '../../engine/deal/terms/tranche-terms.ts';
import { shippedDeal } from './shipped.ts';

const typed = (row: string, term: string, text: string): TermEntry => ({ row, term, text });

const trancheOf = (deal: Deal, id: string) => deal.tranches.find((tranche) => tranche.id === id);

describe('one entry', () => {
  test.each([
    ['balanceUsd', '14mm', { balanceUsd: '14000000' }, '1-M-2 balance 13,000,000 to 14,000,000'],
    ['marginBps', '1.65%', { coupon: { marginBps: '165' } }, '1-M-2 margin 150 bp to 165 bp'],
    ['marginBps', '150.5', { coupon: { marginBps: '150.5' } }, '1-M-2 margin 150 bp to 150.5 bp'],
    ['stepUpMultiple', '2x', { coupon: { stepUpMultiple: '2' } }, '1-M-2 step-up ×1.5 to ×2.0'],
    ['capPct', '10', { coupon: { capPct: '10' } }, '1-M-2 cap 11.10% to 10.00%'],
    ['pricePct', '98-16', { pricePct: '98.5' }, '1-M-2 price 100.00000 to 98.50000'],
    ['description', ' Mezzanine ', { description: 'Mezzanine' }, '1-M-2 type Floating Rate Mezzanine to Mezzanine'],
    ['moodys', 'Aaa', { ratings: { moodys: 'Aaa' } }, "1-M-2 Moody's rating A1 to Aaa"],
    ['sp', 'AA-', { ratings: { sp: 'AA-' } }, '1-M-2 S&P rating A+ to AA-'],
  ])('%s of %j', (term, text, expected, label) => {
    const { change, deal, refused } = enterTerms(shippedDeal(), [typed('1-M-2', term, text)]);
    expect(trancheOf(deal, '1-M-2')).toMatchObject(expected);
    expect(change?.label).toBe(label);
    expect(refused).toEqual([]);
  });

  test.each(['description', 'stepUpMultiple', 'capPct', 'moodys', 'sp'])('cleared takes %s away', (term) => {
    const { change, deal } = enterTerms(shippedDeal(), [typed('1-M-2', term, '  ')]);
    expect(change?.label).toMatch(/ to none$/);
    expect(JSON.stringify(trancheOf(deal, '1-M-2'))).not.toContain(term);
    expect(enterTerms(deal, [typed('1-M-2', term, '')]).change).toBeUndefined();
  });

  test.each(['balanceUsd', 'marginBps', 'pricePct'])('cleared leaves %s', (term) => {
    const before = shippedDeal();
    const { change, deal, refused } = enterTerms(before, [typed('1-M-2', term, '')]);
    expect([change, deal]).toEqual([undefined, before]);
    expect(refused).toMatchObject([{ term, message: expect.stringContaining('Nothing was typed') as string }]);
  });

  test.each([
    ['1-M-2', 'balanceUsd', '13,000,000.00'],
    ['1-M-2', 'marginBps', '=100+50'],
    ['1-M-2', 'capPct', '11.10'],
    ['1-M-2', 'capPct', '11.1%'],
    ['1-M-2', 'pricePct', '100-00'],
    ['1-M-2', 'description', ' Floating Rate Mezzanine'],
    ['1-M-2', 'sp', 'A+'],
  ])('equal to what %s has in %s, typed %j, changes nothing', (tranche, term, text) => {
    const before = shippedDeal();
    expect(enterTerms(before, [typed(tranche, term, text)])).toEqual({ change: undefined, deal: before, refused: [] });
  });

  test.each([
    ['1-M-2', 'balanceUsd', '-1', 'expected 0 to 10,000,000,000,000 dollars; found "-1"'],
    ['1-M-2', 'balanceUsd', '100.005', 'at most two decimals; found "100.005"'],
    ['1-M-2', 'marginBps', '200%', 'expected -10,000 to 10,000 basis points; found "20000"'],
    ['1-M-2', 'marginBps', 'wide', '"wide" is not a margin'],
    ['1-M-2', 'pricePct', '0', 'percent of par'],
    ['1-M-2', 'description', 'two\nlines', 'expected one line of text'],
    ['1-M-2', 'description', 'x'.repeat(1_000), 'expected at most 200 characters'],
    ['1-M-9', 'marginBps', '1', 'There is no class "1-M-9"'],
    ['1-M-2', 'coupon', '1', 'There is no term "coupon" to type'],
    ['1-M-2', 'constructor', '1', 'There is no term "constructor" to type'],
    ['1-M-2', '__proto__', '1', 'There is no term "__proto__" to type'],
  ])('is refused: %s %s %j', (tranche, term, text, says) => {
    const before = shippedDeal();
    const { change, deal, refused } = enterTerms(before, [typed(tranche, term, text)]);
    expect([change, deal]).toEqual([undefined, before]);
    expect(refused).toEqual([{ row: tranche, term, text, message: expect.stringContaining(says) as string }]);
  });
});

describe('several entries', () => {
  test('are one change', () => {
    const entries = ['1-A-1', '1-A-2'].flatMap((id) => [typed(id, 'marginBps', '60'), typed(id, 'capPct', '12')]);
    const { change, deal, refused } = enterTerms(shippedDeal(), entries);
    expect(change).toMatchObject({ label: 'margin, cap of 1-A-1, 1-A-2', edits: { length: 4 } });
    const coupon = { marginBps: '60', capPct: '12' };
    expect(deal.tranches.slice(0, 2)).toMatchObject([{ coupon }, { coupon }]);
    expect(refused).toEqual([]);
  });

  test('are accepted as far as they are sound, and the rest has its reasons', () => {
    const entries = [
      typed('1-A-1', 'marginBps', '34'),
      typed('1-A-2', 'marginBps', 'x'),
      typed('1-M-1', 'balanceUsd', '-5'),
      typed('1-M-9', 'marginBps', '1'),
      typed('2-B-1', 'pricePct', '99'),
    ];
    const { change, deal, refused } = enterTerms(shippedDeal(), entries);
    expect(change?.label).toBe('margin, price of 1-A-1, 2-B-1');
    expect(trancheOf(deal, '1-A-1')?.coupon).toMatchObject({ marginBps: '34' });
    expect(trancheOf(deal, '2-B-1')?.pricePct).toBe('99');
    expect(refused.map(({ row }) => row).toSorted()).toEqual(['1-A-2', '1-M-1', '1-M-9']);
    expect(refused.every(({ message }) => message.length > 10)).toBe(true);
  });

  test('for one cell: the last one counts', () => {
    const { change, deal } = enterTerms(shippedDeal(), [
      typed('1-M-2', 'marginBps', '1'),
      typed('1-M-2', 'marginBps', '2'),
    ]);
    expect(trancheOf(deal, '1-M-2')?.coupon).toMatchObject({ marginBps: '2' });
    expect(change?.label).toBe('1-M-2 margin 150 bp to 2 bp');
    const back = enterTerms(shippedDeal(), [typed('1-M-2', 'marginBps', '1'), typed('1-M-2', 'marginBps', '150')]);
    expect(back.change).toBeUndefined();
  });

  test('of none change nothing', () => {
    expect(enterTerms(shippedDeal(), [])).toMatchObject({ change: undefined, refused: [] });
  });
});

describe('a repline', () => {
  const line = replineRowId('2', 0);
  const firstOf = (deal: Deal) => {
    const { collateral } = deal.groups[1]!;
    return collateral.kind === 'replines' ? collateral.replines[0] : undefined;
  };

  test.each([
    ['balanceUsd', '7mm', { balanceUsd: '7000000' }, 'balance 3,381,473 to 7,000,000'],
    ['noteRatePct', '5.5', { noteRatePct: '5.5' }, 'note rate 5.295% to 5.50%'],
    ['remainingTermMonths', '29y', { remainingTermMonths: 348 }, 'remaining term 356 to 348'],
    ['ageMonths', '2.5 months', { ageMonths: 2.5 }, 'age 4.00 to 2.50'],
    ['marginPct', '300bp', { adjustable: { marginPct: '3' } }, 'margin 2.805% to 3.00%'],
    ['lookbackDays', '30d', { adjustable: { lookbackDays: 30 } }, 'lookback 45 to 30'],
  ])('takes %s of %j', (term, text, expected, label) => {
    const { change, deal, refused } = enterTerms(shippedDeal(), [typed(line, term, text)]);
    expect(refused).toEqual([]);
    expect(firstOf(deal)).toMatchObject(expected);
    expect(change?.label).toContain(label);
  });

  test.each([
    [line, 'remainingTermMonths', '0', 'expected 1 to 1,200 months'],
    [line, 'remainingTermMonths', '1.5', 'whole number of months'],
    [line, 'ageMonths', 'old', '"old" is not a number of months'],
    [line, 'index', 'EURIBOR', 'has no index "EURIBOR"'],
    [line, 'colour', 'red', 'There is no term "colour" to type'],
    [replineRowId('2', 99), 'noteRatePct', '5', 'There is no class'],
  ])('refuses %s %s %j', (row, term, text, says) => {
    const { change, refused } = enterTerms(shippedDeal(), [typed(row, term, text)]);
    expect(change).toBeUndefined();
    expect(refused).toMatchObject([{ message: expect.stringContaining(says) as string }]);
  });
});

const entry = fc.record({
  row: fc.constantFrom(...shippedDeal().tranches.map(({ id }) => id), '9-Z'),
  term: fc.constantFrom(...TRANCHE_TERM_NAMES, 'index'),
  text: fc.oneof(
    fc.constantFrom(
      '',
      '165',
      '1.65%',
      '98-13+',
      '12,000,000',
      '12mm',
      '=10*3',
      '2x',
      'AAA',
      '-4',
      '1e9',
      '\0',
      '11.10',
    ),
    fc.string({ maxLength: 8 }),
  ),
});

test('whatever is typed leaves a sound deal, one undo away from the deal before', () => {
  const before = shippedDeal();
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 8 }), (entries) => {
      const { change, deal, refused } = enterTerms(before, entries);
      expect(refused.length).toBeLessThanOrEqual(entries.length);
      if (!change) {
        expect(deal).toBe(before);
        return;
      }
      const { document, inverse } = applyChange(before, change);
      expect(check(document).deal).toEqual(deal);
      expect(dealText(deal)).not.toBe(dealText(before));
      const undone = check(applyChange(deal, inverse).document).deal;
      expect(undone).toEqual(before);
      expect(undone && dealText(undone)).toBe(dealText(before));
    }),
    { numRuns: 200 },
  );
});
