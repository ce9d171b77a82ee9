import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valueAt } from '../../engine/tape/cell.ts';
import { editTape, type TapeEdit } from '../../engine/tape/edit-tape.ts';
import { tapeTotals } from '../../engine/tape/tape-totals.ts';
import type { Tape } from '../../engine/tape/tape.ts';
import { soundLoan, tapeOf } from './small-tape.ts';

const LOANS = 5;
const loans = Array.from({ length: LOANS }, (_, i) => ({ current_balance: String(1000.1 * (i + 1)), fico: 'none?' }));
const tape = tapeOf(loans);

const loan = fc.nat({ max: LOANS - 1 });
const edit: fc.Arbitrary<TapeEdit> = fc.oneof(
  fc.record({
    kind: fc.constant('value' as const),
    loan,
    field: fc.constantFrom('current_balance', 'fico', 'note_rate_pct'),
    value: fc.option(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { nil: undefined }),
  }),
  fc.record({
    kind: fc.constant('value' as const),
    loan,
    field: fc.constantFrom('state', 'purpose'),
    value: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
  }),
  fc.record({ kind: fc.constant('exclude' as const), loans: fc.array(loan), excluded: fc.boolean() }),
  fc.record({
    kind: fc.constant('accept' as const),
    issues: fc.array(loan.map((i) => `ltv_pct.range:${i}`)),
    accepted: fc.boolean(),
  }),
);

/** Everything of a tape as plain data. */
const contents = ({ numbers, texts, ...rest }: Tape): string =>
  JSON.stringify(
    { ...rest, numbers: [...numbers], texts: [...texts], accepted: [...rest.accepted] },
    (_, value: unknown) => (ArrayBuffer.isView(value) ? [...(value as Float64Array)].map(String) : value),
  );

describe('an edited tape', () => {
  test('leaves the tape before as it was', () => {
    const before = contents(tape);
    fc.assert(
      fc.property(fc.array(edit), (edits) => {
        editTape(tape, edits);
        expect(contents(tape)).toBe(before);
      }),
    );
  });

  test('is the same whether edits are made together or one after the other', () => {
    fc.assert(
      fc.property(fc.array(edit), (edits) => {
        const together = editTape(
          tape,
          edits.filter(({ kind }) => kind === 'value'),
        );
        const inTurn = edits.filter(({ kind }) => kind === 'value').reduce((so, next) => editTape(so, [next]), tape);
        expect(contents(together)).toBe(contents(inTurn));
      }),
    );
  });

  test('has the last value given to each cell, blanks included', () => {
    fc.assert(
      fc.property(fc.array(edit), (edits) => {
        const values = edits.filter((one) => one.kind === 'value');
        const edited = editTape(tape, edits);
        for (const { loan: at, field } of values) {
          const last = values.findLast((other) => other.loan === at && other.field === field);
          expect(valueAt(edited, field, at)).toEqual(last?.value);
          expect(edited.unread.some((cell) => cell.loan === at && cell.field === field)).toBe(false);
        }
      }),
    );
  });

  test('shares the columns it left alone', () => {
    const edited = editTape(tape, [{ kind: 'value', loan: 0, field: 'ltv_pct', value: 75 }]);
    const changed = [...edited.numbers].filter(([key, column]) => tape.numbers.get(key) !== column);
    expect(changed.map(([key]) => key)).toEqual(['ltv_pct']);
    expect(edited.texts.get('state')).toBe(tape.texts.get('state'));
    expect(edited.excluded).toBe(tape.excluded);
    expect(edited.accepted).toBe(tape.accepted);
  });

  test('can be given a known field that it did not have, in its usual place', () => {
    const edited = editTape(tape, [{ kind: 'value', loan: 1, field: 'purpose', value: 'PUR' }]);
    const keys = edited.fields.map(({ key }) => key);
    expect(keys.indexOf('purpose')).toBe(keys.indexOf('property_type') + 1);
    expect([valueAt(edited, 'purpose', 0), valueAt(edited, 'purpose', 1)]).toEqual([undefined, 'PUR']);
  });

  test('refuses what is a mistake of ours', () => {
    expect(() => editTape(tape, [{ kind: 'value', loan: 0, field: 'height', value: 1 }])).toThrow('height');
    expect(() => editTape(tape, [{ kind: 'value', loan: 0, field: 'fico', value: 'x' }])).toThrow('fico');
    expect(() => editTape(tape, [{ kind: 'value', loan: 0, field: 'state', value: 1 }])).toThrow('state');
  });
});

describe('totals', () => {
  test('of what is kept and excluded are those of the tape', () => {
    fc.assert(
      fc.property(fc.array(edit), (edits) => {
        const { all, kept, excluded, blankBalances } = tapeTotals(editTape(tape, edits));
        expect(kept.loans + excluded.loans).toBe(all.loans);
        expect(Math.round(kept.balanceUsd * 100) + Math.round(excluded.balanceUsd * 100)).toBe(
          Math.round(all.balanceUsd * 100),
        );
        expect(blankBalances).toBeLessThanOrEqual(all.loans);
      }),
    );
  });

  test('are exact to the cent', () => {
    const many = tapeOf(Array.from({ length: 1000 }, () => ({ current_balance: '0.10' })));
    const split = editTape(many, [{ kind: 'exclude', loans: [0, 1, 2], excluded: true }]);
    expect(tapeTotals(split)).toEqual({
      all: { loans: 1000, balanceUsd: 100 },
      kept: { loans: 997, balanceUsd: 99.7 },
      excluded: { loans: 3, balanceUsd: 0.3 },
      blankBalances: 0,
    });
  });

  test('count loans without a balance', () => {
    const { all, blankBalances } = tapeTotals(tapeOf([{}, { current_balance: '' }, { current_balance: 'x' }]));
    expect([all.balanceUsd, blankBalances]).toEqual([Number(soundLoan['current_balance']), 2]);
  });
});
