// How long the tables of a template take for a thousand to a million loans.
import { libraryTemplate } from '../../engine/library/strat-templates.ts';
import { applyTemplate } from '../../engine/strats/apply-template.ts';
import { joinTapes } from '../../engine/tape/join-tapes.ts';
import type { Tape } from '../../engine/tape/tape.ts';
import { referenceTape } from '../strats/reference-tapes.ts';

const reference = joinTapes([await referenceTape('1'), await referenceTape('2')]);
const template = libraryTemplate('impac-2003-8');
if (!template) throw new Error('the reference template is not shipped');

/** The reference loans over and over. */
const times = (tape: Tape, count: number): Tape => joinTapes(Array.from({ length: count }, () => tape));

console.log('The 38 tables and both summaries of the reference deal');
console.log('      loans        ms   ns a loan and table');
for (const count of [1, 6, 62, 624]) {
  const tape = times(reference, count);
  const start = performance.now();
  const groups = applyTemplate(tape, template);
  const ms = performance.now() - start;
  const tables = groups.reduce((sum, { tables: own }) => sum + own.length, 0);
  const each = (ms * 1e6) / tape.loans / tables;
  console.log(`${String(tape.loans).padStart(11)} ${ms.toFixed(1).padStart(9)} ${each.toFixed(1).padStart(21)}`);
}
