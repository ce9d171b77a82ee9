import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check, dealText } from '../../engine/deal/check/check.ts';
import { applyChange, valueAt } from '../../engine/deal/edits.ts';
import type { Deal } from '../../engine/deal/schema/deal.ts';
import { completions } from '../../engine/deal/terms/completions.ts';
import { enterTerms, type TermEntry } from '../../engine/deal/terms/enter-terms.ts';
import { findRow, rowIds } from '../../engine/deal/terms/rows.ts';
import { termOf } from '../../engine/deal/terms/term.ts';
import { LIBRARY_KEYS, libraryDeal } from '../../engine/library/index.ts';
import { printValue } from '../../engine/units/print.ts';
import { placeOf, shippedDeal } from './shipped.ts';
import { wordlessDeal, wordyDeal } from './with-words.ts';

const typed = (row: string, term: string, text: string): TermEntry => ({ row, term, text });
const enter = (row: string, term: string, text: string, deal = shippedDeal()) =>
  enterTerms(deal, [typed(row, term, text)]);
/** All that ship, and one with words of its own. */
const SHIPPED = [...LIBRARY_KEYS.map((key) => libraryDeal(key)!), { ...wordyDeal(), name: 'A deal with words' }];

describe('a term of every kind', () => {
  test.each([
    ['deal', 'firstPayment', '9/25/2003', 'dates.firstPayment', '2003-09-25'],
    ['deal', 'accruesFrom', 'Jul 1, 2003', 'dates.accruesFrom', '2003-07-01'],
    ['deal', 'speedsPct', '0, 100 , 200%', 'pricing.speedsPct', ['0', '100', '200']],
    ['deal', 'redemptions', 'Maturity', 'pricing.redemptions', ['maturity']],
    ['deal', 'paymentDates', 'next business day', 'pricing.paymentDates', 'nextBusinessDay'],
    ['deal', 'hedges', 'Included', 'pricing.hedges', 'included'],
    ['deal', 'curveSet', 'forward', 'pricing.curveSet', 'Forward'],
    ['deal', 'cleanUpCall', 'loans <= 10% * loansAtCutOff', 'redemption.cleanUpCall', 'loans <= 10% * loansAtCutOff'],
    ['deal', 'ratesShiftBps', '5%', 'rateSchedule.shiftBps', '500'],
    ['1-M-2', 'lastScheduledPayment', 'Jul-33', 'tranches[3].lastScheduledPayment', '2033-07-25'],
    ['1-M-2', 'availableFundsCap', 'no', 'tranches[3].coupon.availableFundsCap', false],
    ['1-M-2', 'dayCount', '30/360', 'tranches[3].dayCount', '30/360'],
    ['1-M-2', 'accrual', 'month before', 'tranches[3].accrual', 'monthBefore'],
    ['1-M-2', 'delayDays', '24d', 'tranches[3].delayDays', 24],
    ['1-M-2', 'multiplier', '-2x', 'tranches[3].coupon.multiplier', '-2'],
    ['1-M-2', 'floorPct', '25bp', 'tranches[3].coupon.floorPct', '0.25'],
    ['1-M-2', 'notionalOf', '1-a-1, 1-A-2', 'tranches[3].notionalOf', ['1-A-1', '1-A-2']],
    ['1-M-2', 'couponKind', 'fixed', 'tranches[3].coupon', { kind: 'fixed', ratePct: '0', availableFundsCap: true }],
    ['group|1', 'cprPct', '25', 'groups[0].speed.annualPct', '25'],
    ['group|1', 'speedKind', 'psa', 'groups[0].speed', { kind: 'psa' }],
    ['group|2', 'lostDays', '15', 'groups[1].prepaymentInterest', { lostDays: 15, compensatedPct: '0' }],
    ['group|2', 'ocTargetFrozenWhile', 'triggerEvent', 'groups[1].ocTargetFrozenWhile', 'triggerEvent'],
    ['group|1', 'prefundingUsd', '', 'groups[0].prefunding', undefined],
    ['group|2', 'prefundingUsd', '1mm', 'groups[1].prefunding.purchases[0].amountUsd', '1000000'],
    ['fee|1|0', 'annualPct', '50bp', 'groups[0].fees[0].annualPct', '0.5'],
    ['speedStep|2|1', 'annualPct', '12', 'groups[1].speed.steps[1].annualPct', '12'],
    ['curveSet|0', 'firstMonth', 'Sep-03', 'curveSets[0].firstMonth', '2003-09'],
    ['trigger|0', 'latching', 'no', 'triggers[0].latching', false],
    ['hedge|0', 'payFixedPct', '1.6%', 'hedges[0].payFixedPct', '1.6'],
    [
      'hedge|1',
      'notionalKind',
      'constant',
      'hedges[1].notional',
      { kind: 'constant', usd: '0', balanceGuaranteed: true },
    ],
    ['rule|4', 'to', '1-A-1, 1-A-2', 'priority[4].to', ['1-A-1', '1-A-2']],
    ['rule|4', 'order', 'pro rata', 'priority[4].order', 'proRata'],
    ['rule|4', 'cite', 'Group 1, first', 'priority[4].cite', 'Group 1, first'],
  ])('%s %s takes %j', (row, term, text, place, value) => {
    const { deal, change, refused } = enter(row, term, text);
    expect(refused).toEqual([]);
    expect(valueAt(deal, placeOf(place))).toEqual(value);
    expect(change?.label).toMatch(/ to /);
  });

  test.each([
    ['deal', 'settlement', '31 June 2003', 'is not a date'],
    ['deal', 'curveSet', 'Stress', 'There is no curve set "Stress": the curve sets are Pricing, Forward'],
    ['deal', 'paymentDates', 'sometimes', 'type one of unadjusted, next business day'],
    ['1-M-2', 'group', '3', 'There is no group "3"'],
    ['1-M-2', 'id', '1-A-1', 'The class "1-A-1" stands twice'],
    ['1-M-2', 'ratePct', '5', '1-M-2 has no coupon: its coupon floats'],
    ['group|2', 'cprPct', '5', 'Group 2 has no CPR: its speed is in CPR by age'],
    ['group|2', 'ocTarget', '14% * loan', 'In "14% * loan" at character 7: unknown name "loan"'],
    ['trigger|0', 'id', 'loans', '"loans" means something else in formulas'],
    ['trigger|0', 'when', 'triggerEvent', 'a trigger may ask only those listed before it'],
    ['rule|4', 'from', 'interest.3', 'There is no group "3" to take cash from'],
    ['rule|4', 'into', 'reserve.1', 'A rule of interest has no term "into"'],
    ['curve|0|0', 'EURIBOR', '5', 'There is no term "EURIBOR" to type'],
  ])('%s %s refuses %j', (row, term, text, says) => {
    const before = shippedDeal();
    const { deal, refused } = enter(row, term, text, before);
    expect(deal).toBe(before);
    expect(refused).toMatchObject([{ row, term, text, message: expect.stringContaining(says) as string }]);
  });

  test('a formula lists what it may be made of, other terms their choices', () => {
    const texts = (row: string, term: string) => completions(shippedDeal(), row, term).map(({ text }) => text);
    expect(texts('group|2', 'ocTarget')).toEqual(
      expect.arrayContaining(['stepdown', 'loans', 'oc("1")', 'balance("1-A-1")', 'max(, )']),
    );
    expect(texts('group|2', 'ocTarget')).not.toContain('ocTarget');
    expect(texts('trigger|1', 'when')).toContain('average(, )');
    expect(texts('trigger|0', 'when')).not.toContain('stepdown');
    expect(texts('rule|4', 'order')).toEqual(['in order', 'pro rata', 'shares']);
    expect(texts('1-M-2', 'balanceUsd')).toEqual([]);
  });
});

test('the first word of a term sheet makes room for it', () => {
  const { deal, change } = enter('deal', 'sheetDated', '7/24/2003', wordlessDeal());
  expect(deal.termSheet).toEqual({ dated: '2003-07-24', parties: [], terms: [], footnotes: [] });
  expect(change?.label).toBe('Deal term sheet date none to Jul 24, 2003');
  expect(enter('footnote|1', 'text', 'Priced to maturity.', wordyDeal()).deal.termSheet?.footnotes).toEqual([
    'Sizes are subject to a variance of 5%.',
    'Priced to maturity.',
  ]);
});

describe('a curve', () => {
  const rates = (deal: Deal, index = 'LIBOR1M') => deal.curveSets[0]?.ratesPct[index];

  test('is said by month', () => {
    expect(enter('curve|0|0', 'LIBOR1M', '110bp').change?.label).toBe('Pricing curve LIBOR1M Aug-03 1.095% to 1.10%');
  });

  test('takes sixty months as one change, and goes on where it stood in between', () => {
    const pasted = Array.from({ length: 60 }, (_rate, i) => typed(`curve|0|${i + 3}`, 'LIBOR1M', `${2 + i / 100}%`));
    const { deal, change, refused } = enterTerms(shippedDeal(), pasted);
    expect(refused).toEqual([]);
    expect(change?.label).toBe('60 terms of Pricing curve');
    expect(rates(deal)?.slice(0, 5)).toEqual(['1.095', '1.095', '1.095', '2', '2.01']);
    expect(rates(deal)).toHaveLength(63);
    expect(rates(deal, 'CMT1Y')).toEqual(['1.10']);
    const back = check(applyChange(deal, applyChange(shippedDeal(), change!).inverse).document);
    expect(back.deal).toEqual(shippedDeal());
  });

  test('is shortened by clearing its end, and by nothing else', () => {
    const long = enterTerms(
      shippedDeal(),
      [1, 2, 3].map((month) => typed(`curve|0|${month}`, 'LIBOR1M', '2')),
    ).deal;
    const cleared = enterTerms(
      long,
      [2, 3].map((month) => typed(`curve|0|${month}`, 'LIBOR1M', '')),
    );
    expect(rates(cleared.deal)).toEqual(['1.095', '2']);
    const middle = enter('curve|0|1', 'LIBOR1M', ' ', long);
    expect(middle.refused).toMatchObject([{ message: expect.stringContaining('Only the end of a list') as string }]);
  });

  test('of a wrong rate keeps the others', () => {
    const { deal, refused } = enterTerms(shippedDeal(), [
      typed('curve|0|1', 'LIBOR1M', '2'),
      typed('curve|0|2', 'LIBOR1M', 'x'),
      typed('curve|0|3', 'LIBOR1M', '4'),
    ]);
    expect(rates(deal)).toEqual(['1.095', '2', '2', '4']);
    expect(refused).toHaveLength(1);
  });
});

describe('another name', () => {
  const mentions = (deal: Deal, name: string): number => dealText(deal).split(JSON.stringify(name)).length - 1;

  test('of a class is followed by rules, formulas and published figures', () => {
    const { deal, change } = enter('1-M-2', 'id', '1-B-1');
    expect(change?.label).toBe('1-M-2 name 1-M-2 to 1-B-1');
    expect(mentions(deal, '1-M-2')).toBe(0);
    expect(mentions(deal, '1-B-1')).toBe(mentions(shippedDeal(), '1-M-2'));
    const pac = libraryDeal('textbook-pac')!;
    const renamed = enter('PAC', 'id', 'P "1"', pac).deal;
    expect(renamed.priority[1]).toMatchObject({ to: ['P "1"'], upTo: 'balance("P \\"1\\"") - planned' });
    expect(enter('schedule|0', 'id', 'plan', pac).deal.priority[1]).toMatchObject({ upTo: 'balance("PAC") - plan' });
  });

  test('of a trigger is followed by the formulas of its group', () => {
    const { deal } = enter('trigger|0', 'id', 'steppedDown');
    expect(deal.groups[1]?.ocTarget).toMatch(/^if\(steppedDown and not triggerEvent/);
  });

  test('of a group is followed by everything of it', () => {
    const { deal, refused } = enter('group|2', 'id', 'II');
    expect(refused).toEqual([]);
    expect(dealText(deal)).not.toMatch(/"(group|interest|principal|excess|derivative)\.2"|"group": "2"/);
    expect(enter('group|II', 'id', '2', deal).deal).toEqual(shippedDeal());
  });

  test('of a curve set is followed by the pricing', () => {
    const { deal } = enter('curveSet|0', 'name', 'Base');
    expect(deal.pricing.curveSet).toBe('Base');
  });

  test('goes last of what is typed in one go, and a kind goes first', () => {
    const { deal, refused } = enterTerms(shippedDeal(), [
      typed('1-M-2', 'id', 'X'),
      typed('1-M-2', 'ratePct', '5'),
      typed('1-M-2', 'couponKind', 'fixed'),
    ]);
    expect(refused).toEqual([]);
    expect(deal.tranches[3]).toMatchObject({ id: 'X', coupon: { kind: 'fixed', ratePct: '5' } });
  });
});

/** Every cell of a deal that may be typed, with the text that it prints. */
function cellsOf(deal: Deal): { entry: TermEntry; exact: boolean }[] {
  return rowIds(deal).flatMap((id) => {
    const row = findRow(deal, id)!;
    return Object.keys(row.offered).flatMap((column) => {
      const term = termOf(row, column);
      if ('message' in term) return [];
      const value = valueAt(deal, [...row.place, ...term.place]);
      const text = value === undefined ? '' : printValue(term.kind.figure(value), term.kind.format);
      // Ages are printed with fewer digits than they have.
      return [
        {
          entry: typed(id, column, text),
          exact: term.kind.format !== 'number' && (value !== undefined || term.optional),
        },
      ];
    });
  });
}

test.each(SHIPPED.map((deal) => [deal.name, deal] as const))(
  'every term of %s is taken as it is printed',
  (_, deal) => {
    const entries = cellsOf(deal).flatMap(({ entry, exact }) => (exact ? [entry] : []));
    expect(entries.length).toBeGreaterThan(60);
    expect(enterTerms(deal, entries)).toEqual({ deal, change: undefined, refused: [] });
  },
);

const TEXTS = [
  '',
  '0',
  '1',
  '12',
  '5%',
  '165',
  '98-16',
  '14mm',
  'yes',
  'no',
  'fixed',
  'psa',
  'call',
  'A',
  'group.1',
  '2',
  'loans',
  'false',
  'Jul-33',
  '2003-09-01',
  'period > 12',
  'deposit',
  'certificates',
  'shares',
  'swap',
  '1-A-1, 1-A-2',
];

test(
  'whatever is typed into any cell leaves a sound deal, one undo away from the deal before',
  { timeout: 60_000 },
  () => {
    const anywhere = fc.constantFrom(...SHIPPED).chain((deal) => {
      const entry = fc
        .constantFrom(...cellsOf(deal))
        .chain(({ entry: cell }) => fc.constantFrom(...TEXTS).map((text) => ({ ...cell, text })));
      return fc.record({ deal: fc.constant(deal), entries: fc.array(entry, { minLength: 1, maxLength: 5 }) });
    });
    fc.assert(
      fc.property(anywhere, ({ deal: before, entries }) => {
        const { change, deal } = enterTerms(before, entries);
        if (!change) return;
        const { document, inverse } = applyChange(before, change);
        expect(check(document).deal).toEqual(deal);
        expect(dealText(check(applyChange(deal, inverse).document).deal!)).toBe(dealText(before));
      }),
      { numRuns: 400 },
    );
  },
);
