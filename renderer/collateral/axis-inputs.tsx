import type { FieldView } from '../../electron/channels/collateral-views.ts';
import { BINS_WORDS, binsFor, newAxis, type AxisDraft, type BinsKind } from './bins-draft.ts';

interface AxisInputsProps {
  label: string;
  fields: readonly FieldView[];
  axis: AxisDraft | undefined;
  /** Whether there may be none. */
  optional?: boolean;
  onChange: (axis: AxisDraft | undefined) => void;
}

/** A field and how it is put into bins. */
export function AxisInputs({ label, fields, axis, optional = false, onChange }: AxisInputsProps) {
  const kindOf = (key: string) => fields.find((field) => field.key === key)?.kind ?? 'text';
  const choose = (key: string) => {
    const kinds = binsFor(kindOf(key));
    const kind = axis && kinds.includes(axis.kind) ? axis.kind : (kinds[0] ?? 'values');
    onChange(key === '' ? undefined : { ...(axis ?? newAxis(key)), field: key, kind });
  };
  return (
    <span className="axis">
      <label className="option">
        <span>{label}</span>
        <select value={axis?.field ?? ''} onChange={({ target }) => choose(target.value)}>
          {optional && <option value="">nothing else</option>}
          {fields.map(({ key, title }) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </select>
      </label>
      {axis && <BinsInputs label={label} kinds={binsFor(kindOf(axis.field))} axis={axis} onChange={onChange} />}
    </span>
  );
}

interface BinsInputsProps {
  label: string;
  kinds: readonly BinsKind[];
  axis: AxisDraft;
  onChange: (axis: AxisDraft) => void;
}

function BinsInputs({ label, kinds, axis, onChange }: BinsInputsProps) {
  const input = (key: 'width' | 'edges' | 'parts', name: string) => (
    <input
      className={key === 'edges' ? undefined : 'short'}
      aria-label={`${label}: ${name}`}
      value={axis[key]}
      onChange={({ target }) => onChange({ ...axis, [key]: target.value })}
    />
  );
  return (
    <>
      <select
        aria-label={`${label}: bins`}
        value={axis.kind}
        onChange={({ target }) => onChange({ ...axis, kind: target.value as BinsKind })}
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {BINS_WORDS[kind]}
          </option>
        ))}
      </select>
      {axis.kind === 'width' && input('width', 'width')}
      {axis.kind === 'edges' && input('edges', 'ends')}
      {axis.kind === 'quantiles' && input('parts', 'number of parts')}
      {axis.kind === 'quantiles' && (
        <select
          aria-label={`${label}: parts of`}
          value={axis.of}
          onChange={({ target }) => onChange({ ...axis, of: target.value === 'loans' ? 'loans' : 'balance' })}
        >
          <option value="balance">of the balance</option>
          <option value="loans">of the loans</option>
        </select>
      )}
    </>
  );
}
