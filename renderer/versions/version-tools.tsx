import type { VersionView } from '../../electron/channels/deal-editing-views.ts';
import type { VersionPair } from './version-rows.ts';

interface VersionToolsProps {
  versions: readonly VersionView[];
  pair: VersionPair;
  /** The version on the screen, which needs no restoring. */
  open: number;
  onChoose: (pair: VersionPair) => void;
  onRestore: (number: number) => void;
}

/** Which two versions are looked at, and the way back to either. */
export function VersionTools({ versions, pair, open, onChoose, onRestore }: VersionToolsProps) {
  const choice = (side: keyof VersionPair, label: string) => (
    <VersionChoice
      label={label}
      versions={versions}
      chosen={pair[side]}
      onChoose={(number) => onChoose({ ...pair, [side]: number })}
    />
  );
  const restorable = [...new Set([pair.from, pair.to])].filter((number) => number !== open);
  return (
    <>
      {choice('from', 'From')}
      {choice('to', 'to')}
      <button type="button" className="button" onClick={() => onChoose({ from: pair.to, to: pair.from })}>
        ⇄ Swap
      </button>
      {restorable.map((number) => (
        <button key={number} type="button" className="button" onClick={() => onRestore(number)}>
          Restore version {number}
        </button>
      ))}
    </>
  );
}

interface VersionChoiceProps {
  label: string;
  versions: readonly VersionView[];
  chosen: number;
  onChoose: (number: number) => void;
}

const VersionChoice = ({ label, versions, chosen, onChoose }: VersionChoiceProps) => (
  <label className="option">
    <span>{label}</span>
    <select value={chosen} onChange={({ target }) => onChoose(Number(target.value))}>
      {versions.map(({ number, change, note }) => (
        <option key={number} value={number}>
          {`${number} · ${note ?? change}`}
        </option>
      ))}
    </select>
  </label>
);
