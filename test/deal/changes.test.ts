import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeList } from '../../engine/deal/changes/change-list.ts';
import { DEAL_LISTS, GROUP_LISTS, RULE_KEYS, type ListChange } from '../../engine/deal/changes/list-change.ts';
import { listOf } from '../../engine/deal/changes/lists.ts';
import { rulePalette } from '../../engine/deal/changes/palette.ts';
import { check, dealText } from '../../engine/deal/check/check.ts';
import { applyChange } from '../../engine/deal/edits.ts';
import type { Deal } from '../../engine/deal/schema/deal.ts';
import { blankDeal } from '../../engine/library/blank-deal.ts';
import { LIBRARY_KEYS, libraryDeal } from '../../engine/library/index.ts';
import { priceDeal } from '../../engine/scenario/price-deal.ts';
import { UserError } from '../../engine/units/user-error.ts';
import { shippedDeal } from './shipped.ts';
import { wordlessDeal, wordyDeal } from './with-words.ts';

/** The deal that a change of a list makes, which must be a sound one, and the label. */
function changed(deal: Deal, change: ListChange): { deal: Deal; label: string } {
  const made = changeList(deal, change);
  const checked = check(applyChange(deal, made).document);
  if (!checked.deal) throw new Error(JSON.stringify(checked.diagnostics));
  return { deal: checked.deal, label: made.label };
}

const RULES = shippedDeal().priority.map(({ cite }) => cite);

describe('adding', () => {
  test.each([
    [{ list: 'tranches', group: '1' }, 'Add Class New class'],
    [{ list: 'groups' }, 'Add Group 3'],
    [{ list: 'triggers', group: '2' }, 'Add Trigger trigger'],
    [{ list: 'accounts' }, 'Add Account reserve'],
    [{ list: 'schedules' }, 'Add Schedule schedule'],
    [{ list: 'hedges' }, 'Add Contract New swap'],
    [{ list: 'curveSets' }, 'Add New curves curves'],
    [{ list: 'fees', group: '2' }, 'Add Group 2 fee New fee'],
    [{ list: 'purchases', group: '1' }, 'Add Group 1 purchase in period 1'],
    [{ list: 'speedSteps', group: '2' }, 'Add Group 2 speed from month 61'],
    [{ list: 'replines', group: '1' }, 'Add Line New loans'],
    [{ list: 'priority', at: 4, rule: 'basisRisk', group: '1' }, 'Add Rule New rule'],
  ] as const)('%j makes a sound deal that can be run', (where, label) => {
    const made = changed(shippedDeal(), { do: 'add', ...where });
    expect(made.label).toBe(label);
    expect(priceDeal(made.deal, { speedsPct: [100] }).cells.length).toBeGreaterThan(0);
  });

  test('a class stands behind the others of its group, like them, without a balance', () => {
    const { deal } = changed(shippedDeal(), { do: 'add', list: 'tranches', group: '1' });
    expect(deal.tranches[6]).toMatchObject({
      id: 'New class',
      group: '1',
      balanceUsd: '0',
      coupon: { index: 'LIBOR1M' },
    });
  });

  test('gives each new thing a name of its own', () => {
    const twice = changed(changed(shippedDeal(), { do: 'add', list: 'triggers' }).deal, {
      do: 'add',
      list: 'triggers',
    });
    expect(twice.deal.triggers.map(({ id }) => id)).toEqual(['stepdown', 'triggerEvent', 'trigger', 'trigger2']);
  });

  test.each([
    ['parties', 'Add Party New role', { parties: [{ role: 'New role', name: 'TBD' }] }],
    ['sheetTerms', 'Add Term New term', { terms: [{ title: 'New term', text: 'TBD' }] }],
    ['footnotes', 'Add Footnote 1', { footnotes: ['New footnote'] }],
  ] as const)('a first entry of %s makes the words of the term sheet', (list, label, words) => {
    const made = changed(wordlessDeal(), { do: 'add', list });
    expect(made.label).toBe(label);
    expect(made.deal.termSheet).toMatchObject(words);
  });

  test('every rule of the palette can be added', () => {
    const deal = changed(shippedDeal(), { do: 'add', list: 'accounts', group: '1' }).deal;
    const palette = rulePalette(deal);
    expect(new Set(palette.map(({ rule }) => rule))).toEqual(new Set(RULE_KEYS));
    for (const { rule, group, sentence } of palette) {
      const added = changed(deal, { do: 'add', list: 'priority', at: 0, rule, group }).deal;
      expect(added.priority).toHaveLength(deal.priority.length + 1);
      expect(sentence).toMatch(/^From Group [12] .*\.$/);
    }
  });

  test('says what is missing', () => {
    const add = (list: ListChange & { do: 'add' }) => () => changeList(shippedDeal(), list);
    expect(add({ do: 'add', list: 'priority', rule: 'deposit' })).toThrow('Group 1 has no account to pay into');
    expect(add({ do: 'add', list: 'purchases', group: '2' })).toThrow('Group 2 has no pre-funding');
    expect(add({ do: 'add', list: 'fees', group: '7' })).toThrow('The deal has no group "7"');
    expect(() => changeList(libraryDeal('textbook-pac')!, { do: 'add', list: 'hedges' })).toThrow('needs an index');
  });
});

describe('copying', () => {
  test('a class is paid where the class is', () => {
    const { deal, label } = changed(libraryDeal('textbook-pac')!, { do: 'duplicate', list: 'tranches', at: 0 });
    expect(label).toBe('Copy Class PAC to Class PAC 2');
    expect(deal.tranches.map(({ id }) => id)).toEqual(['PAC', 'PAC 2', 'Support']);
    expect(deal.priority[1]).toMatchObject({ to: ['PAC', 'PAC 2'] });
  });

  test('a footnote stands behind the footnote, word for word', () => {
    const { deal, label } = changed(wordyDeal(), { do: 'duplicate', list: 'footnotes', at: 0 });
    expect(label).toBe('Copy Footnote 1 to Footnote 2');
    expect(deal.termSheet?.footnotes[1]).toBe(wordyDeal().termSheet?.footnotes[0]);
  });

  test('a rule stands behind the rule', () => {
    const { deal } = changed(shippedDeal(), { do: 'duplicate', list: 'priority', at: 4 });
    expect(deal.priority[5]).toEqual(deal.priority[4]);
  });
});

describe('removing', () => {
  test('a class that nothing names', () => {
    const { deal, label } = changed(shippedDeal(), { do: 'remove', list: 'tranches', positions: [3, 4] });
    expect(label).toBe('Remove 2 rows: Class 1-M-2, Class 1-M-3');
    expect(deal.tranches).toHaveLength(8);
  });

  test.each([
    [
      shippedDeal(),
      { list: 'triggers', positions: [0] },
      'Trigger stepdown cannot go while it is named: change these first: Group 2 OC target.',
    ],
    [shippedDeal(), { list: 'curveSets', positions: [1] }, 'Deal curves of available rates'],
    [
      libraryDeal('textbook-pac')!,
      { list: 'tranches', positions: [0] },
      'Rule Principal, 1 to, Rule Principal, 3 to, Rule Principal, 1 up to',
    ],
    [libraryDeal('textbook-pac')!, { list: 'schedules', positions: [0] }, 'Rule Principal, 1 up to'],
  ] as const)('%# says where it is named', (deal, what, says) => {
    expect(() => changeList(deal, { do: 'remove', list: what.list, positions: [...what.positions] })).toThrow(
      UserError,
    );
    expect(() => changeList(deal, { do: 'remove', list: what.list, positions: [...what.positions] })).toThrow(says);
  });

  test('a group takes its own along, unless others name it', () => {
    expect(() => changeList(shippedDeal(), { do: 'remove', list: 'groups', positions: [1] })).toThrow(/Rule .* to/);
    const added = changed(shippedDeal(), { do: 'add', list: 'groups' }).deal;
    const { deal, label } = changed(added, { do: 'remove', list: 'groups', positions: [2] });
    expect(label).toBe('Remove Group 3 with 5 classes, rules and names of its own');
    expect(deal).toEqual(shippedDeal());
  });

  test('a row that is no longer there', () => {
    expect(() => changeList(shippedDeal(), { do: 'remove', list: 'triggers', positions: [9] })).toThrow(
      'no longer there',
    );
  });
});

test('a rule moves, and is said so', () => {
  const { deal, label } = changed(shippedDeal(), { do: 'move', list: 'priority', from: 4, to: 6 });
  expect(label).toBe(`Move Rule ${RULES[4]} from 5th to 7th`);
  expect(deal.priority[6]).toEqual(shippedDeal().priority[4]);
  expect(changeList(shippedDeal(), { do: 'move', list: 'priority', from: 4, to: 4 }).edits).toEqual([]);
});

test('classes keep their shares wherever they stand', () => {
  const [rule] = blankDeal().priority;
  const two = changed(blankDeal(), { do: 'duplicate', list: 'tranches', at: 0 }).deal;
  const shared = {
    ...two,
    priority: [{ ...rule!, order: 'shares', sharesPct: ['70', '30'] }, ...two.priority.slice(1)],
  } as Deal;
  const sharesOf = (change: ListChange) => changed(shared, change).deal.priority[0];
  expect(sharesOf({ do: 'move', list: 'tranches', from: 0, to: 1 })).toMatchObject({ sharesPct: ['30', '70'] });
  expect(sharesOf({ do: 'add', list: 'tranches' })).toMatchObject({ sharesPct: ['70', '30', '0'] });
});

describe('resizing', () => {
  const resize = (from: string, to: string, usd: string) => changeList(shippedDeal(), { do: 'resize', from, to, usd });

  test('holds the total to the cent', () => {
    const { deal, label } = changed(shippedDeal(), { do: 'resize', from: '1-A-1', to: '1-M-1', usd: '1.25mm' });
    expect(label).toBe('Move $1,250,000 from 1-A-1 to 1-M-1');
    expect([deal.tranches[0], deal.tranches[2]].map((one) => one?.balanceUsd)).toEqual(['290350000', '28250000']);
  });

  test('says what cannot be', () => {
    expect(() => resize('1-A-1', '1-M-1', '300mm')).toThrow('1-A-1 has only $291,600,000 to give');
    expect(() => resize('1-A-1', '1-X-1', '1')).toThrow('There is no class "1-X-1"');
    expect(() => resize('1-A-1', '1-M-1', '5m')).toThrow('could be thousands or millions');
    expect(() => resize('1-A-1', '1-A-1', '5')).toThrow('to another one');
  });
});

test('an index comes with a curve in every set, and goes when nothing names it', () => {
  const { deal } = changed(shippedDeal(), { do: 'addIndex', name: 'SOFR' });
  expect(deal.curveSets.map(({ ratesPct }) => ratesPct['SOFR'])).toEqual(
    deal.curveSets.map(({ ratesPct }) => ratesPct['LIBOR1M']),
  );
  expect(changed(deal, { do: 'removeIndex', name: 'SOFR' }).deal).toEqual(shippedDeal());
  expect(() => changeList(deal, { do: 'removeIndex', name: 'LIBOR1M' })).toThrow(
    /Index LIBOR1M cannot go while it is named: .*1-A-1 index/,
  );
  expect(() => changeList(deal, { do: 'addIndex', name: 'SOFR' })).toThrow('have an index "SOFR" already');
});

describe('whatever is done to a list', () => {
  const deals = [...LIBRARY_KEYS.map((key) => libraryDeal(key)!), wordyDeal()];
  const position = fc.nat({ max: 12 });
  const where = { list: fc.constantFrom(...DEAL_LISTS, ...GROUP_LISTS), group: fc.constantFrom('1', '2') };
  const anyChange: fc.Arbitrary<ListChange> = fc.oneof(
    fc.record({ do: fc.constant('add' as const), ...where, at: position, rule: fc.constantFrom(...RULE_KEYS) }),
    fc.record({ do: fc.constant('duplicate' as const), ...where, at: position }),
    fc.record({
      do: fc.constant('remove' as const),
      ...where,
      positions: fc.array(position, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ do: fc.constant('move' as const), ...where, from: position, to: position }),
  );

  test('is refused in words, or is taken back to the letter', () => {
    fc.assert(
      fc.property(fc.constantFrom(...deals), anyChange, (deal, asked) => {
        try {
          const change = changeList(deal, asked);
          const { document, inverse } = applyChange(deal, change);
          const undone = check(applyChange(document as Deal, inverse).document).deal;
          expect(undone && dealText(undone)).toBe(dealText(deal));
          expect(change.label).toMatch(/^(Add|Copy|Remove|Move) \S/);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('moving there and back is no move', () => {
    fc.assert(
      fc.property(fc.constantFrom(...deals), fc.constantFrom(...DEAL_LISTS), position, position, (deal, list, i, j) => {
        const { length } = listOf(deal, list, undefined).entries;
        fc.pre(length > 0);
        const [from, to] = [i % length, j % length];
        const there = applyChange(deal, changeList(deal, { do: 'move', list, from, to })).document as Deal;
        const back = applyChange(there, changeList(there, { do: 'move', list, from: to, to: from })).document as Deal;
        expect(dealText(back)).toBe(dealText(deal));
      }),
      { numRuns: 200 },
    );
  });
});
