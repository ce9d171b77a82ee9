import { useEffect, useRef, useState } from 'react';
import type { ScenariosView, ScenarioView } from '../../electron/channels/results-views.ts';
import type { Actions } from '../client/actions.ts';
import { ask } from '../client/ask.ts';
import { fieldText, withField } from './scenario-draft.ts';
import { fieldGroups, type ScenarioField } from './scenario-fields.ts';
import { FieldInput } from './field-input.tsx';

interface ScenarioFormProps {
  view: ScenariosView;
  chosen: ScenarioView;
  actions: Actions;
}

const keyOf = ({ path }: ScenarioField): string => path.join('.');

/**
 * Saves a scenario field by field, and tells why a text was refused, or that it was not. Each text goes on top of what the one
 * before it left, for they may be typed faster than they are run.
 */
function useSaving({ chosen: { scenario }, actions }: ScenarioFormProps) {
  const saved = useRef(scenario);
  const last = useRef(Promise.resolve());
  useEffect(() => {
    saved.current = scenario;
  }, [scenario]);
  const save = async (field: ScenarioField, text: string, tell: (reason: string) => void) => {
    const before = saved.current;
    const draft = withField(before, field, text);
    if (JSON.stringify(draft) === JSON.stringify(before)) return tell('');
    return actions.change('Running', async () => {
      const { refused, view } = await ask('scenarios.save', { scenario: draft, replaces: before.name });
      if (refused.length === 0) saved.current = draft;
      tell(refused.map(({ message }) => message).join('. '));
      return view;
    });
  };
  return (...typed: Parameters<typeof save>) => {
    last.current = last.current.then(() => save(...typed));
  };
}

/** All that a scenario may assume otherwise than the deal; each field takes effect when it is left, or with Enter. */
export function ScenarioForm(props: ScenarioFormProps) {
  const { view, chosen } = props;
  const { scenario, troubles } = chosen;
  const save = useSaving(props);
  // What was refused, by field; the text stays there until it is mended.
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({});
  const tell = (field: ScenarioField) => (reason: string) => setRefused((now) => ({ ...now, [keyOf(field)]: reason }));
  return (
    <div className="scenario-form">
      {troubles.length > 0 && (
        <p className="answer-line wrong" role="alert">
          This scenario cannot be run: {troubles.map(({ message }) => message).join('. ')}.
        </p>
      )}
      {fieldGroups(scenario, view).map(({ title, fields }) => (
        <fieldset key={title}>
          <legend>{title}</legend>
          {fields.map((field) => (
            <FieldInput
              key={keyOf(field)}
              field={field}
              text={fieldText(scenario, field)}
              refused={refused[keyOf(field)]}
              onType={(text) => save(field, text, tell(field))}
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
}
