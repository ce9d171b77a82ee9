import { useState } from 'react';
import type { GroupLoansView, TapeView } from '../../electron/channels/collateral-views.ts';
import type { Actions } from '../client/actions.ts';
import { ask } from '../client/ask.ts';

/** All loans of a tape, or those with one word in its group column. */
export type LoanPart = string | undefined;

/** The part of a tape that a group of the deal most likely means: the one of its name, else all of it. */
export const likelyPart = ({ id }: GroupLoansView, { loanGroups }: TapeView): LoanPart =>
  loanGroups.length > 1 ? loanGroups.find(({ word }) => word === id)?.word : undefined;

interface UseLoansProps {
  group: GroupLoansView;
  tape: TapeView;
  actions: Actions;
}

/** Puts the loans of the tape, or a part of them, under a group of the deal. */
export function UseLoans({ group, tape, actions }: UseLoansProps) {
  const [part, setPart] = useState<LoanPart>(() => likelyPart(group, tape));
  const { source } = group;
  const standsOnIt = source.kind === 'tape' && source.tape === tape.id && source.loanGroup === part;
  if (standsOnIt || tape.kept.loans === 0) return null;
  const use = () => ask('collateral.use', { group: group.id, tape: tape.id, ...partOf(part), as: { kind: 'loans' } });
  return (
    <span className="use-loans">
      <button
        type="button"
        className="link"
        onClick={() => void actions.change(`Running group ${group.id} on its loans`, use)}
      >
        Stand it on {part === undefined ? `the ${count(tape.kept.loans)} loans` : 'the loans'} of this tape
      </button>
      <PartChoice label={`Loans for ${group.name}`} tape={tape} part={part} onChoose={setPart} />
    </span>
  );
}

const count = (loans: number): string => loans.toLocaleString('en-US');

export const partOf = (part: LoanPart): { loanGroup?: string } => (part === undefined ? {} : { loanGroup: part });

interface PartChoiceProps {
  label: string;
  tape: TapeView;
  part: LoanPart;
  onChoose: (part: LoanPart) => void;
}

/** All loans or those of one group of the tape; nothing where the tape has no groups. */
export function PartChoice({ label, tape: { loanGroups, kept }, part, onChoose }: PartChoiceProps) {
  if (loanGroups.length < 2) return null;
  return (
    <select aria-label={label} value={part ?? ''} onChange={({ target }) => onChoose(target.value || undefined)}>
      <option value="">all {count(kept.loans)} loans</option>
      {loanGroups.map(({ word, loans }) => (
        <option key={word} value={word}>
          group {word}: {count(loans)} loans
        </option>
      ))}
    </select>
  );
}
