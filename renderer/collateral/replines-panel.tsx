import { useState } from 'react';
import type { DealView } from '../../electron/channels/views.ts';
import type { CollateralView, GroupLoansView, TapeView } from '../../electron/channels/collateral-views.ts';
import type { Actions } from '../client/actions.ts';
import type { TypedTexts } from '../client/typed-texts.ts';
import { Choices } from '../frame/choices.tsx';
import { GatherPanel } from './gather-panel.tsx';
import { ReplineSheet } from './repline-sheet.tsx';

interface ReplinesPanelProps {
  view: DealView;
  typed: TypedTexts;
  loans: CollateralView;
  tape: TapeView | undefined;
  version: string;
  actions: Actions;
  onSelect: (summary: string) => void;
}

type Side = 'deal' | 'gather';

const SIDES = [
  { value: 'deal', label: 'In the deal' },
  { value: 'gather', label: 'Gathered from the tape' },
];

/** The replines a group stands on, to be typed into, and those that the loans of a tape gather into. */
export function ReplinesPanel(props: ReplinesPanelProps) {
  const { view, typed, loans, tape, version, actions, onSelect } = props;
  const [id, setId] = useState(loans.groups[0]?.id);
  const group = loans.groups.find((one) => one.id === id) ?? loans.groups[0];
  const [chosen, setChosen] = useState<Side>();
  if (!group) return null;
  const side = tape ? (chosen ?? usualSide(group)) : 'deal';
  const table = view.replines.find((one) => one.id === `replines|${group.id}`);
  return (
    <>
      <div className="panel-head tools">
        <Choices
          label="Group"
          choices={loans.groups.map((one) => ({ value: one.id, label: one.name }))}
          chosen={group.id}
          onChoose={setId}
        />
        {tape && (
          <Choices label="Replines" choices={SIDES} chosen={side} onChoose={(value) => setChosen(value as Side)} />
        )}
        {side === 'deal' && table && <small>Type into a cell to change a repline; dimmed figures are computed.</small>}
      </div>
      {tape && side === 'gather' && (
        <GatherPanel key={group.id} group={group} tape={tape} version={version} actions={actions} />
      )}
      {side === 'deal' &&
        (table ? (
          <ReplineSheet key={table.id} table={table} typed={typed} actions={actions} onSelect={onSelect} />
        ) : (
          <p className="empty">
            {group.name} stands on {group.lines.toLocaleString('en-US')} loans of a tape, not on replines.
          </p>
        ))}
    </>
  );
}

const usualSide = ({ source }: GroupLoansView): Side => (source.kind === 'replines' ? 'deal' : 'gather');
