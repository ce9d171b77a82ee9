import { Choices } from '../frame/choices.tsx';
import { PublishedButtons } from './published-buttons.tsx';
import { ALL_MEASURES, type TieOutCount, type TieOutFilter } from './tie-out-rows.ts';
import type { PublishedWay } from './use-published.ts';

interface TieOutToolsProps {
  title: string;
  counts: readonly TieOutCount[];
  filter: TieOutFilter;
  way: PublishedWay;
  onChange: (filter: TieOutFilter) => void;
}

/** Which published figures are shown, and how many of them are met. */
export function TieOutTools({ title, counts, filter, way, onChange }: TieOutToolsProps) {
  const measures = counts.map(({ measure }) => ({ value: measure, label: measure === ALL_MEASURES ? 'All' : measure }));
  return (
    <div className="panel-head tools">
      <h2>{title}</h2>
      <Choices
        label="Measure"
        choices={measures}
        chosen={filter.measure}
        onChoose={(measure) => onChange({ ...filter, measure })}
      />
      <label className="toggle">
        <input
          type="checkbox"
          checked={filter.onlyMisses}
          onChange={({ target }) => onChange({ ...filter, onlyMisses: target.checked })}
        />
        Misses only
      </label>
      <span className="spring" />
      <Count count={counts.find(({ measure }) => measure === filter.measure) ?? counts[0]} />
      <span className="published-buttons">
        <PublishedButtons way={way} isMain={false} />
        <button type="button" className="button" aria-label="Remove the published figures" onClick={way.remove}>
          Remove
        </button>
      </span>
    </div>
  );
}

/** `≠ 19 missed · 301 of 320 agree` */
function Count({ count }: { count: TieOutCount | undefined }) {
  if (!count) return null;
  const { compared, agree } = count;
  const missed = compared - agree;
  return (
    <output className={missed > 0 ? 'misses' : 'balanced'} aria-label="Agreement">
      {missed > 0 ? `≠ ${missed} missed · ` : '✓ '}
      {agree} of {compared} agree
    </output>
  );
}
