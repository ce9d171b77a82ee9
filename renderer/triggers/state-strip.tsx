import { spanWords, type Span } from './states.ts';

interface StateStripProps {
  /** What the strip is of: `stepdown`. */
  name: string;
  /** `Aug-03`, by period; entry 0 is the month of settlement. */
  months: readonly string[];
  /** When it is on. */
  spans: readonly Span[];
  /** What on and off are called. */
  words: readonly [off: string, on: string];
}

/** When something is on over the life of the deal: full where it is, a line where it is not, and the same in words. */
export function StateStrip({ name, months, spans, words: [off, on] }: StateStripProps) {
  const last = months.length - 1;
  const when = spanWords(spans, months);
  const said = when === undefined ? `${off} throughout` : `${on} ${when}`;
  return (
    <figure className="state-strip">
      <svg
        viewBox={`0 0 ${Math.max(1, last)} 10`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${name}: ${said}`}
      >
        <rect className="off" x={0} y={4.5} width={last} height={1} />
        {spans.map(({ from, to }) => (
          <rect key={from} className="on" x={from - 1} y={0} width={to - from + 1} height={10} />
        ))}
      </svg>
      <figcaption>
        <span>{months[1]}</span>
        <b data-on={when !== undefined}>{said}</b>
        <span>{months[last]}</span>
      </figcaption>
    </figure>
  );
}
