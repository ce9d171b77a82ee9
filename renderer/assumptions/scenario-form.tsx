import { useState } from 'react';
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

/** All that a scenario may assume otherwise than the deal; each field takes effect when it is left, or with Enter. */
export function ScenarioForm({ view, chosen: { scenario, troubles }, actions }: ScenarioFormProps) {
  // What was refused, by field; the text stays there until it is mended.
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({});
  const save = (field: ScenarioField, text: string) =>
    void actions.change('Running', async () => {
      const draft = withField(scenario, field, text);
      const answer = await ask('scenarios.save', { scenario: draft, replaces: scenario.name });
      setRefused({ ...refused, [keyOf(field)]: answer.refused.map(({ message }) => message).join('. ') });
      return answer.view;
    });
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
              onType={(text) => save(field, text)}
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
}
