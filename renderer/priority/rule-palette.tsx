import { useState } from 'react';
import type { PaletteRuleView } from '../../electron/channels/deal-editing-views.ts';
import type { DealView } from '../../electron/channels/views.ts';
import { useAnswer } from '../client/use-answer.ts';
import { AnswerLine } from '../frame/answer-line.tsx';
import { Choices } from '../frame/choices.tsx';
import { takeMenuKey } from '../frame/keyboard.ts';
import { groupsOf, type GroupOfClasses } from '../results/result-terms.ts';

interface RulePaletteProps {
  view: DealView;
  /** The group whose rules are offered first. */
  first: string | undefined;
  /** Number of the rule that the new one goes behind, from 1; 0 in an empty list. */
  behind: number;
  onPick: (picked: PaletteRuleView) => void;
  onClose: () => void;
}

/** The rules that can be added as they stand, group by group, each with what it says. */
export function RulePalette({ view, first, behind, onPick, onClose }: RulePaletteProps) {
  const answer = useAnswer('rules.palette', undefined, view.version.hash);
  const groups = groupsOf(view.structure);
  const [group, setGroup] = useState(first ?? groups[0]?.id ?? '');
  const offered = answer.value?.filter((one) => one.group === group);
  return (
    // The arrows and Escape are heard from wherever the focus is in it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className="rule-palette"
      aria-label="Add a rule"
      onKeyDown={(event) => takeMenuKey(event, 'li button', onClose)}
    >
      <PaletteHead behind={behind} groups={groups} group={group} onGroup={setGroup} onClose={onClose} />
      <AnswerLine answer={answer} what="Listing rules" />
      {offered && (
        <ul key={group} ref={focusFirst}>
          {offered.map((one) => (
            <li key={one.rule}>
              <button type="button" onClick={() => onPick(one)}>
                <b>{one.title}</b>
                <span>{one.sentence}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {offered && !offered.some(({ rule }) => rule === 'deposit') && (
        <p className="notes">
          Deposits and accretion need an account of the group: add one under Triggers &amp; targets.
        </p>
      )}
    </section>
  );
}

interface PaletteHeadProps extends Pick<RulePaletteProps, 'behind' | 'onClose'> {
  groups: readonly GroupOfClasses[];
  group: string;
  onGroup: (group: string) => void;
}

function PaletteHead({ behind, groups, group, onGroup, onClose }: PaletteHeadProps) {
  return (
    <div className="panel-head">
      <h3>Add a rule {behind > 0 && `behind rule ${behind}`}</h3>
      {groups.length > 1 && (
        <Choices
          label="Group of the rule"
          choices={groups.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={group}
          onChoose={onGroup}
        />
      )}
      <span className="spring" />
      <button type="button" className="close" aria-label="Close without adding" title="Escape" onClick={onClose}>
        ×
      </button>
    </div>
  );
}

const focusFirst = (list: HTMLElement | null): void => list?.querySelector<HTMLElement>('button')?.focus();
