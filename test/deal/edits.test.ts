import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check, dealText } from '../../engine/deal/check/check.ts';
import { applyChange, valueAt, type Change, type Edit } from '../../engine/deal/edits.ts';
import type { Deal } from '../../engine/deal/schema/deal.ts';
import { placeOf, shippedDeal } from './shipped.ts';

const change = (...edits: [path: string, value: unknown][]): Change => ({
  label: 'a change',
  edits: edits.map(([path, value]) => ({ place: placeOf(path), value })),
});

/** The deal that a change makes, which must be a sound one. */
function changed(deal: Deal, one: Change): { deal: Deal; inverse: Change } {
  const { document, inverse } = applyChange(deal, one);
  const checked = check(document);
  if (!checked.deal) throw new Error(JSON.stringify(checked.diagnostics));
  return { deal: checked.deal, inverse };
}

describe('a change', () => {
  test('puts values in their places and leaves the deal given as it was', () => {
    const deal = shippedDeal();
    const text = dealText(deal);
    const after = changed(deal, change(['tranches[3].coupon.marginBps', '165'], ['name', 'Impac'])).deal;
    expect(after.name).toBe('Impac');
    expect(after.tranches[3]).toEqual({
      ...deal.tranches[3],
      coupon: { ...deal.tranches[3]?.coupon, marginBps: '165' },
    });
    expect(dealText(deal)).toBe(text);
  });

  test('shares with the deal given what it does not touch', () => {
    const deal = shippedDeal();
    const document = applyChange(deal, change(['tranches[3].coupon.marginBps', '165'])).document as Deal;
    expect(document.groups).toBe(deal.groups);
    expect(document.tranches[2]).toBe(deal.tranches[2]);
    expect(document.tranches[3]?.ratings).toBe(deal.tranches[3]?.ratings);
  });

  test('takes a term away with no value, and its inverse puts it back', () => {
    const deal = shippedDeal();
    const { deal: after, inverse } = changed(deal, change(['tranches[3].coupon.capPct', undefined]));
    expect(Object.hasOwn(after.tranches[3]?.coupon ?? {}, 'capPct')).toBe(false);
    expect(inverse.edits).toEqual([{ place: placeOf('tranches[3].coupon.capPct'), value: '11.10' }]);
    expect(dealText(changed(after, inverse).deal)).toBe(dealText(deal));
  });

  test('of one place twice is taken back to the first value', () => {
    const deal = shippedDeal();
    const { document, inverse } = applyChange(deal, change(['name', 'A'], ['name', 'B']));
    expect(valueAt(document, ['name'])).toBe('B');
    expect(applyChange(document as Deal, inverse).document).toEqual(deal);
  });

  test.each([
    ['nothing to edit', 'tranches[99].coupon.marginBps'],
    ['nothing to edit', 'name.first'],
  ])('says that there is %s at %s', (says, path) => {
    expect(() => applyChange(shippedDeal(), change([path, '1']))).toThrow(says);
  });
});

test.each([
  ['tranches[0].id', '1-A-1'],
  ['tranches[99].id', undefined],
  ['name.first.second', undefined],
])('the value at %s is %s', (path, value) => {
  expect(valueAt(shippedDeal(), placeOf(path))).toBe(value);
});

const tranche = fc.integer({ min: 0, max: 9 });
const decimals = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((value) => String(value / 100));

/** Edits that leave the shipped deal sound, whatever their values. */
const soundEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ place: tranche.map((i) => ['tranches', i, 'balanceUsd']), value: decimals(1e9) }),
  fc.record({ place: tranche.map((i) => ['tranches', i, 'coupon', 'marginBps']), value: decimals(999) }),
  fc.record({
    place: tranche.map((i) => ['tranches', i, 'coupon', 'capPct']),
    value: fc.option(decimals(100), { nil: undefined }),
  }),
  fc.record({
    place: tranche.map((i) => ['tranches', i, 'description']),
    value: fc.constantFrom('Senior', 'Mezzanine "B"', undefined),
  }),
  fc.record({
    place: tranche.map((i) => ['tranches', i, 'ratings', 'sp']),
    value: fc.constantFrom('AAA', 'NR', undefined),
  }),
  fc.record({ place: fc.constant(['groups', 0, 'prefunding']), value: fc.constant(undefined) }),
  fc.record({ place: fc.constant(['groups', 0, 'fees', 1, 'annualPct']), value: decimals(5) }),
  fc.record({ place: fc.constant(['pricing', 'speedsPct', 0]), value: fc.constantFrom('1', '2.5', '4000') }),
  fc.record({ place: fc.constant(['published']), value: fc.constant(undefined) }),
);

test('a change and its inverse leave the deal and its text as they were', () => {
  const deal = shippedDeal();
  fc.assert(
    fc.property(fc.array(soundEdit, { minLength: 1, maxLength: 8 }), (edits) => {
      const forth = changed(deal, { label: 'forth', edits });
      const back = changed(forth.deal, forth.inverse);
      expect(back.deal).toEqual(deal);
      expect(dealText(back.deal)).toBe(dealText(deal));
      // The inverse of the inverse is the change again.
      expect(dealText(changed(back.deal, back.inverse).deal)).toBe(dealText(forth.deal));
    }),
    { numRuns: 100 },
  );
});
