import { readFileSync } from 'node:fs';
import { proposeMapping } from '../../engine/tape/mapping.ts';
import { TapeReader } from '../../engine/tape/tape-reader.ts';
import type { Tape } from '../../engine/tape/tape.ts';

/** The cells of a reference tape, headings first; none of them is quoted or holds a comma. */
export function referenceCells(group: 1 | 2): string[][] {
  const file = new URL(`../golden/impac-2003-8/loans-group${group}.csv`, import.meta.url);
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.split(','));
}

/** A tape of these cells, headings first, as its own mapping proposes. */
export function readCells([headings = [], ...rows]: readonly (readonly string[])[]): Tape {
  const reader = new TapeReader(proposeMapping(headings, rows.slice(0, 100)));
  for (const [at, row] of rows.entries()) reader.add(row, at + 2);
  return reader.finish();
}
