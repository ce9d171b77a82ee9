import { dollars } from '../frame/dollars.ts';
import { boundariesOf, stepUsd, type CapitalGroup, type CapitalPart } from './capital.ts';
import { BoundaryHandle } from './boundary-handle.tsx';
import { layOut, type DrawnPart } from './picture-layout.ts';
import type { Resize, Resizing } from './use-resizing.ts';
import { useSize } from './use-size.ts';

interface GroupColumnProps {
  group: CapitalGroup;
  resizing: Resizing;
}

/** Room for labels beside the column, if there are any; in widths of the letter m. */
const LABEL_EM = 8;

/** One group as a column: classes from senior to junior, and what the loans are worth beyond them. */
export function GroupColumn({ group, resizing }: GroupColumnProps) {
  const [place, size] = useSize<HTMLDivElement>();
  const moved = resizing.now?.group === group.id ? withMoved(group, resizing.now) : group;
  const parts = size ? layOut(moved, size.height) : [];
  const hasLabels = parts.some(({ inside }) => !inside);
  const width = size ? size.width - (hasLabels ? LABEL_EM * letterPx() : 0) - 1 : 0;
  const bottoms = new Map(parts.map((drawn) => [drawn.part.id, drawn.top + drawn.height]));
  const boundaries = boundariesOf(moved);
  return (
    <figure className={hasLabels ? 'group-column with-labels' : 'group-column'}>
      <figcaption>
        <b>{group.name}</b> ${dollars(moved.usd)}
      </figcaption>
      <div ref={place} className="column">
        {size && (
          <svg width={size.width} height={size.height}>
            {parts.map((drawn, rank) => (
              <Part key={drawn.part.id} drawn={drawn} rank={rank / Math.max(1, parts.length - 1)} width={width} />
            ))}
            {boundaries.map((boundary) => (
              <BoundaryHandle
                key={`${boundary.over.id} ${boundary.under.id}`}
                boundary={boundary}
                at={bottoms.get(boundary.over.id) ?? 0}
                width={width}
                resizing={resizing}
                start={{ group: group.id, boundary, step: stepUsd(group) }}
                usdPerPixel={moved.usd / Math.max(1, size.height)}
              />
            ))}
          </svg>
        )}
      </div>
    </figure>
  );
}

const letterPx = (): number => Number.parseFloat(getComputedStyle(document.body).fontSize);

/** The group as it is while a boundary moves. */
function withMoved(group: CapitalGroup, { boundary: { over, under }, usd }: Resize): CapitalGroup {
  const sized = (part: CapitalPart, size: number): CapitalPart => ({ ...part, usd: size, usdText: dollars(size) });
  const classes = group.classes.map((part) => {
    if (part.id === over.id) return sized(part, over.usd + usd);
    return part.id === under.id ? sized(part, under.usd - usd) : part;
  });
  return { ...group, classes };
}

/** Room for a second line in a part. */
const TWO_LINES_PX = 36;

function Part({ drawn, rank, width }: { drawn: DrawnPart; rank: number; width: number }) {
  const { part, isOc, top, height, labelAt, inside } = drawn;
  const name = part.supportText === '' ? part.id : `${part.id} · ${part.supportText}`;
  return (
    <g className={isOc ? 'part oc' : 'part'}>
      <rect x={0.5} y={top} width={width} height={Math.max(1, height - 1)} style={{ '--rank': rank } as never}>
        <title>{`${part.id}: $${part.usdText}${supportTitle(part, isOc)}`}</title>
      </rect>
      {inside ? (
        <text x={8} y={height >= TWO_LINES_PX ? labelAt - 7 : labelAt}>
          {name}
          {height >= TWO_LINES_PX && (
            <tspan className="usd" x={8} dy="1.35em">
              {part.usdText}
            </tspan>
          )}
        </text>
      ) : (
        <>
          <path className="leader" d={`M${width + 2},${top + height / 2} L${width + 12},${labelAt}`} />
          <text x={width + 16} y={labelAt}>
            {name}
          </text>
        </>
      )}
    </g>
  );
}

const supportTitle = ({ supportText }: CapitalPart, isOc: boolean): string => {
  if (supportText === '') return '';
  return isOc ? `, ${supportText} of the loans` : `, subordination ${supportText} at closing`;
};
