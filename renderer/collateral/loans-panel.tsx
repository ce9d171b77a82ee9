import { useMemo, useState } from 'react';
import type { TapeView } from '../../electron/channels/collateral-views.ts';
import type { Actions } from '../client/actions.ts';
import { ask, askNow } from '../client/ask.ts';
import { WrongLine } from '../frame/wrong-line.tsx';
import type { Block } from '../grid/block.ts';
import type { AskPage } from '../grid/paged-rows.ts';
import { loanColumns, loanRow } from './loan-rows.ts';
import { LoanTools } from './loan-tools.tsx';
import { loansIn } from './loans-in.ts';
import { TapeSheet } from './tape-sheet.tsx';
import { useLoanSearch, type LoanSearch } from './use-loan-search.ts';
import { usePagedRows, type ShownRows } from './use-paged-rows.ts';

interface LoansPanelProps {
  tape: TapeView;
  version: string;
  actions: Actions;
  onSelect: (summary: string) => void;
}

/** The loans of a tape as a sheet, sorted and filtered. */
export function LoansPanel(props: LoansPanelProps) {
  const { tape, version } = props;
  const search = useLoanSearch(tape.id);
  const question = JSON.stringify([search.request, tape.fields]);
  const { shown, error } = usePagedRows(loanPages(tape, search), question, version);
  const wrong = error ?? search.sentence;
  return (
    <>
      <WrongLine>{wrong}</WrongLine>
      {shown && <LoanSheet {...props} search={search} shown={shown} />}
    </>
  );
}

/** Asks for pages of the loans that are searched for. */
function loanPages({ fields }: TapeView, { request, onRefused }: LoanSearch): AskPage {
  return async (from, to) => {
    const answer = await askNow('tape.rows', { ...request, from, to });
    const { refused } = answer;
    onRefused(refused);
    // A filter that cannot be read filters nothing.
    const filters = request.filters.filter(({ field }) => refused.every((one) => one.field !== field));
    const { total, rows } = refused.length > 0 ? await askNow('tape.rows', { ...request, filters, from, to }) : answer;
    return { total, rows: rows.map((row) => loanRow(row, fields)) };
  };
}

interface LoanSheetProps extends LoansPanelProps {
  search: LoanSearch;
  shown: ShownRows;
}

function LoanSheet({ tape, actions, onSelect, search, shown }: LoanSheetProps) {
  const columns = useMemo(() => loanColumns(tape.fields), [tape.fields]);
  const [block, setBlock] = useState<Block>();
  const exclude = (at: Block, excluded?: boolean) => void excludeLoans(tape.id, shown, at, excluded, actions);
  return (
    <>
      <LoanTools block={block} total={shown.rows.length} search={search} tape={tape} onExclude={exclude} />
      <TapeSheet
        tape={tape.id}
        label="Loans"
        columns={columns}
        shown={shown}
        actions={actions}
        finder={search.finder}
        onSelect={onSelect}
        onBlock={setBlock}
        onSpace={exclude}
      />
    </>
  );
}

/** Takes the loans of a block out of the pool or back into it; unless said, out as long as one of them is in. */
async function excludeLoans(
  tape: string,
  { rows }: ShownRows,
  block: Block,
  said: boolean | undefined,
  actions: Actions,
): Promise<void> {
  const chosen = await loansIn(rows, block, actions);
  if (chosen.length === 0) return;
  const excluded = said ?? chosen.some((row) => !row.excluded);
  const loans = chosen.map(({ id }) => Number(id));
  await actions.change(excluded ? 'Excluding' : 'Including', () => ask('tape.exclude', { tape, loans, excluded }));
}
