import { useState, type SubmitEvent } from 'react';
import type { FieldView } from '../../electron/channels/collateral-views.ts';
import { WrongLine } from '../frame/wrong-line.tsx';
import { AxisInputs } from './axis-inputs.tsx';
import { newAxis } from './bins-draft.ts';
import { FieldChecks } from './field-checks.tsx';
import { averaged, stratOf, type BuiltStrat, type StratDraft } from './strat-draft.ts';

interface StratBuilderProps {
  fields: readonly FieldView[];
  onBuild: (built: BuiltStrat) => void;
}

/** Any field, its bins, and what stands beside them; with a second field a grid of the two. */
export function StratBuilder({ fields, onBuild }: StratBuilderProps) {
  const [draft, setDraft] = useState<StratDraft>(() => newDraft(fields));
  const [wrong, setWrong] = useState<string>();
  const change = (part: Partial<StratDraft>) => setDraft({ ...draft, ...part });
  const build = (event: SubmitEvent) => {
    event.preventDefault();
    const built = stratOf(draft, fields);
    setWrong('message' in built ? built.message : undefined);
    if (!('message' in built)) onBuild(built);
  };
  return (
    <form className="builder" onSubmit={build} aria-label="Build a stratification">
      <Axes fields={fields} draft={draft} onChange={change} />
      {!draft.columns && (
        <FieldChecks
          label="Averages"
          fields={averaged(fields)}
          chosen={draft.averages}
          onChange={(averages) => change({ averages })}
        />
      )}
      <WrongLine>{wrong}</WrongLine>
    </form>
  );
}

interface AxesProps {
  fields: readonly FieldView[];
  draft: StratDraft;
  onChange: (part: Partial<StratDraft>) => void;
}

/** The field, the one it is set against, and what the cells of the two show. */
function Axes({ fields, draft, onChange }: AxesProps) {
  const { rows, columns, measure } = draft;
  return (
    <div className="options">
      <AxisInputs label="Field" fields={fields} axis={rows} onChange={(axis) => axis && onChange({ rows: axis })} />
      <AxisInputs label="By" optional fields={fields} axis={columns} onChange={(axis) => onChange({ columns: axis })} />
      {columns && (
        <MeasureChoice fields={fields} measure={measure} onChoose={(chosen) => onChange({ measure: chosen })} />
      )}
      <button type="submit" className="button main">
        Stratify
      </button>
    </div>
  );
}

const USUAL_AVERAGES = ['note_rate_pct', 'ltv_pct', 'fico'];

function newDraft(fields: readonly FieldView[]): StratDraft {
  const first = fields.find(({ key }) => key === 'product') ?? fields.find(({ kind }) => kind === 'text') ?? fields[0];
  const averages = USUAL_AVERAGES.filter((key) => fields.some((field) => field.key === key));
  return { rows: newAxis(first?.key ?? ''), averages, columns: undefined, measure: 'pct' };
}

interface MeasureChoiceProps {
  fields: readonly FieldView[];
  measure: string;
  onChoose: (measure: string) => void;
}

function MeasureChoice({ fields, measure, onChoose }: MeasureChoiceProps) {
  return (
    <label className="option">
      <span>Shows</span>
      <select value={measure} onChange={({ target }) => onChoose(target.value)}>
        <option value="pct">share of balance</option>
        <option value="balance">balance</option>
        <option value="count">number of loans</option>
        <optgroup label="Average of">
          {averaged(fields).map(({ key, title }) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </optgroup>
      </select>
    </label>
  );
}
