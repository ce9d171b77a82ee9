import { keepFocus } from '../frame/keyboard.ts';
import { useDragging } from '../frame/use-dragging.ts';
import type { SectionLine } from './section-lines.ts';
import { SectionRow } from './section-row.tsx';
import { useSections, type SectionListProps } from './use-sections.ts';

/** Which sections are printed, in which order, under which titles. */
export function SectionList(props: SectionListProps) {
  const { list, lines, at, isRenaming, rename, move, handsOf, takeKey } = useSections(props);
  const { length: count } = props.settings.template.sections;
  const printed = lines.filter(({ isIn, reason }) => isIn && reason === undefined).length;
  const dragging = useDragging(move);
  return (
    <>
      <SectionTools line={lines[at]} at={at} count={count} printed={printed} move={move} rename={rename} />
      {/* The check boxes take the focus; keys that move and rename are heard from them. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <ol ref={list} className="section-list" aria-label="Sections" onKeyDown={takeKey}>
        {lines.map((line, position) => (
          <SectionRow
            key={line.section}
            line={line}
            isChosen={position === at}
            isRenamed={isRenaming && position === at}
            drag={dragging(position)}
            {...handsOf(line)}
          />
        ))}
      </ol>
    </>
  );
}

interface SectionToolsProps {
  line: SectionLine | undefined;
  at: number;
  /** How many sections are wanted, which stand first and can be moved. */
  count: number;
  /** How many of them the deal has something for. */
  printed: number;
  move: (from: number, to: number) => void;
  rename: () => void;
}

function SectionTools({ line, at, count, printed, move, rename }: SectionToolsProps) {
  const tool = (label: string, title: string, isPossible: boolean, work: () => void) => (
    <button
      type="button"
      aria-label={title}
      title={title}
      disabled={!isPossible}
      onMouseDown={keepFocus}
      onClick={work}
    >
      {label}
    </button>
  );
  const isIn = line?.isIn === true;
  return (
    <div className="section-tools">
      <small title="Space takes the chosen one in or out">{printed} sections printed</small>
      <span className="spring" />
      <div className="choices actions" role="group" aria-label="Change the chosen section">
        {tool('Rename', 'Rename the section (F2)', isIn, rename)}
        {tool('↑', 'Move the section up (Alt ↑)', isIn && at > 0, () => move(at, at - 1))}
        {tool('↓', 'Move the section down (Alt ↓)', isIn && at < count - 1, () => move(at, at + 1))}
      </div>
    </div>
  );
}
