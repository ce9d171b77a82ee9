import type { Deal } from '../../engine/deal/schema/deal.ts';
import { checkTape } from '../../engine/tape/check-tape.ts';
import { kindOfIssue, stateOfIssue } from '../../engine/tape/issue-list.ts';
import type { IssueList, Severity, TapeContext } from '../../engine/tape/issue-list.ts';
import type { Tape } from '../../engine/tape/tape.ts';
import { dateOf } from '../../engine/units/dates.ts';
import type { Watch } from '../../engine/units/watch.ts';

/** What the tapes of a deal are checked against. */
export function tapeContext({ dates, pricing, curveSets }: Deal): TapeContext {
  const curves = curveSets.find(({ name }) => name === pricing.curveSet);
  return { indices: Object.keys(curves?.ratesPct ?? {}), cutOff: dateOf(dates.cutOff) };
}

/** What is wrong with a tape, and where the issues of each loan stand in the list. */
export interface TapeIssues {
  list: IssueList;
  ofLoan: ReadonlyMap<number, readonly number[]>;
}

const found = new WeakMap<Tape, { key: string; issues: TapeIssues }>();

/** The issues of a tape, remembered as long as the tape is at hand: a tape never changes. */
export function issuesOf(tape: Tape, context: TapeContext, watch?: Watch): TapeIssues {
  const key = JSON.stringify(context);
  const known = found.get(tape);
  if (known?.key === key) return known.issues;
  const list = checkTape(tape, context, watch);
  const issues = { list, ofLoan: byLoan(list) };
  found.set(tape, { key, issues });
  return issues;
}

function byLoan({ loanOf }: IssueList): Map<number, number[]> {
  const positions = new Map<number, number[]>();
  loanOf.forEach((loan, position) => {
    const known = positions.get(loan);
    if (known) known.push(position);
    else positions.set(loan, [position]);
  });
  return positions;
}

/** The gravest open issue of a loan by field. */
export function openMarks({ list, ofLoan }: TapeIssues, loan: number): Record<string, Severity> {
  const marks: Record<string, Severity> = {};
  for (const position of ofLoan.get(loan) ?? []) {
    const { field, severity } = kindOfIssue(list, position);
    if (stateOfIssue(list, position) === 'open' && marks[field] !== 'error') marks[field] = severity;
  }
  return marks;
}

/** Whether something keeps a loan from being run, be it in the pool or not. */
export const isBroken = ({ list, ofLoan }: TapeIssues, loan: number): boolean =>
  (ofLoan.get(loan) ?? []).some(
    (position) => stateOfIssue(list, position) !== 'accepted' && kindOfIssue(list, position).severity === 'error',
  );
