import { useState } from 'react';
import type { TapeRequest } from '../../electron/channels/collateral-views.ts';
import { keepSame } from '../client/keep-same.ts';
import type { Finder, SortKey } from '../grid/finder.ts';
import { FILE_ROW } from './loan-rows.ts';

/** Which loans are shown, in which order. */
export interface LoanSearch {
  request: TapeRequest;
  finder: Finder;
  /** Why the filters cannot be read. */
  sentence: string | undefined;
  showOnly: (only: TapeRequest['only']) => void;
  onRefused: (refused: readonly { field: string; message: string }[]) => void;
}

const NO_FILTER: ReadonlySet<string> = new Set([FILE_ROW]);

export function useLoanSearch(tape: string): LoanSearch {
  const [sort, setSort] = useState<SortKey[]>([]);
  const [filters, setFilters] = useState<Readonly<Record<string, string>>>({});
  const [only, setOnly] = useState<TapeRequest['only']>('all');
  const [refused, setRefused] = useState<Readonly<Record<string, string>>>({});
  const texts = Object.entries(filters).map(([field, text]) => ({ field, text }));
  return {
    request: { tape, sort, filters: texts.filter(({ text }) => text !== ''), only },
    finder: {
      sort,
      filters,
      refused,
      without: NO_FILTER,
      onSort: setSort,
      onFilter: (field, text) => setFilters({ ...filters, [field]: text }),
    },
    sentence: Object.values(refused).join(' ') || undefined,
    showOnly: setOnly,
    // Each page that comes says it again: without news nothing is drawn anew.
    onRefused: (found) =>
      setRefused((before) => keepSame(before, Object.fromEntries(found.map(({ field, message }) => [field, message])))),
  };
}
