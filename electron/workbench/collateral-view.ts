import { aggregationFields, usualFields } from '../../engine/collateral/aggregate-fields.ts';
import type { Collateral } from '../../engine/deal/schema/collateral.ts';
import type { Deal, Group } from '../../engine/deal/schema/deal.ts';
import { totalLoansUsd } from '../../engine/deal/total-loans.ts';
import { TEMPLATE_KEYS } from '../../engine/library/strat-templates.ts';
import { issueDescriber } from '../../engine/tape/describe-issue.ts';
import type { TapeField } from '../../engine/tape/fields.ts';
import { chosenIssues, stateOfIssue } from '../../engine/tape/issue-list.ts';
import type { IssueKind, IssueList, TapeContext } from '../../engine/tape/issue-list.ts';
import { tapeTotals, type LoanTotal } from '../../engine/tape/tape-totals.ts';
import { keptLoans, numbersOf, textsOf, type Tape } from '../../engine/tape/tape.ts';
import { at } from '../../engine/units/assert.ts';
import { printValue } from '../../engine/units/print.ts';
import type {
  CollateralView,
  FieldView,
  GroupLoansView,
  IssueKindView,
  TapeView,
} from '../channels/collateral-views.ts';
import type { TapeDesk } from './tape-desk.ts';

const dollars = (usd: number): string => `$${printValue(usd, 'cents')}`;

const totalView = ({ loans, balanceUsd }: LoanTotal) => ({ loans, balance: dollars(balanceUsd) });

/** Kept loans by the words of the group column, in the order in which they first stand on the tape. */
function loanGroups(tape: Tape): TapeView['loanGroups'] {
  const { words, codes } = textsOf(tape, 'group');
  const balances = numbersOf(tape, 'current_balance');
  const groups = new Map<number, { loans: number; cents: number }>();
  for (const loan of keptLoans(tape)) {
    const code = at(codes, loan);
    const group = groups.get(code) ?? { loans: 0, cents: 0 };
    group.loans += 1;
    group.cents += Math.round((balances[loan]! || 0) * 100);
    groups.set(code, group);
  }
  return [...groups].flatMap(([code, { loans, cents }]) => {
    const word = words[code] ?? '';
    return word === '' ? [] : [{ word, loans, balance: dollars(cents / 100) }];
  });
}

/** By kind, whether a fix is proposed for the first issue that is not let stand. */
function proposals(tape: Tape, context: TapeContext, list: IssueList): boolean[] {
  const describe = issueDescriber(tape, context, list);
  return list.kinds.map(({ kind }) => {
    const first = chosenIssues(list, { kind }).find((position) => stateOfIssue(list, position) !== 'accepted');
    return first !== undefined && describe(first).proposed !== undefined;
  });
}

const issueKindView = (
  { kind, field, title, severity, acceptable, counts }: IssueKind,
  isMended: boolean,
): IssueKindView => ({
  kind,
  field,
  title,
  severity,
  acceptable,
  proposes: isMended,
  open: counts.open,
  accepted: counts.accepted,
  excluded: counts.excluded,
});

const fieldView = ({ key, title, kind }: TapeField): FieldView => ({ key, title, kind });

function tapeView(id: string, desk: TapeDesk): TapeView {
  const { tape } = desk.stored(id);
  const { all, kept, excluded } = tapeTotals(tape);
  const { list } = desk.issues(id);
  const isMended = proposals(tape, desk.context, list);
  return {
    id,
    file: desk.reference(id).file,
    all: totalView(all),
    kept: totalView(kept),
    excluded: totalView(excluded),
    fields: tape.fields.map(fieldView),
    gatherBy: aggregationFields(tape).map(fieldView),
    gatherByUsually: usualFields(tape),
    loanGroups: loanGroups(tape),
    issues: list.kinds.map((kind, kindAt) => issueKindView(kind, isMended[kindAt] ?? false)),
  };
}

const linesOf = (collateral: Collateral): number =>
  collateral.kind === 'tape' ? collateral.loans : collateral.replines.length;

function sourceOf(collateral: Collateral): GroupLoansView['source'] {
  if (collateral.kind === 'replines') return { kind: 'replines' };
  const { tape, loanGroup } = collateral;
  return { kind: 'tape', tape, ...(loanGroup !== undefined && { loanGroup }) };
}

const groupView = ({ id, name, collateral }: Group): GroupLoansView => ({
  id,
  name,
  source: sourceOf(collateral),
  lines: linesOf(collateral),
  balance: dollars(totalLoansUsd(collateral)),
});

/** The tapes of a deal with all that is to be said of them, and what its groups stand on. */
export function collateralView({ tapes, groups }: Deal, desk: TapeDesk): CollateralView {
  return {
    tapes: tapes.map(({ id }) => tapeView(id, desk)),
    groups: groups.map(groupView),
    templates: [...TEMPLATE_KEYS],
  };
}

/** `26 replines`, `1,603 loans`, or both. */
export function collateralText({ groups }: Deal): string {
  const count = (kind: Collateral['kind']): number =>
    groups.reduce((sum, { collateral }) => sum + (collateral.kind === kind ? linesOf(collateral) : 0), 0);
  const text = (lines: number, word: string) =>
    lines === 0 ? [] : [`${printValue(lines, 'count')} ${word}${lines === 1 ? '' : 's'}`];
  return [...text(count('tape'), 'loan'), ...text(count('replines'), 'repline')].join(', ');
}
