import { FLOW_COLUMNS, type FlowGraph, type FlowLink, type FlowNode } from './flow-graph.ts';

/** A node as it is drawn; pixels from the left and the top. */
export interface DrawnNode {
  node: FlowNode;
  /** Dollars that go through it. */
  usd: number;
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A link as it is drawn: a band from the right side of a node to the left side of another. */
export interface DrawnLink {
  link: FlowLink;
  fromX: number;
  /** The middle of the band at its beginning, and at its end. */
  fromY: number;
  toX: number;
  toY: number;
  thickness: number;
}

export interface DrawnFlow {
  nodes: DrawnNode[];
  links: DrawnLink[];
  height: number;
}

/** What there is room for, and what a line of text takes up; pixels. */
export interface FlowRoom {
  width: number;
  height: number;
  line: number;
}

const GAP_LINES = 0.6;
const BISECTIONS = 24;

const sumOf = (links: readonly FlowLink[]): number => links.reduce((sum, { usd }) => sum + usd, 0);

interface Side {
  node: FlowNode;
  into: FlowLink[];
  out: FlowLink[];
}

/** A link takes up at least a line at each of its ends, so that its dollars can be read. */
const slotOf = ({ usd }: FlowLink, scale: number, line: number): number => Math.max(line, usd * scale);

function heightOf({ into, out }: Side, scale: number, line: number): number {
  const sum = (links: FlowLink[]) => links.reduce((height, link) => height + slotOf(link, scale, line), 0);
  return Math.max(2 * line, sum(into), sum(out));
}

const columnHeight = (sides: readonly Side[], scale: number, line: number): number =>
  sides.reduce((height, side) => height + heightOf(side, scale, line) + GAP_LINES * line, 0);

/** The most pixels per dollar at which every column fits. */
function scaleOf(columns: readonly Side[][], { height, line }: FlowRoom): number {
  const usd = Math.max(
    1,
    ...columns.map((sides) => sides.reduce((sum, { into, out }) => sum + Math.max(sumOf(into), sumOf(out)), 0)),
  );
  let [fits, above] = [0, height / usd];
  for (let i = 0; i < BISECTIONS; i += 1) {
    const middle = (fits + above) / 2;
    const tallest = Math.max(...columns.map((sides) => columnHeight(sides, middle, line)));
    if (tallest <= height) fits = middle;
    else above = middle;
  }
  return fits;
}

/** Places nodes in columns from the left to the right, each column in the middle of the height. */
export function layOutFlow({ nodes, links }: FlowGraph, room: FlowRoom): DrawnFlow {
  const columns = FLOW_COLUMNS.map((column) => nodes.filter((node) => node.column === column))
    .filter((column) => column.length > 0)
    .map((column) => column.map((node) => sideOf(node, links)));
  const scale = scaleOf(columns, room);
  const heights = columns.map((sides) => columnHeight(sides, scale, room.line));
  const height = Math.max(room.height, ...heights);
  const drawn = columns.flatMap((sides, position) =>
    drawnColumn(sides, position, columns.length, (height - (heights[position] ?? 0)) / 2, scale, room),
  );
  return { nodes: drawn, links: drawnLinks(drawn, links, scale, room.line), height };
}

const sideOf = (node: FlowNode, links: readonly FlowLink[]): Side => ({
  node,
  into: links.filter(({ to }) => to === node.id),
  out: links.filter(({ from }) => from === node.id),
});

function drawnColumn(
  sides: readonly Side[],
  position: number,
  columns: number,
  start: number,
  scale: number,
  { width: room, line }: FlowRoom,
): DrawnNode[] {
  // Half as much room between columns as they take up, and somewhat more.
  const width = room / (columns + (columns - 1) * 0.75);
  const left = columns === 1 ? 0 : (position * (room - width)) / (columns - 1);
  let top = start;
  return sides.map((side) => {
    const height = heightOf(side, scale, line);
    const drawn = { node: side.node, usd: Math.max(sumOf(side.into), sumOf(side.out)), left, top, width, height };
    top += height + GAP_LINES * line;
    return drawn;
  });
}

/** Bands leave and reach their nodes in the order in which the nodes at their other ends stand. */
function drawnLinks(nodes: readonly DrawnNode[], links: readonly FlowLink[], scale: number, line: number): DrawnLink[] {
  const ordered = [...links].toSorted(
    (a, b) => topOf(nodes, a.from) - topOf(nodes, b.from) || topOf(nodes, a.to) - topOf(nodes, b.to),
  );
  const into = slots(nodes, ordered, 'to', scale, line);
  const out = slots(nodes, ordered, 'from', scale, line);
  return ordered.flatMap((link) => {
    const from = nodes.find(({ node }) => node.id === link.from);
    const to = nodes.find(({ node }) => node.id === link.to);
    if (!from || !to) return [];
    return [
      {
        link,
        fromX: from.left + from.width,
        fromY: out.get(link) ?? 0,
        toX: to.left,
        toY: into.get(link) ?? 0,
        thickness: Math.max(1, link.usd * scale),
      },
    ];
  });
}

const topOf = (nodes: readonly DrawnNode[], id: string): number => nodes.find(({ node }) => node.id === id)?.top ?? 0;

/** The middle of each link's place at the side of its node. */
function slots(
  nodes: readonly DrawnNode[],
  links: readonly FlowLink[],
  end: 'from' | 'to',
  scale: number,
  line: number,
): Map<FlowLink, number> {
  const places = new Map<FlowLink, number>();
  for (const { node, top, height } of nodes) {
    const mine = links.filter((link) => link[end] === node.id);
    const taken = mine.reduce((sum, link) => sum + slotOf(link, scale, line), 0);
    let y = top + (height - taken) / 2;
    for (const link of mine) {
      const slot = slotOf(link, scale, line);
      places.set(link, y + slot / 2);
      y += slot;
    }
  }
  return places;
}
