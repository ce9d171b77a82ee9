import type { ComparisonView } from '../../electron/channels/results-views.ts';
import { Choices } from '../frame/choices.tsx';
import { countDifferent, printed, type ComparedFilter } from './compared-rows.ts';

interface CompareFilterBarProps {
  comparison: ComparisonView;
  filter: ComparedFilter;
  onChange: (filter: ComparedFilter) => void;
}

/** Which rows of a comparison are shown, and how many of them differ. */
export function CompareFilterBar({ comparison, filter, onChange }: CompareFilterBarProps) {
  const choices = (key: string, all: string, behind = '') => [
    { value: '', label: all },
    ...printed(comparison, key).map((text) => ({ value: text, label: `${text}${behind}` })),
  ];
  return (
    <div className="panel-head tools">
      <Choices
        label="Speed"
        choices={choices('speedPct', 'All speeds', '%')}
        chosen={filter.speed}
        onChoose={(speed) => onChange({ ...filter, speed })}
      />
      <Choices
        label="Redemption"
        choices={choices('redemption', 'Both')}
        chosen={filter.redemption}
        onChoose={(redemption) => onChange({ ...filter, redemption })}
      />
      <label className="toggle">
        <input
          type="checkbox"
          checked={filter.onlyDifferent}
          onChange={({ target }) => onChange({ ...filter, onlyDifferent: target.checked })}
        />
        Only what differs
      </label>
      <span className="spring" />
      <span className="count" role="status">
        {countDifferent(comparison)} of {comparison.table.rows.length} rows differ
      </span>
    </div>
  );
}
