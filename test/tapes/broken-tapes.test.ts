import { describe, expect, test } from 'vitest';
import { checkTape } from '../../engine/tape/check-tape.ts';
import type { TapeContext } from '../../engine/tape/check-tape.ts';
import { editTape } from '../../engine/tape/edit-tape.ts';
import { loansInError } from '../../engine/tape/issue-list.ts';
import type { Tape } from '../../engine/tape/tape.ts';
import { tapeTotals } from '../../engine/tape/tape-totals.ts';
import { daySerial } from '../../engine/units/dates.ts';
import { BROKEN_BYTES } from './broken-bytes.ts';
import { BROKEN_LINES } from './broken-lines.ts';
import { BROKEN_SENSE } from './broken-sense.ts';
import { importProposed, outcomeOf, readingOf } from './broken-tape.ts';
import type { BrokenTape } from './broken-tape.ts';
import { BROKEN_VALUES } from './broken-values.ts';
import { BROKEN_WORKBOOKS } from './broken-workbooks.ts';
import { REFERENCE, SOUND_CSV } from './sound-tape.ts';

const CONTEXT: TapeContext = { indices: ['LIBOR6M'], cutOff: daySerial(2003, 7, 1) };
const SOUND_LOANS = 12;

/** The tape that the broken ones are made of the start of. */
async function readReference(): Promise<Tape> {
  const outcome = await importProposed(REFERENCE);
  if (typeof outcome === 'string') throw new Error(outcome);
  return outcome.tape;
}
const reference = await readReference();

/** Cells that the check has an issue about, as `row:field`. */
function issuesOf(tape: Tape): string[] {
  const { kinds, kindOf, loanOf } = checkTape(tape, CONTEXT);
  return Array.from(loanOf, (loan, i) => `${tape.fileRows[loan]}:${kinds[kindOf[i] ?? 0]?.field}`);
}

/** Leaves out what cannot be run, and adds up. */
function checkTotals(tape: Tape): void {
  const loans = loansInError(checkTape(tape, CONTEXT));
  const { all, kept, excluded } = tapeTotals(editTape(tape, [{ kind: 'exclude', loans, excluded: true }]));
  expect(kept.loans + excluded.loans).toBe(all.loans);
  expect(excluded.loans).toBe(loans.length);
  expect(Math.round((kept.balanceUsd + excluded.balanceUsd) * 100)).toBe(Math.round(all.balanceUsd * 100));
}

async function checkBroken(broken: BrokenTape): Promise<void> {
  const outcome = await outcomeOf(broken);
  if ('refused' in broken.expect) {
    expect(outcome).toMatch(broken.expect.refused);
    return;
  }
  if (typeof outcome === 'string') throw new Error(`refused: ${outcome}`);
  const { unread = [], reads = {}, more = [], skipped = 0, lost = [], issues = unread } = broken.expect;
  const expected = { unread: unread.toSorted(), reads, more, skipped, lost };
  expect(readingOf(outcome, reference, more)).toEqual(expected);
  expect(outcome.tape.loans).toBe(SOUND_LOANS + more.length);
  expect(issuesOf(outcome.tape)).toEqual(expect.arrayContaining([...issues]));
  checkTotals(outcome.tape);
}

const GROUPS = {
  bytes: BROKEN_BYTES,
  'rows and columns': BROKEN_LINES,
  values: BROKEN_VALUES,
  sense: BROKEN_SENSE,
  workbooks: BROKEN_WORKBOOKS,
};

describe.each(Object.entries(GROUPS))('tapes broken in their %s', (_, kinds) => {
  test.each(kinds)('$name', checkBroken);
});

test('the sound tape has no issue', async () => {
  const outcome = await outcomeOf({ name: 'sound', content: SOUND_CSV });
  expect(typeof outcome === 'string' ? outcome : issuesOf(outcome.tape)).toEqual([]);
});

test('there are 300 kinds at least, none twice', () => {
  const names = Object.values(GROUPS).flatMap((kinds) => kinds.map(({ name }) => name));
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(300);
});
