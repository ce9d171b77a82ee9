import { at } from '../units/assert.ts';
import { valueAt, type TapeValue } from './cell.ts';
import type { TapeEdit } from './edit-tape.ts';
import { openIssues, type IssueList, type TapeContext } from './issue-list.ts';
import { openRules } from './rules/rules.ts';
import { sheetOf } from './sheet.ts';
import type { Tape } from './tape.ts';

/** The edits that the checks propose for some issues of a list, by position; issues without a proposal give none. */
export function proposedEdits(
  tape: Tape,
  context: TapeContext,
  list: IssueList,
  positions: Iterable<number>,
): TapeEdit[] {
  const lookOf = openRules(sheetOf(tape, context));
  const edits: TapeEdit[] = [];
  const excluded: number[] = [];
  for (const position of positions) {
    const loan = at(list.loanOf, position);
    const fix = lookOf(at(list.kinds, at(list.kindOf, position)).kind).fix?.(loan);
    if (fix === 'exclude') excluded.push(loan);
    else if (fix) edits.push({ kind: 'value', loan, ...fix });
  }
  return excluded.length === 0 ? edits : [...edits, { kind: 'exclude', loans: excluded, excluded: true }];
}

/** Positions of the open issues of the same kind as one of them whose cells hold the same value. */
export function issuesLike(tape: Tape, list: IssueList, position: number): number[] {
  const { kind, field } = at(list.kinds, at(list.kindOf, position));
  const unread = new Map(tape.unread.flatMap((cell) => (cell.field === field ? [[cell.loan, cell.text]] : [])));
  const valueOf = (issue: number): TapeValue => {
    const loan = at(list.loanOf, issue);
    return unread.get(loan) ?? valueAt(tape, field, loan);
  };
  const value = valueOf(position);
  return openIssues(list, kind).filter((issue) => valueOf(issue) === value);
}
