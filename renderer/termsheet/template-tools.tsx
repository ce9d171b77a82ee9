import { useState } from 'react';
import type { SheetSettingsView } from '../../electron/channels/term-sheet-views.ts';
import { RowInput } from '../frame/row-input.tsx';
import type { SheetSettings } from './use-sheet-settings.ts';

interface TemplateToolsProps {
  settings: SheetSettingsView;
  change: SheetSettings['change'];
}

/** What is being named: a new template, or another name for the chosen one. */
type Naming = 'saveAs' | 'rename' | undefined;

/** Which template the deal uses; what was changed is kept under a name, or taken back. */
export function TemplateTools({ settings, change }: TemplateToolsProps) {
  const [naming, setNaming] = useState<Naming>();
  const { chosen, isChanged, templates } = settings;
  const isShipped = templates.some(({ name, isShipped: shipped }) => name === chosen && shipped);
  const isKept = templates.some(({ name }) => name === chosen) && !isShipped;
  const named = (name: string) => {
    setNaming(undefined);
    if (naming === 'saveAs' && name !== '') void change('termSheet.saveAs', { name });
    if (naming === 'rename' && name !== chosen) void change('termSheet.rename', { from: chosen, to: name });
  };
  return (
    <div className="template-tools">
      {naming ? (
        <RowInput
          className="name-input"
          label={naming === 'saveAs' ? 'Name of the new template' : 'Name of the template'}
          text={naming === 'saveAs' ? '' : chosen}
          placeholder="Name of the template"
          onDone={named}
          onGiveUp={() => setNaming(undefined)}
        />
      ) : (
        <label className="option">
          <span>Template</span>
          <TemplateSelect settings={settings} onChoose={(name) => void change('termSheet.choose', { name })} />
        </label>
      )}
      {isChanged && <span className="mark">changed</span>}
      <span className="spring" />
      <div className="choices actions" role="group" aria-label="Change the templates">
        <Tool label="Save" isPossible={isKept && isChanged} onUse={() => void change('termSheet.save', undefined)} />
        <Tool label="Save as..." onUse={() => setNaming('saveAs')} />
        <Tool label="Rename" isPossible={isKept} onUse={() => setNaming('rename')} />
        <Tool label="Remove" isPossible={isKept} onUse={() => void change('termSheet.remove', { name: chosen })} />
        <Tool label="Reset" isPossible={isChanged} onUse={() => void change('termSheet.reset', undefined)} />
      </div>
    </div>
  );
}

function TemplateSelect({
  settings: { chosen, templates },
  onChoose,
}: {
  settings: SheetSettingsView;
  onChoose: (name: string) => void;
}) {
  const isListed = templates.some(({ name }) => name === chosen);
  return (
    <select value={chosen} onChange={({ target }) => onChoose(target.value)}>
      {!isListed && <option value={chosen}>{chosen} (removed)</option>}
      {templates.map(({ name, isShipped }) => (
        <option key={name} value={name}>
          {isShipped ? `${name} (shipped)` : name}
        </option>
      ))}
    </select>
  );
}

const TITLES: Readonly<Record<string, string>> = {
  Save: 'Keep what was changed in the chosen template',
  'Save as...': 'Keep what is on the screen as a template for every deal',
  Rename: 'Give the chosen template another name',
  Remove: 'Remove the chosen template; shipped ones stay',
  Reset: 'Take back what was changed since the template was chosen',
};

interface ToolProps {
  label: string;
  isPossible?: boolean;
  onUse: () => void;
}

const Tool = ({ label, isPossible = true, onUse }: ToolProps) => (
  <button type="button" title={TITLES[label]} disabled={!isPossible} onClick={onUse}>
    {label}
  </button>
);
