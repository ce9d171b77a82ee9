import type { ReactNode } from 'react';
import type { TermTableView } from '../../electron/channels/deal-editing-views.ts';
import { TermField } from '../terms/term-field.tsx';
import type { TermSheetContext } from '../terms/term-sheet.tsx';

interface TermCardProps extends Pick<TermSheetContext, 'typed' | 'actions'> {
  title: string;
  table: TermTableView;
  /** Id of the row. */
  row: string;
  /** Short terms, on one line. */
  terms?: readonly string[];
  /** Formulas and notes, a line each or more. */
  long: readonly string[];
  /** The card is the one that the tools above act on. */
  isChosen?: boolean;
  onChoose?: () => void;
  /** What the formulas come to over time. */
  children?: ReactNode;
}

/** The formulas of a row as fields, and beside them what they come to. */
export function TermCard({ title, row, terms = [], long, isChosen, onChoose, children, ...context }: TermCardProps) {
  const field = (term: string, runsOver: boolean) => (
    <TermField key={term} row={row} term={term} runsOver={runsOver} {...context} />
  );
  return (
    <article className="term-card" aria-label={title} aria-current={isChosen} data-row={row} onFocus={onChoose}>
      <div className="card-terms">
        {terms.length > 0 && <div className="short-terms">{terms.map((term) => field(term, false))}</div>}
        {long.map((term) => field(term, true))}
      </div>
      <div className="card-states">{children}</div>
    </article>
  );
}
