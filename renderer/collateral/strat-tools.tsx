import type { Sent } from '../../electron/channels/channels.ts';
import { Choices } from '../frame/choices.tsx';

/** Which tables are shown, and how their percentages are rounded. */
export interface StratChoice {
  /** The name of a template, or `BUILD`. */
  template: string;
  percent: Sent<'strats.make'>['percent'];
}

/** Chosen instead of a template. */
export const BUILD = '';

interface StratToolsProps {
  templates: readonly string[];
  choice: StratChoice;
  onChoose: (choice: StratChoice) => void;
}

export function StratTools({ templates, choice, onChoose }: StratToolsProps) {
  return (
    <>
      <label className="option">
        <span>Tables</span>
        <select value={choice.template} onChange={({ target }) => onChoose({ ...choice, template: target.value })}>
          {templates.map((name) => (
            <option key={name} value={name}>
              of the template {name}
            </option>
          ))}
          <option value={BUILD}>build one</option>
        </select>
      </label>
      <Choices
        label="Percentages"
        choices={PERCENT_CHOICES}
        chosen={choice.percent}
        onChoose={(percent) => onChoose({ ...choice, percent: percent === 'sumTo100' ? percent : 'asPrinted' })}
      />
    </>
  );
}

const PERCENT_CHOICES = [
  { value: 'asPrinted', label: 'Percent as printed', title: 'Each percentage is rounded by itself' },
  { value: 'sumTo100', label: 'Sum to 100.00', title: 'The last digits are such that they sum to 100.00' },
];
