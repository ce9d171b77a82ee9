import type { KeyboardEvent } from 'react';
import { dollars } from '../frame/dollars.ts';
import { useSize } from '../structure/use-size.ts';
import type { FlowGraph } from './flow-graph.ts';
import { layOutFlow, type DrawnLink, type DrawnNode } from './flow-layout.ts';
import type { RuleListId } from './paid.ts';

interface FlowPictureProps {
  graph: FlowGraph;
  /** What it shows, for those who do not see it. */
  label: string;
  onRule: (list: RuleListId, position: number) => void;
}

/** The cash of a period from its sources through pots and rules to the payees, bands to scale; a rule opens its terms. */
export function FlowPicture({ graph, label, onRule }: FlowPictureProps) {
  const [place, size] = useSize<HTMLDivElement>();
  const line = Number.parseFloat(getComputedStyle(document.body).fontSize) + 2;
  const flow = size && layOutFlow(graph, { ...size, line });
  return (
    <div ref={place} className="flow-picture">
      {flow && size && (
        <svg role="group" aria-label={label} width={size.width} height={flow.height}>
          {flow.links.map((drawn) => (
            <Band key={keyOf(drawn)} drawn={drawn} />
          ))}
          {flow.links.map((drawn) => (
            <text key={keyOf(drawn)} className="flow-usd" x={drawn.toX - 5} y={drawn.toY}>
              {dollars(drawn.link.usd)}
            </text>
          ))}
          {flow.nodes.map((drawn) => (
            <NodeBox key={drawn.node.id} drawn={drawn} line={line} onRule={onRule} />
          ))}
        </svg>
      )}
    </div>
  );
}

const keyOf = ({ link: { from, to, of } }: DrawnLink): string => `${from} ${to} ${of}`;

function Band({ drawn: { link, fromX, fromY, toX, toY, thickness } }: { drawn: DrawnLink }) {
  const half = thickness / 2;
  const middle = (fromX + toX) / 2;
  const curve = (fromHeight: number, toHeight: number, x: number) =>
    `C ${middle} ${fromHeight} ${middle} ${toHeight} ${x} ${toHeight}`;
  const path = [
    `M ${fromX} ${fromY - half}`,
    curve(fromY - half, toY - half, toX),
    `L ${toX} ${toY + half}`,
    curve(toY + half, fromY + half, fromX),
    'Z',
  ].join(' ');
  return (
    <path className="flow-link" data-of={link.of} d={path}>
      <title>{`${link.of}: $${dollars(link.usd)}`}</title>
    </path>
  );
}

interface NodeBoxProps {
  drawn: DrawnNode;
  line: number;
  onRule: FlowPictureProps['onRule'];
}

function NodeBox({ drawn: { node, usd, left, top, width, height }, line, onRule }: NodeBoxProps) {
  const { rule, title, column } = node;
  const open = () => rule && onRule(rule.list, rule.position);
  const takeKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    open();
  };
  const hands = rule && {
    role: 'button',
    tabIndex: 0,
    'aria-label': `Rule ${rule.position + 1}. ${title} ${dollars(usd)}`,
    onClick: open,
    onKeyDown: takeKey,
  };
  return (
    <g className={`flow-node ${column}`} transform={`translate(${left} ${top})`} {...hands}>
      <title>{rule ? `${rule.position + 1}. ${rule.sentence}` : title}</title>
      <rect width={width} height={height} rx={3} />
      <svg width={width} height={height}>
        <text x={7} y={height / 2 - line / 2}>
          {rule && `${rule.position + 1}. `}
          {title}
        </text>
        <text className="usd" x={7} y={height / 2 + line / 2}>
          {dollars(usd)}
        </text>
      </svg>
    </g>
  );
}
