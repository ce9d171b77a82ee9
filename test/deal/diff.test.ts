import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeList } from '../../engine/deal/changes/change-list.ts';
import type { ListChange } from '../../engine/deal/changes/list-change.ts';
import { restoreDeal } from '../../engine/deal/changes/restore-deal.ts';
import { check, dealText } from '../../engine/deal/check/check.ts';
import { diffDeals } from '../../engine/deal/diff/diff-deals.ts';
import { applyChange } from '../../engine/deal/edits.ts';
import type { Deal } from '../../engine/deal/schema/deal.ts';
import { enterTerms } from '../../engine/deal/terms/enter-terms.ts';
import { LIBRARY_KEYS, libraryDeal } from '../../engine/library/index.ts';
import { LoanBook } from '../../engine/collateral/loan-book.ts';
import { editEffect } from '../../engine/scenario/edit-effect.ts';
import { mutations } from './mutations.ts';
import { shippedDeal } from './shipped.ts';
import { wordlessDeal, wordyDeal } from './with-words.ts';

const SHIPPED = LIBRARY_KEYS.map((key) => libraryDeal(key)!);
const typedInto = (deal: Deal, ...entries: [row: string, term: string, text: string][]): Deal =>
  enterTerms(
    deal,
    entries.map(([row, term, text]) => ({ row, term, text })),
  ).deal;
const listChanged = (deal: Deal, change: ListChange): Deal =>
  check(applyChange(deal, changeList(deal, change)).document).deal!;
const lines = (after: Deal, before = shippedDeal()) =>
  diffDeals(before, after).map(({ where, text }) => `${where}: ${text}`);

describe('two versions', () => {
  test.each<[string, Deal, string[]]>([
    ['a margin', typedInto(shippedDeal(), ['1-M-2', 'marginBps', '165']), ['Classes: 1-M-2 margin 150 bp to 165 bp']],
    ['a cap taken away', typedInto(shippedDeal(), ['1-M-2', 'capPct', '']), ['Classes: 1-M-2 cap 11.10% to none']],
    [
      'a date',
      typedInto(shippedDeal(), ['deal', 'settlement', '2003-08-01']),
      ['Deal: Deal settlement Jul 31, 2003 to Aug 1, 2003'],
    ],
    [
      'a name',
      typedInto(shippedDeal(), ['fee|1|0', 'name', 'Servicer']),
      ['Groups: Group 1 fee Servicer name Servicing to Servicer'],
    ],
    [
      'another kind of coupon',
      typedInto(shippedDeal(), ['1-M-4', 'couponKind', 'none']),
      [
        'Classes: 1-M-4 coupon kind floating to none',
        'Classes: 1-M-4 index LIBOR1M to none',
        'Classes: 1-M-4 margin 215 bp to none',
        'Classes: 1-M-4 step-up ×1.5 to none',
        'Classes: 1-M-4 cap 11.10% to none',
        'Classes: 1-M-4 available funds cap yes to none',
      ],
    ],
    [
      'the first of its tapes',
      { ...shippedDeal(), tapes: [{ id: 'loans', file: 'loans.csv', hash: '0'.repeat(64) }] },
      ['Collateral: Tape loans.csv added'],
    ],
    [
      'a curve',
      typedInto(
        shippedDeal(),
        ...Array.from({ length: 60 }, (_m, i): [string, string, string] => [`curve|0|${i + 1}`, 'LIBOR1M', '1.345']),
      ),
      ['Curves: Pricing curves LIBOR1M changed in 60 months, by at most 25 bp, 1 to 61 months long'],
    ],
    [
      'a higher curve',
      typedInto(shippedDeal(), ['curve|1|2', 'CMT1Y', '1.51']),
      ['Curves: Forward curves CMT1Y changed in 1 month, by at most 25 bp'],
    ],
    [
      'speeds',
      typedInto(shippedDeal(), ['deal', 'speedsPct', '0, 100']),
      ['Pricing: Deal speeds 0, 80, 100, 150, 180 to 0, 100'],
    ],
    [
      'loans',
      typedInto(shippedDeal(), ['repline|1|0', 'balanceUsd', '632700']),
      ['Groups: Group 1 replines: 1 line changed, balance $400,000,021 to $400,100,021'],
    ],
    [
      'a rule that moved',
      listChanged(shippedDeal(), { do: 'move', list: 'priority', from: 4, to: 6 }),
      [`Priority of payments: Rule ${shippedDeal().priority[4]!.cite} moved from 5th to 7th`],
    ],
    [
      'a class added',
      typedInto(
        listChanged(shippedDeal(), { do: 'add', list: 'tranches', group: '1' }),
        ['New class', 'balanceUsd', '4mm'],
        ['New class', 'id', '1-M-5'],
      ),
      ['Classes: Class 1-M-5 added: $4,000,000'],
    ],
    [
      'a rule added',
      listChanged(shippedDeal(), { do: 'add', list: 'redemption', rule: 'certificates', group: '2' }),
      [
        'Redemption: Redemption rule New rule added: From Group 2 excess cash flow, to the holders of the certificates: all that is left.',
      ],
    ],
    [
      'a trigger removed',
      listChanged(listChanged(shippedDeal(), { do: 'add', list: 'triggers' }), {
        do: 'remove',
        list: 'triggers',
        positions: [2],
      }),
      [],
    ],
    [
      'planned balances',
      typedInto(libraryDeal('textbook-pac')!, ['schedule|0', 'lowerPct', '95']),
      ['Schedules: Schedule planned lower collar 90.00% to 95.00%'],
    ],
  ])('differ in %s', (_what, after, expected) => {
    const before = SHIPPED.find(({ name }) => name === after.name);
    expect(lines(after, before)).toEqual(expected);
  });

  test('differ in the words of the term sheet', () => {
    const words = (after: Deal, before = wordyDeal()) => lines(after, before);
    expect(
      words(typedInto(wordyDeal(), ['party|2', 'name', 'Second Bank'], ['footnote|1', 'text', 'To call.'])),
    ).toEqual([
      'Term sheet: Party Trustee name First Bank to Second Bank',
      'Term sheet: Footnote 2 text Priced to the clean-up call. to To call.',
    ]);
    expect(words(listChanged(wordyDeal(), { do: 'move', list: 'footnotes', from: 0, to: 1 }))).toEqual([
      'Term sheet: Footnote 2 moved from 1st to 2nd',
    ]);
    expect(words(listChanged(wordyDeal(), { do: 'remove', list: 'sheetTerms', positions: [0] }))).toEqual([
      'Term sheet: Term Record date removed',
    ]);
    expect(words(wordyDeal(), wordlessDeal())).toEqual([
      'Term sheet: Deal term sheet subtitle none to Computational materials',
      'Term sheet: Deal term sheet date none to Jul 24, 2003',
      'Term sheet: Party Underwriter added',
      'Term sheet: Party Underwriter added',
      'Term sheet: Party Trustee added',
      'Term sheet: Term Record date added',
      'Term sheet: Term Tax status added',
      'Term sheet: Footnote 1 added',
      'Term sheet: Footnote 2 added',
    ]);
  });

  test('in everything at once are told part by part', () => {
    const found = diffDeals(shippedDeal(), libraryDeal('wmalt-2005-5')!);
    expect(new Set(found.map(({ where }) => where)).size).toBeGreaterThan(6);
    for (const { text } of found) expect(text).not.toMatch(/undefined|NaN|\[object/);
  });

  test('that are the same differ in nothing', () => {
    for (const deal of SHIPPED) expect(diffDeals(deal, deal)).toEqual([]);
  });

  test('that are not the same differ in something', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(mutations(shippedDeal()), ({ document }) => {
        const { deal } = check(document);
        fc.pre(deal !== undefined && dealText(deal) !== dealText(shippedDeal()));
        const found = diffDeals(shippedDeal(), deal);
        expect(found.length).toBeGreaterThan(0);
        for (const { text } of found) expect(text).not.toMatch(/undefined|NaN|\[object/);
      }),
      { numRuns: 300 },
    );
  });
});

test('any deal can be made any other, and back', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SHIPPED), fc.constantFrom(...SHIPPED), (deal, wanted) => {
      const change = restoreDeal(deal, wanted, 'Restore version 1');
      const { document, inverse } = applyChange(deal, change);
      expect(dealText(check(document).deal!)).toBe(dealText(wanted));
      expect(dealText(check(applyChange(document as Deal, inverse).document).deal!)).toBe(dealText(deal));
    }),
    { numRuns: 30 },
  );
});

describe('what a change does to the figures', () => {
  const book = new LoanBook();

  test('a wider margin costs its class the margin, and the deal the part of it', () => {
    const { classes, costBps } = editEffect(
      shippedDeal(),
      typedInto(shippedDeal(), ['1-M-2', 'marginBps', '165']),
      book,
    );
    expect(classes).toEqual([{ tranche: '1-M-2', text: '1-M-2 DM 150 to 165 bp' }]);
    expect((costBps.after ?? 0) - (costBps.before ?? 0)).toBeGreaterThan(0.3);
    expect((costBps.after ?? 0) - (costBps.before ?? 0)).toBeLessThan(0.8);
  });

  test('a later call makes lives longer', () => {
    const { classes } = editEffect(shippedDeal(), typedInto(shippedDeal(), ['deal', 'cleanUpCall', 'false']), book);
    expect(classes[0]?.text).toMatch(/^1-A-1 .*WAL 2\.20 to \d\.\d\d years/);
  });

  test('the same deal has the same figures', () => {
    expect(editEffect(shippedDeal(), shippedDeal(), book).classes).toEqual([]);
  });
});
