import { valueAt } from '../../engine/tape/cell.ts';
import { issueDescriber } from '../../engine/tape/describe-issue.ts';
import { chosenIssues, type IssueChoice } from '../../engine/tape/issue-list.ts';
import { printTapeValue } from '../../engine/tape/print-value.ts';
import { tapeView, type TapeView } from '../../engine/tape/tape-view.ts';
import { textsOf, wordOf, type Tape } from '../../engine/tape/tape.ts';
import { at } from '../../engine/units/assert.ts';
import type { IssueView, TapeRequest, TapeRowsView, TapeRowView } from '../channels/collateral-views.ts';
import type { TapeDesk } from './tape-desk.ts';
import { openMarks, type TapeIssues } from './tape-issues.ts';

/** From one position of a list to another, the second exclusive. */
export interface Span {
  from: number;
  to: number;
}

let last: { tape: Tape; key: string; view: TapeView } | undefined;

/** The loans that are asked for; pages of one list are asked for one after the other. */
function viewOf(tape: Tape, { sort, filters, only }: TapeRequest): TapeView {
  const key = JSON.stringify([sort, filters, only]);
  if (last?.tape !== tape || last.key !== key) last = { tape, key, view: tapeView(tape, { sort, filters, only }) };
  return last.view;
}

function rowOf(tape: Tape, issues: TapeIssues, loan: number): TapeRowView {
  return {
    loan,
    fileRow: at(tape.fileRows, loan),
    excluded: tape.excluded[loan] === 1,
    cells: tape.fields.map((field) => printTapeValue(valueAt(tape, field.key, loan), field)),
    issues: openMarks(issues, loan),
  };
}

/** Some of the rows that pass the filters, in order; none where a filter cannot be read. */
export function tapeRows(desk: TapeDesk, request: TapeRequest, { from, to }: Span): TapeRowsView {
  const { tape } = desk.stored(request.tape);
  const { loans, refused } = viewOf(tape, request);
  if (refused) return { total: 0, rows: [], refused: [...refused] };
  const issues = desk.issues(request.tape);
  const rows = Array.from(loans.subarray(from, to), (loan) => rowOf(tape, issues, loan));
  return { total: loans.length, rows, refused: [] };
}

/** Some of the issues of a tape in words, of one kind where it is given. */
export function tapeIssues(
  desk: TapeDesk,
  id: string,
  choice: IssueChoice,
  { from, to }: Span,
): { total: number; issues: IssueView[] } {
  const { tape } = desk.stored(id);
  const { list } = desk.issues(id);
  const positions = chosenIssues(list, choice);
  const describe = issueDescriber(tape, desk.context, list);
  const names = textsOf(tape, 'loan_id');
  const issues = positions.slice(from, to).map((position) => {
    const issue = describe(position);
    return { ...issue, loanId: wordOf(names, issue.loan) };
  });
  return { total: positions.length, issues };
}
