import { useMemo, useState } from 'react';
import type { IssueKindView } from '../../electron/channels/collateral-views.ts';
import type { Actions } from '../client/actions.ts';
import { ask, askNow } from '../client/ask.ts';
import { WrongLine } from '../frame/wrong-line.tsx';
import type { Block } from '../grid/block.ts';
import type { AskPage } from '../grid/paged-rows.ts';
import { IssueActions, type Resolution } from './issue-actions.tsx';
import { issueColumns, issueRow } from './issue-rows.ts';
import { loansIn } from './loans-in.ts';
import { TapeSheet } from './tape-sheet.tsx';
import { usePagedRows } from './use-paged-rows.ts';

interface IssueListProps {
  tape: string;
  kind: IssueKindView;
  openOnly: boolean;
  version: string;
  actions: Actions;
  onSelect: (summary: string) => void;
}

/** The issues of one kind, loan by loan, and what can be done about them. */
export function IssueList({ tape, kind, openOnly, version, actions, onSelect }: IssueListProps) {
  const columns = useMemo(() => issueColumns(kind.field), [kind.field]);
  const [block, setBlock] = useState<Block>();
  const question = { tape, kind: kind.kind, openOnly };
  const askPage: AskPage = async (from, to) => {
    const { total, issues } = await askNow('tape.issues', { ...question, from, to });
    return { total, rows: issues.map(issueRow) };
  };
  const { shown, error } = usePagedRows(askPage, JSON.stringify(question), version);
  const resolve = async (how: Resolution, at: Block | undefined) => {
    const rows = at && shown ? await loansIn(shown.rows, at, actions) : undefined;
    if (rows?.length === 0) return;
    const some = rows ? { loans: rows.map(({ id }) => Number(id)) } : {};
    await actions.change('Mending', () => ask('tape.resolve', { tape, kind: kind.kind, how, ...some }));
  };
  return (
    <div className="issue-list">
      <div className="panel-head tools">
        <h3>{kind.title}</h3>
        <span className="spring" />
        <IssueActions kind={kind} block={block} onResolve={(how, at) => void resolve(how, at)} />
      </div>
      <WrongLine>{error}</WrongLine>
      {shown && (
        <TapeSheet
          tape={tape}
          label={kind.title}
          columns={columns}
          shown={shown}
          actions={actions}
          onSelect={onSelect}
          onBlock={setBlock}
        />
      )}
    </div>
  );
}
