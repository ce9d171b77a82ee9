import { at } from '../units/assert.ts';
import { fieldOf } from './cell.ts';
import { ISSUE_STATES, type Issue, type IssueList, type Proposal, type TapeContext } from './issue-list.ts';
import { printTapeValue } from './print-value.ts';
import type { Fix } from './rules/rule.ts';
import { openRules } from './rules/rules.ts';
import { sheetOf } from './sheet.ts';
import type { Tape } from './tape.ts';

/** Puts issues of a list into words, one position at a time; the tape must be the one that was checked. */
export function issueDescriber(tape: Tape, context: TapeContext, list: IssueList): (position: number) => Issue {
  const sheet = sheetOf(tape, context);
  const lookOf = openRules(sheet);
  return (position) => {
    const loan = at(list.loanOf, position);
    const { kind, field, severity, acceptable } = at(list.kinds, at(list.kindOf, position));
    const look = lookOf(kind);
    const proposed = proposalOf(tape, look.fix?.(loan));
    return {
      loan,
      fileRow: at(tape.fileRows, loan),
      field,
      fieldTitle: field === '' ? 'Row' : sheet.title(field),
      kind,
      severity,
      state: at(ISSUE_STATES, at(list.stateOf, position)),
      acceptable,
      value: sheet.unread(field).get(loan) ?? sheet.print(field, loan),
      reason: look.reason(loan),
      ...(proposed && { proposed }),
    };
  };
}

function proposalOf(tape: Tape, fix: Fix | undefined): Proposal | undefined {
  if (fix === undefined || fix === 'exclude') return fix && { kind: 'exclude' };
  const field = fieldOf(tape, fix.field);
  return field && { kind: 'value', field: field.key, text: printTapeValue(fix.value, field) };
}
