import { checkTape } from '../../engine/tape/check-tape.ts';
import { deriveColumns } from '../../engine/tape/derive.ts';
import { editTape } from '../../engine/tape/edit-tape.ts';
import { loansInError, type IssueList } from '../../engine/tape/issue-list.ts';
import { joinTapes } from '../../engine/tape/join-tapes.ts';
import { tapeTotals, type LoanTotal } from '../../engine/tape/tape-totals.ts';
import type { Tape } from '../../engine/tape/tape.ts';
import type { DaySerial } from '../../engine/units/dates.ts';
import { printValue } from '../../engine/units/print.ts';
import { UserError } from '../../engine/units/user-error.ts';
import { importTape } from '../tapes/import-tape.ts';
import { previewTape } from '../tapes/preview-tape.ts';
import type { Output } from './usage.ts';

/** `1,507 loans` */
export const loanCount = (count: number): string => `${printValue(count, 'count')} ${count === 1 ? 'loan' : 'loans'}`;

const totalText = ({ loans, balanceUsd }: LoanTotal): string =>
  `${loanCount(loans)}, $${printValue(balanceUsd, 'cents')}`;

async function readTape(file: string, { err }: Output): Promise<Tape> {
  const { mapping, sheet, headingRow } = await previewTape(file);
  const { tape, skippedRows } = await importTape(file, mapping, { sheet, headingRow });
  if (skippedRows > 0) err(`${file}: ${printValue(skippedRows, 'count')} blank rows skipped.\n`);
  return tape;
}

/** Blanks that follow from other fields are filled, given the cut-off date. */
function filled(tape: Tape, cutOff: DaySerial | undefined, { err }: Output): Tape {
  if (cutOff === undefined) return tape;
  const { tape: whole, derived } = deriveColumns(tape, cutOff);
  for (const { field, loans } of derived) err(`${loanCount(loans)}: ${field} worked out from other fields.\n`);
  return whole;
}

/** A line for each kind of issue that loans have. */
function tellIssues({ kinds }: IssueList, { err }: Output): void {
  for (const { severity, title, counts } of kinds) {
    if (counts.open > 0) err(`${severity}: ${loanCount(counts.open)}: ${title}\n`);
  }
}

/** The tape with the loans that cannot be run left out of the pool. */
function withoutErrors(tape: Tape, list: IssueList, { err }: Output): Tape {
  const loans = loansInError(list);
  if (loans.length === 0) return tape;
  const edited = editTape(tape, [{ kind: 'exclude', loans, excluded: true }]);
  const { all, kept, excluded } = tapeTotals(edited);
  if (kept.loans === 0) throw new UserError(`No loan is without an error: ${totalText(all)} on the tape.`);
  err(`Left out, with errors: ${totalText(excluded)}. Kept: ${totalText(kept)}, of ${totalText(all)}.\n`);
  return edited;
}

/**
 * The loans of some files on one tape, columns mapped by their headings. What is wrong with it goes to `err`, a line a
 * kind, and loans with errors are left out of the pool. Without a cut-off date nothing is compared with one.
 */
export async function loadTapes(
  files: readonly string[],
  cutOff: DaySerial | undefined,
  output: Output,
): Promise<Tape> {
  const tapes: Tape[] = [];
  for (const file of files) tapes.push(await readTape(file, output));
  const tape = filled(joinTapes(tapes), cutOff, output);
  const list = checkTape(tape, { indices: [], cutOff: cutOff ?? Number.NaN });
  tellIssues(list, output);
  return withoutErrors(tape, list, output);
}
