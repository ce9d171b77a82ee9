import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { GROUND } from '../../electron/ground.ts';

const LOOK = path.join(import.meta.dirname, '../../renderer/look/look.css');

test('a window is coloured as its page before the page is there, in light and in dark', () => {
  const grounds = readFileSync(LOOK, 'utf8').matchAll(/--bg: (.+);/g);
  expect(Array.from(grounds, ([, colour]) => colour)).toEqual([GROUND.light, GROUND.dark]);
});
