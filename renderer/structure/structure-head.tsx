import { Choices } from '../frame/choices.tsx';
import { keepFocus } from '../frame/keyboard.ts';
import type { ListHands } from '../terms/list-hands.ts';
import { ListTools } from '../terms/list-tools.tsx';

/** How the structure is looked at. */
export interface StructureLayout {
  side: 'figures' | 'terms';
  /** Unless said, where there is room for it. */
  picture?: boolean | undefined;
  notes: boolean;
}

interface StructureHeadProps {
  title: string;
  layout: StructureLayout;
  hasPicture: boolean;
  hands: ListHands | undefined;
  onLayout: (layout: StructureLayout) => void;
}

const SIDES = [
  { value: 'figures', label: 'Figures', title: 'The terms on the front page, with what comes of them' },
  { value: 'terms', label: 'All terms', title: 'Every term of every class' },
];

export function StructureHead({ title, layout, hasPicture, hands, onLayout }: StructureHeadProps) {
  const { side, notes } = layout;
  return (
    <div className="panel-head">
      <h2 id="structure-title">{title}</h2>
      <Choices
        label="Columns"
        choices={SIDES}
        chosen={side}
        onChoose={(value) => onLayout({ ...layout, side: value === 'terms' ? 'terms' : 'figures' })}
      />
      <small className="hint">
        Type 165, 165bp or 1.65%; 13mm or 13,000,000; =100-1. Dimmed: computed. Amber: moved by the last edit.
      </small>
      <span className="spring" />
      {hands && <ListTools noun="class" hands={hands} />}
      <Toggle label="Picture" isOn={hasPicture} onToggle={() => onLayout({ ...layout, picture: !hasPicture })} />
      <Toggle label="Notes" isOn={notes} onToggle={() => onLayout({ ...layout, notes: !notes })} />
    </div>
  );
}

interface ToggleProps {
  label: string;
  isOn: boolean;
  onToggle: () => void;
}

const Toggle = ({ label, isOn, onToggle }: ToggleProps) => (
  <label className="toggle">
    <input type="checkbox" checked={isOn} onMouseDown={keepFocus} onChange={onToggle} />
    {label}
  </label>
);
