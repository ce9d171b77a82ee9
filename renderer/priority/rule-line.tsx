import type { DragEvent } from 'react';
import type { RowView } from '../../electron/channels/views.ts';
import { dollars } from '../frame/dollars.ts';
import type { LineDrag } from '../frame/use-dragging.ts';

/** What is said of a rule beside its sentence. */
export interface RuleState {
  /** Dollars it pays in the period that is looked at; undefined while that is not known, or it does not run then. */
  paidUsd: number | undefined;
  /** The first thing that is odd about it. */
  warning: string | undefined;
  /** A text that was typed into it was refused. */
  isRefused: boolean;
}

interface RuleLineProps {
  row: RowView;
  /** From 0. */
  position: number;
  state: RuleState;
  isChosen: boolean;
  onChoose: () => void;
  drag: LineDrag;
}

/** One rule: its place, where the document says so, its sentence, and what it pays. */
export function RuleLine({ row, position, state, isChosen, onChoose, drag }: RuleLineProps) {
  const { paidUsd, warning, isRefused } = state;
  const takeOver = (event: DragEvent) => {
    event.preventDefault();
    drag.onOver();
  };
  return (
    // The list takes the keys.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={row.id}
      className="rule-line"
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      data-drop={drag.side}
      draggable
      onClick={onChoose}
      onDragStart={({ dataTransfer }) => {
        dataTransfer.effectAllowed = 'move';
        drag.onGrab();
      }}
      onDragOver={takeOver}
      onDrop={drag.onDrop}
      onDragEnd={drag.onLetGo}
    >
      <span className="grip" aria-hidden="true">
        ⠿
      </span>
      <span className="number">{position + 1}</span>
      <span className="cite">{row.cells['cite']?.text}</span>
      <span className="rule-sentence">
        {row.cells['sentence']?.text}
        {isRefused && <em className="refused-note"> ▲ refused text</em>}
        {warning !== undefined && <em className="warning-note"> ▲ {warning}</em>}
      </span>
      <span className={paidUsd ? 'paid' : 'paid nothing'}>{paidUsd === undefined ? '' : dollars(paidUsd)}</span>
    </div>
  );
}
