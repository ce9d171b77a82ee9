import { KNOWN_FIELDS } from '../../electron/channels/tape-columns.ts';
import type { ColumnMapping, DateOrder, Mapping, Unit } from '../../engine/tape/mapping.ts';
import { choiceOf, DATE_WORDS, KIND_WORDS, UNIT_WORDS, usedFields, withChoice, withColumn } from './mapping-choices.ts';
import type { IncomingTape } from './use-tape-import.ts';

const SHOWN_SAMPLES = 3;

interface MappingTableProps {
  incoming: IncomingTape;
  onChange: (mapping: Mapping) => void;
}

/** Every column of the file: its heading, its first values, and what it is taken for. */
export function MappingTable({ incoming: { preview, mapping }, onChange }: MappingTableProps) {
  return (
    <table className="mapping" aria-label="Columns of the file">
      <thead>
        <tr>
          <th>Heading</th>
          <th>First values</th>
          <th>Taken for</th>
          <th>Written as</th>
        </tr>
      </thead>
      <tbody>
        {mapping.columns.map((column, at) => {
          const samples = preview.samples.map((row) => row[at] ?? '');
          // A heading may stand there twice: columns are told apart by their place.
          // oxlint-disable-next-line react/no-array-index-key
          return <ColumnRow key={at} mapping={mapping} at={at} column={column} samples={samples} onChange={onChange} />;
        })}
      </tbody>
    </table>
  );
}

interface ColumnRowProps {
  mapping: Mapping;
  /** Place in the file, from 0. */
  at: number;
  column: ColumnMapping;
  samples: readonly string[];
  onChange: (mapping: Mapping) => void;
}

function ColumnRow({ mapping, at, column, samples, onChange }: ColumnRowProps) {
  return (
    <tr className={column.field ? undefined : 'left-out'}>
      <th scope="row">{column.heading || `Column ${at + 1}`}</th>
      <td className="samples">{samples.slice(0, SHOWN_SAMPLES).join(' · ')}</td>
      <td>
        <FieldChoice
          column={column}
          used={usedFields(mapping)}
          onChoose={(choice) => onChange(withChoice(mapping, at, choice, samples))}
        />
      </td>
      <td>
        <WritingChoice
          column={column}
          onChange={(change) => onChange(withColumn(mapping, at, (now) => ({ ...now, ...change })))}
        />
      </td>
    </tr>
  );
}

interface FieldChoiceProps {
  column: ColumnMapping;
  used: ReadonlySet<string>;
  onChoose: (choice: string) => void;
}

function FieldChoice({ column, used, onChoose }: FieldChoiceProps) {
  const isElsewhere = (key: string) => used.has(key) && column.field?.key !== key;
  return (
    <select
      value={choiceOf(column)}
      aria-label={`${column.heading} is taken for`}
      onChange={({ target }) => onChoose(target.value)}
    >
      <option value="out">Leave out</option>
      <optgroup label="Keep under its own name">
        {Object.entries(KIND_WORDS).map(([kind, words]) => (
          <option key={kind} value={`own ${kind}`}>
            Keep as {words}
          </option>
        ))}
      </optgroup>
      <optgroup label="Fields">
        {KNOWN_FIELDS.map(({ key, title }) => (
          <option key={key} value={`known ${key}`}>
            {title}
            {isElsewhere(key) && ' (used)'}
          </option>
        ))}
      </optgroup>
    </select>
  );
}

interface WritingChoiceProps {
  column: ColumnMapping;
  onChange: (change: { unit: Unit } | { dateOrder: DateOrder }) => void;
}

/** In which unit or order the values of a column are written, where they could be written in several. */
function WritingChoice({ column: { heading, field, unit, dateOrder }, onChange }: WritingChoiceProps) {
  const units = field && UNIT_WORDS[field.kind];
  const label = `${heading} is written as`;
  if (units) {
    return (
      <select aria-label={label} value={unit} onChange={({ target }) => onChange({ unit: target.value as Unit })}>
        <Options words={units} />
      </select>
    );
  }
  if (field?.kind !== 'date') return null;
  return (
    <select
      aria-label={label}
      value={dateOrder}
      onChange={({ target }) => onChange({ dateOrder: target.value as DateOrder })}
    >
      <Options words={DATE_WORDS} />
    </select>
  );
}

const Options = ({ words }: { words: Readonly<Record<string, string>> }) =>
  Object.entries(words).map(([value, text]) => (
    <option key={value} value={value}>
      {text}
    </option>
  ));
