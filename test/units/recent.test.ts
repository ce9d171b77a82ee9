import { expect, test } from 'vitest';
import { Recent } from '../../engine/units/recent.ts';

test('remembers the last so many, and makes what was longest not asked for anew', () => {
  const made: string[] = [];
  const recent = new Recent<string, string>(2);
  const ask = (key: string) =>
    recent.get(key, () => {
      made.push(key);
      return key.toUpperCase();
    });
  expect(['a', 'b', 'a', 'c', 'a', 'b'].map(ask)).toEqual(['A', 'B', 'A', 'C', 'A', 'B']);
  expect(made).toEqual(['a', 'b', 'c', 'b']);
  expect(['a', 'b', 'c'].map((key) => recent.has(key))).toEqual([true, true, false]);
});
