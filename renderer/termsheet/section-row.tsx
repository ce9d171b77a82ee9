import type { DragEvent } from 'react';
import { RowInput } from '../frame/row-input.tsx';
import type { LineDrag } from '../frame/use-dragging.ts';
import type { SectionLine } from './section-lines.ts';

/** What can be done to one section. */
export interface SectionHands {
  onChoose: () => void;
  onToggle: () => void;
  /** Begins to type another title. */
  onRename: () => void;
  onRenamed: (title: string) => void;
}

interface SectionRowProps extends SectionHands {
  line: SectionLine;
  isChosen: boolean;
  isRenamed: boolean;
  drag: LineDrag;
}

const dragHands = ({ onGrab, onOver, onDrop, onLetGo }: LineDrag) => ({
  onDragStart: ({ dataTransfer }: DragEvent) => {
    dataTransfer.effectAllowed = 'move';
    onGrab();
  },
  onDragOver: (event: DragEvent) => {
    event.preventDefault();
    onOver();
  },
  onDrop,
  onDragEnd: onLetGo,
});

/** One section: whether it is printed, under which title, and why it is not where it is wanted. */
export function SectionRow({ line, isChosen, isRenamed, drag, ...hands }: SectionRowProps) {
  const { section, title, isIn, reason } = line;
  return (
    <li
      className="section-line"
      data-section={section}
      data-chosen={isChosen}
      data-in={isIn}
      data-drop={drag.side}
      draggable={isIn && !isRenamed}
      {...dragHands(drag)}
    >
      <span className="grip" aria-hidden="true">
        {isIn && '⠿'}
      </span>
      <input
        type="checkbox"
        aria-label={title}
        checked={isIn}
        tabIndex={isChosen ? 0 : -1}
        onChange={hands.onToggle}
        onFocus={hands.onChoose}
      />
      <Title line={line} isRenamed={isRenamed} {...hands} />
      {reason !== undefined && <p className="left-out">▲ Left out: {reason}</p>}
    </li>
  );
}

type TitleProps = Pick<SectionRowProps, 'line' | 'isRenamed'> & SectionHands;

function Title({ line: { title, usual }, isRenamed, onChoose, onRename, onRenamed }: TitleProps) {
  if (isRenamed) {
    return (
      <RowInput
        className="name-input"
        label={`Title of ${usual}`}
        text={title}
        onDone={onRenamed}
        onGiveUp={() => onRenamed(title)}
      />
    );
  }
  return (
    <button type="button" className="section-title" tabIndex={-1} onClick={onChoose} onDoubleClick={onRename}>
      {title}
      {title !== usual && <small>{usual}</small>}
    </button>
  );
}
