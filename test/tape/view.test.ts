import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valueAt } from '../../engine/tape/cell.ts';
import { editTape } from '../../engine/tape/edit-tape.ts';
import { KNOWN_FIELDS } from '../../engine/tape/fields.ts';
import { tapeView, type ViewRequest } from '../../engine/tape/tape-view.ts';
import type { Tape } from '../../engine/tape/tape.ts';
import { readCells, referenceCells } from './reference-tapes.ts';
import { tapeOf } from './small-tape.ts';

const tape = tapeOf([
  {
    state: 'CA',
    fico: '700',
    current_balance: '490,705.39',
    next_rate_change_date: '2005-06-01',
    property_type: 'SFR',
  },
  { state: 'NV', fico: '', current_balance: '1,000', next_rate_change_date: '2005-07-15', property_type: '2 FAMILY' },
  { state: 'ca', fico: '650', current_balance: '705', next_rate_change_date: '2004-12-31', property_type: '4 FAMILY' },
  { state: '', fico: '820', current_balance: '490', next_rate_change_date: '', property_type: 'MULTI-FAMILY' },
  { state: 'TX', fico: '720', current_balance: '250,000', next_rate_change_date: '2006-01-01', property_type: 'PUD' },
]);

const shown = (request: ViewRequest, of: Tape = tape): number[] => [...(tapeView(of, request).loans ?? [])];

describe('a filter', () => {
  test.each([
    ['fico', '>=700', [0, 3, 4]],
    ['fico', '> 700', [3, 4]],
    ['fico', '<700', [2]],
    ['fico', '<=700', [0, 2]],
    ['fico', '=700', [0]],
    ['fico', '700', [0]],
    ['fico', '650-720', [0, 2, 4]],
    ['fico', '650 .. 720', [0, 2, 4]],
    ['fico', '650 to 720', [0, 2, 4]],
    ['fico', '700,820', [0, 3]],
    ['fico', '<660, 800-850', [2, 3]],
    ['fico', 'not 650-720', [1, 3]],
    ['fico', '<>700', [1, 2, 3, 4]],
    ['fico', 'blank', [1]],
    ['fico', '=', [1]],
    ['fico', 'not blank', [0, 2, 3, 4]],
    ['fico', '<>', [0, 2, 3, 4]],
    ['fico', 'blank, 700', [0, 1]],
    ['fico', '', [0, 1, 2, 3, 4]],
    ['current_balance', '490,705.39', [0]],
    ['current_balance', '>=1,000', [0, 1, 4]],
    ['current_balance', '490; 705', [2, 3]],
    ['current_balance', '490, 705', [2, 3]],
    ['current_balance', '>249k', [0, 4]],
    ['note_rate_pct', '6.25%', [0, 1, 2, 3, 4]],
    ['note_rate_pct', '6 1/4', [0, 1, 2, 3, 4]],
    ['note_rate_pct', '<6.25', []],
    ['next_rate_change_date', '2005', [0, 1]],
    ['next_rate_change_date', '2005-07', [1]],
    ['next_rate_change_date', '07/05', [1]],
    ['next_rate_change_date', '7/2005', [1]],
    ['next_rate_change_date', 'Jul-05', [1]],
    ['next_rate_change_date', '7/15/2005', [1]],
    ['next_rate_change_date', '>2005-06-01', [1, 4]],
    ['next_rate_change_date', '>2005', [4]],
    ['next_rate_change_date', '<=2005-06', [0, 2]],
    ['next_rate_change_date', '2004..2005', [0, 1, 2]],
    ['next_rate_change_date', '2005-06-01 - 2005-07-15', [0, 1]],
    ['state', 'ca', [0, 2]],
    ['state', 'CA, NV', [0, 1, 2]],
    ['state', '<>CA', [1, 3, 4]],
    ['state', 'not CA, NV', [3, 4]],
    ['state', 'blank', [3]],
    ['property_type', 'fam', [1, 2, 3]],
    ['property_type', '*family*', [1, 2, 3]],
    ['property_type', '? family', [1, 2]],
    ['property_type', '=family', []],
    ['property_type', '=sfr', [0]],
  ])('on %s of %j shows %j', (field, text, loans) => {
    expect(shown({ filters: [{ field, text }] })).toEqual(loans);
  });

  test.each([
    ['fico', 'good', 'type 80, >=80, 60-80 or blank'],
    ['fico', '800-700', 'type 80'],
    ['fico', '>', 'type 80'],
    ['next_rate_change_date', '31 June 2005', 'type 2005, 2005-06'],
    ['state', '>CA', 'type words such as CA, NV'],
    ['height', '6', 'no field "height"'],
  ])('on %s of %j is refused with what can be typed', (field, text, message) => {
    const { refused } = tapeView(tape, { filters: [{ field, text }] });
    expect(refused).toMatchObject([{ field }]);
    expect(refused?.[0]?.message).toContain(message);
  });

  test('joins the others, and the loans kept or excluded', () => {
    const filters = [
      { field: 'fico', text: '>=650' },
      { field: 'state', text: 'CA, TX' },
    ];
    expect(shown({ filters })).toEqual([0, 2, 4]);
    const edited = editTape(tape, [{ kind: 'exclude', loans: [0, 1], excluded: true }]);
    expect(shown({ filters, only: 'kept' }, edited)).toEqual([2, 4]);
    expect(shown({ filters, only: 'excluded' }, edited)).toEqual([0]);
  });
});

describe('a sort', () => {
  test.each([
    ['fico', false, [2, 0, 4, 3, 1]],
    ['fico', true, [3, 4, 0, 2, 1]],
    ['state', false, [0, 2, 1, 4, 3]],
    ['state', true, [4, 1, 2, 0, 3]],
    ['next_rate_change_date', false, [2, 0, 1, 4, 3]],
  ])('by %s, descending %j, gives %j', (field, descending, loans) => {
    expect(shown({ sort: [{ field, descending }] })).toEqual(loans);
  });

  test('puts numbers among the words in the order of their size', () => {
    const numbered = tapeOf(['10', '9', '100', 'A', '9'].map((loan_id) => ({ loan_id })));
    expect(shown({ sort: [{ field: 'loan_id', descending: false }] }, numbered)).toEqual([1, 4, 0, 2, 3]);
  });
});

describe('any view', () => {
  const reference = readCells(referenceCells(2));
  const field = fc.constantFrom(...KNOWN_FIELDS.map(({ key }) => key));
  const sort = fc.array(fc.record({ field, descending: fc.boolean() }), { maxLength: 3 });
  const text = fc.constantFrom('5', '>=3', '<>CA', 'blank', 'a', '2003-2005', 'not 360', '1-400', '*LIB*', '2005');
  const filters = fc.array(fc.record({ field, text }), { maxLength: 3 });

  test('sorts the loans that it filters, in the order of the first key, blanks last', () => {
    fc.assert(
      fc.property(sort, filters, (keys, texts) => {
        const view = tapeView(reference, { sort: keys, filters: texts });
        if (!view.loans) return;
        const unsorted = shown({ filters: texts }, reference);
        expect([...view.loans].toSorted((a, b) => a - b)).toEqual(unsorted);
        if (keys[0]) expectOrder(view.loans, keys[0]);
      }),
      { numRuns: 300 },
    );
  });

  function expectOrder(loans: Uint32Array, key: { field: string; descending: boolean }): void {
    const values = Array.from(loans, (loan) => valueAt(reference, key.field, loan));
    const given = values.filter((value) => value !== undefined);
    expect(values.slice(0, given.length)).toEqual(given);
    const sorted = given.toSorted((a, b) => (a < b ? -1 : Number(a > b)));
    expect(given).toEqual(key.descending ? sorted.toReversed() : sorted);
  }

  test('reads any filter or says why it cannot', () => {
    fc.assert(
      fc.property(field, fc.string(), (key, typed) => {
        const view = tapeView(reference, { filters: [{ field: key, text: typed }] });
        expect(view.loans ?? view.refused).toBeDefined();
      }),
    );
  });
});
