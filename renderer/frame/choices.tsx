import { keepFocus } from './keyboard.ts';

export interface Choice {
  value: string;
  label: string;
  title?: string;
}

interface ChoicesProps {
  label: string;
  choices: readonly Choice[];
  chosen: string;
  onChoose: (value: string) => void;
}

/** One of several; a remembered choice that is not among them counts as the first. */
export function Choices({ label, choices, chosen, onChoose }: ChoicesProps) {
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
