import type { FieldView } from '../../electron/channels/collateral-views.ts';

interface FieldChecksProps {
  label: string;
  fields: readonly FieldView[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Some of the fields of a tape, in their order. */
export function FieldChecks({ label, fields, chosen, onChange }: FieldChecksProps) {
  const toggle = (key: string, on: boolean) =>
    onChange(fields.map((field) => field.key).filter((one) => (one === key ? on : chosen.includes(one))));
  return (
    <fieldset className="checks">
      <legend>{label}</legend>
      {fields.map(({ key, title }) => (
        <label key={key} className="toggle">
          <input
            type="checkbox"
            checked={chosen.includes(key)}
            onChange={({ target }) => toggle(key, target.checked)}
          />
          {title}
        </label>
      ))}
    </fieldset>
  );
}
