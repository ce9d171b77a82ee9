import type { TableView } from '../../electron/channels/views.ts';
import { Choices, type Choice } from '../frame/choices.tsx';
import { ALL, FOCUSED, pricingChoices, type PricingFilter } from './pricing-filter.ts';

interface FilterBarProps {
  table: TableView;
  filter: PricingFilter;
  /** Whether a row elsewhere can say which class is meant. */
  hasFocused: boolean;
  hasPublished: boolean;
  onChange: (filter: PricingFilter) => void;
}

const focusedTitle = 'The class of the row that has the focus in the table above';

export function FilterBar({ table, filter, hasFocused, hasPublished, onChange }: FilterBarProps) {
  const { tranches, redemptions } = pricingChoices(table);
  const named = (names: readonly string[]): Choice[] => names.map((name) => ({ value: name, label: name }));
  const focused = { value: FOCUSED, label: 'In focus', title: focusedTitle };
  return (
    <div className="filter-bar">
      <Choices
        label="Class"
        choices={[{ value: ALL, label: 'All' }, ...(hasFocused ? [focused] : []), ...named(tranches)]}
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
