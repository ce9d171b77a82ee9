import type { ExplanationView } from '../../electron/channels/results-views.ts';

/** One line of a tree as it is drawn. */
export interface TreeNode {
  /** Positions from the root down: `0.2.1`. */
  path: string;
  /** 1 for the root. */
  level: number;
  /** Among its siblings, from 1, and how many they are. */
  position: number;
  siblings: number;
  explanation: ExplanationView;
  /** Undefined where there is nothing to open. */
  isOpen: boolean | undefined;
}

/** Lines whose parts are shown from the start. */
const OPEN_LEVELS = 2;

/** Whether the parts of a line are shown; `turned` are those opened or closed by hand. */
const isShown = (path: string, level: number, turned: ReadonlySet<string>): boolean =>
  level <= OPEN_LEVELS !== turned.has(path);

/** The lines of a tree that are in sight, from the top. */
export function visibleNodes(root: ExplanationView, turned: ReadonlySet<string>): TreeNode[] {
  const nodesOf = (explanation: ExplanationView, at: Omit<TreeNode, 'explanation' | 'isOpen'>): TreeNode[] => {
    const { parts } = explanation;
    const isOpen = parts.length > 0 ? isShown(at.path, at.level, turned) : undefined;
    const under = isOpen ? parts : [];
    return [
      { ...at, explanation, isOpen },
      ...under.flatMap((part, index) =>
        nodesOf(part, {
          path: `${at.path}.${index}`,
          level: at.level + 1,
          position: index + 1,
          siblings: parts.length,
        }),
      ),
    ];
  };
  return nodesOf(root, { path: '0', level: 1, position: 1, siblings: 1 });
}

/** What a key does in a tree: goes to another line, or opens or closes the one in focus. */
export type TreeStep = { to: string } | { turn: string } | undefined;

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('.'));

/** The keys of a tree as everywhere: arrows, Home and End. */
export function treeStep(nodes: readonly TreeNode[], path: string, key: string): TreeStep {
  const at = nodes.findIndex((node) => node.path === path);
  const node = nodes[at];
  const go = (to: TreeNode | undefined): TreeStep => to && { to: to.path };
  switch (key) {
    case 'ArrowDown':
      return go(nodes[at + 1]);
    case 'ArrowUp':
      return go(nodes[at - 1]);
    case 'Home':
      return go(nodes[0]);
    case 'End':
      return go(nodes.at(-1));
    case 'ArrowRight':
      return node?.isOpen === false ? { turn: path } : node?.isOpen ? go(nodes[at + 1]) : undefined;
    case 'ArrowLeft':
      return node?.isOpen ? { turn: path } : path.includes('.') ? { to: parentOf(path) } : undefined;
    default:
      return undefined;
  }
}
