import type { SeriesView } from '../../electron/channels/results-views.ts';
import { spansWhere, spanWords } from './states.ts';

interface OcLineProps {
  group: string;
  /** `Aug-03`, by period; entry 0 is the month of settlement. */
  months: readonly string[];
  oc: SeriesView;
  target: SeriesView;
}

/** Below this many dollars OC is as good as at its target. */
const TOLERANCE_USD = 1;
const HEIGHT = 40;

/** Overcollateralization and its target over the life of the deal, from nothing up, and when it falls short. */
export function OcLine({ group, months, oc, target }: OcLineProps) {
  const highestTarget = Math.max(0, ...target.values.map((usd) => usd ?? 0));
  const most = Math.max(1, highestTarget, ...oc.values.map((usd) => usd ?? 0));
  const last = months.length - 1;
  const when = (isSo: (usd: number, targetUsd: number) => boolean) =>
    spanWords(
      spansWhere(oc.values, (usd, period) => isSo(usd, target.values[period] ?? 0)),
      months,
    );
  const short = when((usd, targetUsd) => usd < targetUsd - TOLERANCE_USD);
  const above = when((usd, targetUsd) => usd > targetUsd + TOLERANCE_USD);
  const notShort = above === undefined ? 'at its target on every payment date' : `above its target ${above}`;
  const said = short === undefined ? notShort : `below its target ${short}`;
  return (
    <figure className="oc-line">
      <svg
        viewBox={`0 0 ${Math.max(1, last)} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`Overcollateralization of ${group}: ${said}`}
      >
        <path className="oc" d={pathOf(oc.values, most)} />
        <path className="target" d={pathOf(target.values, most)} />
      </svg>
      <figcaption>
        <span>
          {months[0]} {millions(oc.values[0])}
        </span>
        <b data-on={short !== undefined}>{said}</b>
        <span>
          {millions(oc.values.at(-1))} {months[last]}
        </span>
      </figcaption>
      <p className="key">
        <i className="oc" /> OC <i className="target" /> target, up to {millions(highestTarget)}
      </p>
    </figure>
  );
}

function pathOf(values: readonly (number | null)[], most: number): string {
  const points = values.flatMap((usd, period) =>
    usd === null ? [] : [`${period} ${(HEIGHT - (usd / most) * (HEIGHT - 2) - 1).toFixed(2)}`],
  );
  return points.length === 0 ? '' : `M ${points.join(' L ')}`;
}

const millions = (usd: number | null | undefined): string =>
  usd === null || usd === undefined ? '' : `$${(usd / 1e6).toFixed(2)}mm`;
