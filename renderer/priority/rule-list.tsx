import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { TermTableView } from '../../electron/channels/deal-editing-views.ts';
import { stepInList } from '../frame/keyboard.ts';
import { useDragging } from '../frame/use-dragging.ts';
import { RuleLine, type RuleState } from './rule-line.tsx';
import type { Rules } from './use-rules.ts';

interface RuleListProps {
  ref: RefObject<HTMLDivElement | null>;
  table: TermTableView;
  rules: Rules;
  stateOf: (position: number) => RuleState;
  /** Enter was pressed on the chosen rule. */
  onOpen: () => void;
}

/** The rules in the order in which they pay; the arrows choose one, with Alt they move it, and so does the mouse. */
export function RuleList({ ref, table: { title, rows }, rules, stateOf, onOpen }: RuleListProps) {
  const { chosen, choose, move } = rules;
  const dragging = useDragging(move);
  useChosenInSight(ref, chosen);
  const moveChosen = (to: number) => to !== chosen && move(chosen, to);
  const takeKey = (event: KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey } = event;
    if (ctrlKey || metaKey) return;
    const to = stepInList(key, chosen, rows.length);
    if (to !== undefined) (altKey ? moveChosen : choose)(to);
    else if (key === 'Enter' || key === 'F2') onOpen();
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={ref}
      className="rule-list"
      role="listbox"
      tabIndex={0}
      aria-label={title}
      aria-activedescendant={rows[chosen]?.id}
      onKeyDown={takeKey}
    >
      {rows.map((row, position) => (
        <RuleLine
          key={row.id}
          row={row}
          position={position}
          state={stateOf(position)}
          isChosen={position === chosen}
          onChoose={() => choose(position)}
          drag={dragging(position)}
        />
      ))}
    </div>
  );
}

/** The rule that was chosen with the keyboard, or moved, is scrolled to. */
function useChosenInSight(list: RefObject<HTMLElement | null>, chosen: number): void {
  const before = useRef<number>(undefined);
  useEffect(() => {
    if (before.current !== chosen) list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' });
    before.current = chosen;
  }, [list, chosen]);
}
