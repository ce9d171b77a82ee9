import { useState, type KeyboardEvent } from 'react';
import type { ScenarioField } from './scenario-fields.ts';

interface FieldInputProps {
  field: ScenarioField;
  /** What the scenario says. */
  text: string;
  /** Why what was typed was refused. */
  refused: string | undefined;
  onType: (text: string) => void;
}

/** One thing that a scenario assumes. */
export function FieldInput({ field, text, refused, onType }: FieldInputProps) {
  const { label, unit, kind } = field;
  const isWrong = refused !== undefined && refused !== '';
  return (
    <div className={kind === 'vector' ? 'field wide' : 'field'}>
      <label>
        <span>{label}</span>
        {kind === 'choice' ? (
          <select aria-label={label} value={text} onChange={({ target }) => onType(target.value)}>
            {field.choices?.map(({ value, label: words }) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        ) : (
          <TextInput field={field} text={text} isWrong={isWrong} onType={onType} />
        )}
        {unit !== undefined && <small>{unit}</small>}
      </label>
      {isWrong && (
        <p className="refused-field" role="alert">
          ▲ {refused}
        </p>
      )}
    </div>
  );
}

interface TextInputProps extends Omit<FieldInputProps, 'refused'> {
  isWrong: boolean;
}

/** Takes effect with Enter or when it is left; Escape restores. A list of figures may be pasted from a spreadsheet. */
function TextInput({ field: { label, kind, blank }, text, isWrong, onType }: TextInputProps) {
  const [typed, setTyped] = useState({ text, of: text });
  // What the scenario says now takes the place of what was typed before.
  if (typed.of !== text) setTyped({ text, of: text });
  const commit = () => typed.text.trim() !== text && onType(typed.text);
  const takeKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    else if (event.key === 'Escape') setTyped({ text, of: text });
    else return;
    event.preventDefault();
  };
  const hands = {
    // The unit stands inside the label too.
    'aria-label': label,
    value: typed.text,
    placeholder: blank,
    'aria-invalid': isWrong,
    onChange: ({ target }: { target: { value: string } }) => setTyped({ text: target.value, of: text }),
    onBlur: commit,
    onKeyDown: takeKey,
  };
  return kind === 'vector' ? <textarea rows={2} {...hands} /> : <input {...hands} />;
}
