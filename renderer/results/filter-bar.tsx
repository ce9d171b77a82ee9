import type { TableView } from '../../electron/channels/views.ts';
import { keepFocus } from '../frame/keyboard.ts';
import { ALL, FOCUSED, pricingChoices, type PricingFilter } from './pricing-filter.ts';

interface FilterBarProps {
  table: TableView;
  filter: PricingFilter;
  hasPublished: boolean;
  onChange: (filter: PricingFilter) => void;
}

interface Choice {
  value: string;
  label: string;
  title?: string;
}

const focusedTitle = 'The class of the row that has the focus in the table above';

export function FilterBar({ table, filter, hasPublished, onChange }: FilterBarProps) {
  const { tranches, redemptions } = pricingChoices(table);
  const named = (names: readonly string[]): Choice[] => names.map((name) => ({ value: name, label: name }));
  const focused = { value: FOCUSED, label: 'In focus', title: focusedTitle };
  return (
    <div className="filter-bar">
      <Choices
        label="Class"
        choices={[{ value: ALL, label: 'All' }, focused, ...named(tranches)]}
        chosen={filter.tranche}
        onChoose={(value) => onChange({ ...filter, tranche: value })}
      />
      {redemptions.length > 1 && (
        <Choices
          label="Redemption"
          choices={[{ value: ALL, label: 'Both' }, ...named(redemptions)]}
          chosen={filter.redemption}
          onChoose={(value) => onChange({ ...filter, redemption: value })}
        />
      )}
      {hasPublished && (
        <label className="toggle">
          <input
            type="checkbox"
            checked={filter.published}
            onChange={({ target }) => onChange({ ...filter, published: target.checked })}
          />
          Published beside: ✓ agrees, <span className="differs-sample">≠ differs</span>
        </label>
      )}
    </div>
  );
}

interface ChoicesProps {
  label: string;
  choices: readonly Choice[];
  chosen: string;
  onChoose: (value: string) => void;
}

/** One of several; a remembered choice that is not among them counts as the first. */
function Choices({ label, choices, chosen, onChoose }: ChoicesProps) {
  const current = choices.some(({ value }) => value === chosen) ? chosen : choices[0]?.value;
  return (
    <div className="choices" role="group" aria-label={label}>
      {choices.map(({ value, label: text, title }) => (
        <button
          key={value}
          type="button"
          title={title}
          aria-pressed={value === current}
          onMouseDown={keepFocus}
          onClick={() => onChoose(value)}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
