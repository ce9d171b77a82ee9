import type { CapitalGroup, CapitalPart } from './capital.ts';

/** A part of a group as it is drawn; pixels from the top. */
export interface DrawnPart {
  part: CapitalPart;
  isOc: boolean;
  top: number;
  height: number;
  /** Where the middle of its label stands. */
  labelAt: number;
  /** Whether the label stands inside. */
  inside: boolean;
}

/** A part thinner than this has its label beside it. */
export const LINE_PX = 17;

/** The parts of a group to scale in a column of so many pixels, with labels that do not run into each other. */
export function layOut({ classes, oc, usd }: CapitalGroup, heightPx: number): DrawnPart[] {
  let top = 0;
  const parts = [...classes, ...(oc ? [oc] : [])].map((part): DrawnPart => {
    const height = usd > 0 ? (part.usd / usd) * heightPx : 0;
    const drawn = { part, isOc: part === oc, top, height, labelAt: top + height / 2, inside: height >= LINE_PX };
    top += height;
    return drawn;
  });
  const beside = parts.filter(({ inside }) => !inside);
  const places = spread(
    beside.map(({ labelAt }) => labelAt),
    heightPx,
  );
  const placeOf = new Map(beside.map((drawn, i) => [drawn, places[i] ?? drawn.labelAt]));
  return parts.map((drawn) => ({ ...drawn, labelAt: placeOf.get(drawn) ?? drawn.labelAt }));
}

/** Places in rising order, moved apart by a line each: down where they meet, and up again from the bottom. */
function spread(wished: readonly number[], heightPx: number): number[] {
  const down: number[] = [];
  for (const place of wished) down.push(Math.max(place, (down.at(-1) ?? -LINE_PX / 2) + LINE_PX));
  const up: number[] = [];
  for (const place of down.toReversed()) up.unshift(Math.min(place, (up[0] ?? heightPx + LINE_PX / 2) - LINE_PX));
  return up;
}
