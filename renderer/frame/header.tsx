import type { ReactNode } from 'react';
import type { DealView } from '../../electron/channels/views.ts';
import type { Actions } from '../client/actions.ts';
import { keepFocus, keyName } from './keyboard.ts';
import { localTime } from './local-time.ts';
import { ScenarioChooser } from './scenario-chooser.tsx';

interface HeaderProps {
  view: DealView | undefined;
  actions: Actions;
  onPalette: () => void;
}

/** The deal, the version and scenario that all figures belong to, and what can be taken back. */
export function Header({ view, actions, onPalette }: HeaderProps) {
  return (
    <header className="header">
      <h1>{view?.name ?? 'Trancheworks'}</h1>
      {view && <Chips view={view} actions={actions} />}
      <span className="spring" />
      {view && (
        <>
          <StepButton verb="Undo" label={view.undo} keys={keyName('Z')} onClick={() => void actions.undo()} />
          <StepButton verb="Redo" label={view.redo} keys={keyName('Y')} onClick={() => void actions.redo()} />
        </>
      )}
      <button
        type="button"
        className="button"
        title="Go anywhere, do anything"
        aria-keyshortcuts="Control+K"
        onClick={onPalette}
      >
        Go to
        <kbd>{keyName('K')}</kbd>
      </button>
    </header>
  );
}

function Chips({ view, actions }: { view: DealView; actions: Actions }) {
  const { version, collateral } = view;
  return (
    <>
      <button
        type="button"
        className="chip"
        title={`${version.note}\n${version.savedAt}\n${version.hash}`}
        onClick={() => void actions.show('versions')}
      >
        Version <b>{version.number}</b> · saved <b>{localTime(version.savedAt)}</b>
        <Note>{version.note}</Note>
      </button>
      <ScenarioChooser view={view} actions={actions} />
      <button type="button" className="chip" onClick={() => void actions.show('collateral')}>
        Collateral <b>{collateral}</b>
      </button>
    </>
  );
}

const Note = ({ children }: { children: ReactNode }) => <span className="note">{children}</span>;

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
