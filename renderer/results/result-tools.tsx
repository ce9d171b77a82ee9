import type { ReactNode } from 'react';
import { NumberInput } from '../frame/number-input.tsx';
import { Choices } from '../frame/choices.tsx';
import type { ResultProps } from './results-screen.tsx';
import { groupsOf, speedsOf } from './result-terms.ts';

const REDEMPTIONS = [
  { value: 'call', label: 'To call' },
  { value: 'maturity', label: 'To maturity' },
];

const SHOWN_AS = [
  { value: 'picture', label: 'Picture', title: 'T' },
  { value: 'table', label: 'Table', title: 'T' },
];

interface ResultToolsProps extends Pick<ResultProps, 'view' | 'place' | 'go'> {
  /** Whether one speed is looked at, and not all of the grid. */
  hasSpeed?: boolean;
  /** Whether there is a picture of it. */
  hasPicture?: boolean;
  /** What is looked at, ahead of how it is run. */
  children?: ReactNode;
}

/** What is looked at, at which speed and redemption, as a picture or as a table. */
export function ResultTools({ view, place, go, hasSpeed = true, hasPicture = true, children }: ResultToolsProps) {
  return (
    <div className="panel-head tools">
      {children}
      {hasSpeed && <SpeedChoice speeds={speedsOf(view.pricing)} place={place} go={go} />}
      <Choices
        label="Redemption"
        choices={REDEMPTIONS}
        chosen={place.redemption}
        onChoose={(value) => go({ redemption: value === 'maturity' ? 'maturity' : 'call' })}
      />
      <span className="spring" />
      {hasPicture && <PictureChoice place={place} go={go} />}
    </div>
  );
}

function PictureChoice({ place, go }: Pick<ResultProps, 'place' | 'go'>) {
  return (
    <>
      <Choices
        label="Shown as"
        choices={SHOWN_AS}
        chosen={place.as}
        onChoose={(value) => go({ as: value === 'table' ? 'table' : 'picture' })}
      />
      <kbd>T</kbd>
    </>
  );
}

interface SpeedChoiceProps extends Pick<ResultProps, 'place' | 'go'> {
  speeds: readonly number[];
}

/** A speed of the grid, or any other. */
function SpeedChoice({ speeds, place: { speedPct }, go }: SpeedChoiceProps) {
  const known = speeds.map((speed) => ({ value: String(speed), label: `${speed}%` }));
  return (
    <>
      <NumberInput
        key={speedPct}
        label="Speed"
        unit="%"
        min={0}
        max={5_000}
        value={speedPct}
        onChange={(typed = speedPct) => go({ speedPct: typed })}
      />
      <Choices
        label="Percent of the pricing speed"
        choices={known}
        chosen={String(speedPct)}
        onChoose={(value) => go({ speedPct: Number(value) })}
      />
    </>
  );
}

/** The classes of the deal, to look at one. */
export function ClassChoice({ view, place, go }: Pick<ResultProps, 'view' | 'place' | 'go'>) {
  const names = groupsOf(view.structure).flatMap(({ classes }) => classes);
  return (
    <Choices
      label="Class"
      choices={names.map((name) => ({ value: name, label: name }))}
      chosen={place.tranche}
      onChoose={(tranche) => go({ tranche, cashflowOf: 'class' })}
    />
  );
}

interface GroupChoiceProps extends Pick<ResultProps, 'view' | 'place' | 'go'> {
  /** What stands for all groups together, where that can be looked at. */
  all?: string;
}

/** The groups of the deal, to look at one; nothing where there is only one. */
export function GroupChoice({ view, place, go, all }: GroupChoiceProps) {
  const groups = groupsOf(view.structure);
  if (groups.length < 2) return null;
  const choices = groups.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Choices
      label="Group"
      choices={all === undefined ? choices : [{ value: '', label: all }, ...choices]}
      chosen={place.group}
      onChoose={(group) => go({ group })}
    />
  );
}
