import { expect, test } from 'vitest';
import { joinTapes } from '../../engine/tape/join-tapes.ts';
import { numbersOf, textsOf, wordOf } from '../../engine/tape/tape.ts';
import { smallTape } from '../strats/small-tape.ts';

const FIRST = smallTape({ loan_id: ['a', 'b'], fico: [700, undefined], pool: ['x', 'y'] });
const SECOND = {
  ...smallTape({ loan_id: ['c'], state: ['CA'], pool: ['y'] }),
  excluded: Uint8Array.of(1),
  unread: [{ loan: 0, field: 'fico', text: '7O0' }],
  accepted: new Set(['state.unknown:0']),
};

test('tapes are joined loan by loan, with blanks where one does not have a field', () => {
  const tape = joinTapes([FIRST, SECOND]);
  const words = (field: string) => [0, 1, 2].map((loan) => wordOf(textsOf(tape, field), loan));
  expect(tape.loans).toBe(3);
  expect(tape.fields.map(({ key }) => key)).toEqual(['loan_id', 'fico', 'state', 'pool']);
  expect([...numbersOf(tape, 'fico')]).toEqual([700, Number.NaN, Number.NaN]);
  expect(words('loan_id')).toEqual(['a', 'b', 'c']);
  expect(words('state')).toEqual(['', '', 'CA']);
  expect(words('pool')).toEqual(['x', 'y', 'y']);
  expect([...tape.fileRows]).toEqual([2, 3, 2]);
  expect([...tape.excluded]).toEqual([0, 0, 1]);
  expect(tape.unread).toEqual([{ loan: 2, field: 'fico', text: '7O0' }]);
  expect([...tape.accepted]).toEqual(['state.unknown:2']);
});

test('one tape stays as it is', () => {
  expect(joinTapes([FIRST])).toEqual(FIRST);
});

test('tapes that disagree what a column is are refused', () => {
  const says = '"pool" is text on one tape and number on another: read the tapes one at a time.';
  expect(() => joinTapes([FIRST, smallTape({ pool: [1] })])).toThrow(says);
});
