import { useRef, type KeyboardEvent } from 'react';
import type { IssueKindView } from '../../electron/channels/collateral-views.ts';

interface IssueKindsProps {
  kinds: readonly IssueKindView[];
  chosen: string | undefined;
  onChoose: (kind: string) => void;
}

/** What is wrong with the tape, errors first; the arrows choose whose loans are listed. */
export function IssueKinds({ kinds, chosen, onChoose }: IssueKindsProps) {
  const list = useRef<HTMLTableSectionElement>(null);
  const takeKey = (event: KeyboardEvent) => {
    const at = kinds.findIndex(({ kind }) => kind === chosen);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: kinds.length - 1 }[event.key];
    const next = to === undefined ? undefined : kinds[to];
    if (to === undefined || !next) return;
    event.preventDefault();
    onChoose(next.kind);
    list.current?.querySelectorAll('tr')[to]?.focus();
  };
  return (
    <table className="issue-kinds" role="grid" aria-label="Kinds of issues" onKeyDown={takeKey}>
      <thead>
        <tr>
          <th>Issue</th>
          <th className="number">Open</th>
          <th className="number">Accepted</th>
          <th className="number">Excluded</th>
        </tr>
      </thead>
      <tbody ref={list}>
        {kinds.map((kind) => (
          <KindRow key={kind.kind} kind={kind} isChosen={kind.kind === chosen} onChoose={onChoose} />
        ))}
      </tbody>
    </table>
  );
}

interface KindRowProps {
  kind: IssueKindView;
  isChosen: boolean;
  onChoose: (kind: string) => void;
}

function KindRow({ kind, isChosen, onChoose }: KindRowProps) {
  const { severity, title, open, accepted, excluded } = kind;
  return (
    <tr
      tabIndex={isChosen ? 0 : -1}
      aria-selected={isChosen}
      className={open + excluded > 0 ? severity : 'settled'}
      onClick={() => onChoose(kind.kind)}
    >
      <td>
        <span className="severity" role="img" aria-label={severity}>
          {severity === 'error' ? '▲' : '●'}
        </span>
        {title}
      </td>
      {[open, accepted, excluded].map((count, index) => (
        // The three counts stand in their columns.
        // oxlint-disable-next-line react/no-array-index-key
        <td key={index} className="number">
          {count > 0 && count.toLocaleString('en-US')}
        </td>
      ))}
    </tr>
  );
}
