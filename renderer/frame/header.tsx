import type { ReactNode } from 'react';
import type { DealView } from '../../electron/channels/views.ts';
import type { Actions } from '../client/actions.ts';
import { keepFocus, keyName } from './keyboard.ts';
import { localTime } from './local-time.ts';

/** The deal, the version that all figures belong to, and what can be taken back. */
export function Header({ view, actions }: { view: DealView | undefined; actions: Actions }) {
  return (
    <header className="header">
      <h1>{view?.name ?? 'Trancheworks'}</h1>
      {view && (
        <>
          <Chips view={view} />
          <span className="spring" />
          <StepButton verb="Undo" label={view.undo} keys={keyName('Z')} onClick={() => void actions.undo()} />
          <StepButton verb="Redo" label={view.redo} keys={keyName('Y')} onClick={() => void actions.redo()} />
        </>
      )}
    </header>
  );
}

function Chips({ view: { version, scenario, collateral } }: { view: DealView }) {
  return (
    <>
      <Chip title={`${version.note}\n${version.savedAt}\n${version.hash}`}>
        Version <b>{version.number}</b> · saved <b>{localTime(version.savedAt)}</b>
      </Chip>
      <Chip>
        Scenario <b>{scenario}</b>
      </Chip>
      <Chip>
        Collateral <b>{collateral}</b>
      </Chip>
    </>
  );
}

function Chip({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <span className="chip" title={title}>
      {children}
    </span>
  );
}

interface StepButtonProps {
  verb: 'Undo' | 'Redo';
  label: string | undefined;
  keys: string;
  onClick: () => void;
}

function StepButton({ verb, label, keys, onClick }: StepButtonProps) {
  return (
    <button
      type="button"
      className="button step"
      disabled={label === undefined}
      title={label === undefined ? `Nothing to ${verb.toLowerCase()}` : `${verb} ${label}`}
      onMouseDown={keepFocus}
      onClick={onClick}
    >
      {verb}
      {label !== undefined && <b>{label}</b>}
      <kbd>{keys}</kbd>
    </button>
  );
}
