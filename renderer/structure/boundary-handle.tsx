import { useBoundaryHands, type BoundaryGrip } from './use-boundary-hands.ts';

interface BoundaryHandleProps extends BoundaryGrip {
  /** Pixels from the top. */
  at: number;
  width: number;
}

const REACH_PX = 4;

/** The line between two classes, to be dragged, or moved with the arrows: Enter keeps it there, Escape puts it back. */
export function BoundaryHandle({ at, width, ...grip }: BoundaryHandleProps) {
  const hands = useBoundaryHands(grip);
  const { over, under } = grip.boundary;
  return (
    <g
      className="boundary"
      role="separator"
      tabIndex={0}
      aria-orientation="horizontal"
      aria-label={`Boundary of ${over.id} and ${under.id}`}
      aria-valuemin={0}
      aria-valuenow={over.usd}
      aria-valuemax={over.usd + under.usd}
      aria-valuetext={`${over.id} ${over.usdText}, ${under.id} ${under.usdText}`}
      {...hands}
    >
      <title>{`${over.id} ${over.usdText} | ${under.id} ${under.usdText}\nDrag, or move with ↑ and ↓ (Shift: ten steps)`}</title>
      <rect className="reach" x={0} y={at - REACH_PX} width={width} height={2 * REACH_PX} />
      <line x1={0} x2={width} y1={at - 0.5} y2={at - 0.5} />
    </g>
  );
}
