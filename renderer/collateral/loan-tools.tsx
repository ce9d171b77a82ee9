import type { TapeRequest, TapeView } from '../../electron/channels/collateral-views.ts';
import { Choices } from '../frame/choices.tsx';
import type { Block } from '../grid/block.ts';
import { ExcludeButtons } from './exclude-buttons.tsx';
import type { LoanSearch } from './use-loan-search.ts';

interface LoanToolsProps {
  block: Block | undefined;
  total: number | undefined;
  search: LoanSearch;
  tape: TapeView;
  onExclude: (block: Block, excluded: boolean) => void;
}

const SHOWN = [
  { value: 'all', label: 'All' },
  { value: 'kept', label: 'Kept' },
  { value: 'excluded', label: 'Excluded' },
] as const;

/** Which loans are shown, how many they are, and what can be done with the selected ones. */
export function LoanTools({ block, total, search, tape, onExclude }: LoanToolsProps) {
  return (
    <div className="panel-head tools">
      <Choices
        label="Loans shown"
        choices={SHOWN}
        chosen={search.request.only}
        onChoose={(value) => search.showOnly(value as TapeRequest['only'])}
      />
      <span role="status">
        {total?.toLocaleString('en-US')} of {tape.all.loans.toLocaleString('en-US')} loans shown
      </span>
      <small>Press a head to sort. Space excludes or includes.</small>
      <span className="spring" />
      <ExcludeButtons block={block} onExclude={onExclude} />
    </div>
  );
}
