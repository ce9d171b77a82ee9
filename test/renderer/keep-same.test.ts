import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepSame } from '../../renderer/client/keep-same.ts';
import { placeKey, withAnswer, withSaving, without } from '../../renderer/client/typed-texts.ts';

test('what did not change keeps its identity', () => {
  const before = {
    rows: [
      { id: 'A', cells: { x: { text: '1' } } },
      { id: 'B', cells: { x: { text: '2' } } },
    ],
  };
  const now = {
    rows: [
      { id: 'B', cells: { x: { text: '2' } } },
      { id: 'A', cells: { x: { text: '9' } } },
    ],
  };
  const kept = keepSame(before, now);
  expect(kept).toEqual(now);
  expect(kept.rows[0]).toBe(before.rows[1]);
  expect(kept.rows[1]).not.toBe(before.rows[0]);
});

test('the outcome always equals what came, and is the one before when that is equal', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (before, now) => {
      expect(keepSame(before, now)).toEqual(now);
      expect(keepSame(before, structuredClone(before))).toBe(before);
    }),
  );
});

test('an answer takes away what was accepted, keeps what was refused, and leaves what was typed since', () => {
  const [margin, balance, price] = ['marginBps', 'balanceUsd', 'pricePct'].map((term) => ({
    row: 'A',
    term,
    text: 'x',
  }));
  if (!margin || !balance || !price) throw new Error('Three terms make three entries.');
  const sent = [margin, balance, price];
  const again = { ...price, text: 'y' };
  const texts = withSaving(withSaving(new Map(), sent), [again]);
  const answered = withAnswer(texts, sent, [
    { ...balance, message: 'no' },
    { ...price, message: 'no' },
  ]);
  expect([...answered.values()]).toEqual([again, { ...balance, message: 'no' }]);
  expect([...without(answered, [again]).keys()]).toEqual([placeKey(balance)]);
});
