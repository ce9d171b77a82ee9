import { useState } from 'react';
import type { IssueKindView, TapeView } from '../../electron/channels/collateral-views.ts';
import type { Actions } from '../client/actions.ts';
import { IssueKinds } from './issue-kinds.tsx';
import { IssueList } from './issue-list.tsx';

interface IssuesPanelProps {
  tape: TapeView;
  version: string;
  actions: Actions;
  onSelect: (summary: string) => void;
}

/** Everything rejected or suspicious on a tape: by kind, and loan by loan. */
export function IssuesPanel({ tape, version, actions, onSelect }: IssuesPanelProps) {
  const [chosen, setChosen] = useState<string>();
  const [openOnly, setOpenOnly] = useState(false);
  const kind = tape.issues.find((one) => one.kind === chosen) ?? firstOf(tape.issues);
  if (!kind) return <NothingOpen tape={tape} />;
  return (
    <div className="issues">
      <div className="kinds-side">
        <Sentence issues={tape.issues} />
        <IssueKinds kinds={tape.issues} chosen={kind.kind} onChoose={setChosen} />
        <label className="toggle">
          <input type="checkbox" checked={openOnly} onChange={({ target }) => setOpenOnly(target.checked)} />
          List open issues only
        </label>
      </div>
      <IssueList
        key={kind.kind}
        tape={tape.id}
        kind={kind}
        openOnly={openOnly}
        version={version}
        actions={actions}
        onSelect={onSelect}
      />
    </div>
  );
}

/** The first kind with something open, else the first. */
const firstOf = (kinds: readonly IssueKindView[]): IssueKindView | undefined =>
  kinds.find(({ open }) => open > 0) ?? kinds[0];

function Sentence({ issues }: { issues: readonly IssueKindView[] }) {
  const open = issues.reduce((sum, kind) => sum + kind.open, 0);
  const excluded = issues.some((kind) => kind.excluded > 0);
  if (open === 0) {
    return (
      <p>
        <span className="settled-line">✓ Nothing open in the pool.</span>
        {excluded && ' Loans that cannot be run are excluded; a loan comes back when its value is mended.'}
      </p>
    );
  }
  return (
    <p className="open-line">
      <b>{open.toLocaleString('en-US')} open.</b> Mend a value, accept it, or exclude its loan.
    </p>
  );
}

function NothingOpen({ tape }: { tape: TapeView }) {
  return (
    <div className="empty-tapes">
      <h3 className="settled-line">✓ Nothing is wrong with this tape</h3>
      <p>
        All {tape.all.loans.toLocaleString('en-US')} loans were read and checked: every value could be read, lies within
        bounds, and agrees with the others of its loan.
      </p>
    </div>
  );
}
