import {
  ISSUE_STATES,
  issueKey,
  type IssueKind,
  type IssueList,
  type IssueState,
  type TapeContext,
} from './issue-list.ts';
import { kindOf, rulesFor } from './rules/rules.ts';
import type { Rule } from './rules/rule.ts';
import { unwatched } from '../units/watch.ts';
import { sheetOf, type Sheet } from './sheet.ts';
import type { Tape } from './tape.ts';

export type { TapeContext } from './issue-list.ts';

/** The issues of one kind. */
interface Found {
  kind: IssueKind;
  loans: Uint32Array;
  states: Uint8Array;
}

/** All that is wrong or suspicious on a tape. What a person accepted or excluded is in the list too, by its state. */
export function checkTape(tape: Tape, context: TapeContext, watch = unwatched): IssueList {
  const sheet = sheetOf(tape, context);
  const scratch = new Uint32Array(tape.loans);
  const rules = rulesFor(sheet);
  const found = rules.flatMap((rule, done) => {
    watch('checking', done, rules.length);
    return search(sheet, rule, scratch) ?? [];
  });
  const length = found.reduce((total, { loans }) => total + loans.length, 0);
  const list: IssueList = {
    kinds: found.map(({ kind }) => kind),
    kindOf: new Uint16Array(length),
    loanOf: new Uint32Array(length),
    stateOf: new Uint8Array(length),
  };
  let start = 0;
  for (const [position, { loans, states }] of found.entries()) {
    list.kindOf.fill(position, start, start + loans.length);
    list.loanOf.set(loans, start);
    list.stateOf.set(states, start);
    start += loans.length;
  }
  return list;
}

/** Asks a rule of every loan; undefined where none breaks it. */
function search(sheet: Sheet, rule: Rule, scratch: Uint32Array): Found | undefined {
  const { finds } = rule.look(sheet);
  let count = 0;
  for (let loan = 0; loan < scratch.length; loan += 1) if (finds(loan)) scratch[count++] = loan;
  if (count === 0) return undefined;
  const { field, severity, title, acceptable = true } = rule;
  const kind = kindOf(rule);
  const loans = scratch.slice(0, count);
  const states = Uint8Array.from(loans, (loan) => ISSUE_STATES.indexOf(stateOf(sheet.tape, kind, acceptable, loan)));
  const counts = { open: 0, accepted: 0, excluded: 0 };
  for (const state of states) counts[ISSUE_STATES[state]!] += 1;
  return { kind: { kind, field, severity, title, acceptable, counts }, loans, states };
}

function stateOf({ excluded, accepted }: Tape, kind: string, acceptable: boolean, loan: number): IssueState {
  if (excluded[loan] === 1) return 'excluded';
  return acceptable && accepted.size > 0 && accepted.has(issueKey(kind, loan)) ? 'accepted' : 'open';
}
