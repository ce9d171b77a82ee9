import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { DEAL_SCREENS } from '../../electron/channels/screens.ts';
import type { ExplanationView, PlaceView } from '../../electron/channels/results-views.ts';
import { treeStep, visibleNodes, type TreeNode } from './tree-nodes.ts';

interface ExplanationTreeProps {
  label: string;
  root: ExplanationView;
  /** Opens where the reason stands. */
  onOpen: (place: PlaceView) => void;
}

/** A figure, what it is made of, and so on down; Enter opens the place of a line. */
export function ExplanationTree({ label, root, onOpen }: ExplanationTreeProps) {
  const tree = useRef<HTMLDivElement>(null);
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState('0');
  const nodes = useMemo(() => visibleNodes(root, turned), [root, turned]);
  const focused = nodes.some(({ path }) => path === current) ? current : '0';
  useEffect(() => lineAt(tree.current, '0')?.focus(), []);
  const turn = (path: string) => setTurned((before) => toggled(before, path));
  const takeKey = (event: KeyboardEvent) => {
    const step = treeStep(nodes, focused, event.key);
    const place = nodes.find(({ path }) => path === focused)?.explanation.place;
    if (step && 'to' in step) lineAt(tree.current, step.to)?.focus();
    else if (step) turn(step.turn);
    else if (event.key === 'Enter' && place) onOpen(place);
    else return;
    event.preventDefault();
  };
  return (
    <div ref={tree} className="explanation" role="tree" tabIndex={-1} aria-label={label} onKeyDown={takeKey}>
      {nodes.map((node) => (
        <Line
          key={node.path}
          node={node}
          isCurrent={node.path === focused}
          onFocus={() => setCurrent(node.path)}
          onTurn={() => turn(node.path)}
          onOpen={onOpen}
        />
      ))}
    </div>
  );
}

const lineAt = (tree: HTMLElement | null, path: string): HTMLElement | null | undefined =>
  tree?.querySelector<HTMLElement>(`[data-path="${path}"]`);

function toggled(paths: ReadonlySet<string>, path: string): ReadonlySet<string> {
  const next = new Set(paths);
  if (!next.delete(path)) next.add(path);
  return next;
}

interface LineProps {
  node: TreeNode;
  isCurrent: boolean;
  onFocus: () => void;
  onTurn: () => void;
  onOpen: (place: PlaceView) => void;
}

function Line({ node, isCurrent, onFocus, onTurn, onOpen }: LineProps) {
  const { path, level, position, siblings, isOpen, explanation } = node;
  const { text, value, place } = explanation;
  return (
    <div
      role="treeitem"
      data-path={path}
      style={{ '--level': level - 1 } as Record<string, number>}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-expanded={isOpen}
      aria-selected={isCurrent}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={onFocus}
    >
      {/* The keys of the tree do what these do by mouse. */}
      <button
        type="button"
        className="turn"
        tabIndex={-1}
        aria-hidden="true"
        disabled={isOpen === undefined}
        onClick={onTurn}
      >
        {isOpen === undefined ? '·' : isOpen ? '▾' : '▸'}
      </button>
      <span className="reason">
        {text} {value !== undefined && <b>{value}</b>}
        {place && (
          <button type="button" className="link opens" tabIndex={-1} title="Enter" onClick={() => onOpen(place)}>
            {titleOf(place)}
          </button>
        )}
      </span>
    </div>
  );
}

const titleOf = ({ screen }: PlaceView): string => DEAL_SCREENS.find(({ id }) => id === screen)?.title ?? screen;
