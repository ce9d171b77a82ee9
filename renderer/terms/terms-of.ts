import type { TermScreen, TermTableView } from '../../electron/channels/deal-editing-views.ts';
import type { DealView, RowView } from '../../electron/channels/views.ts';
import { useAnswer, type Answered } from '../client/use-answer.ts';

/** The tables of terms of a screen, asked for again with each version of the deal. */
export const useTerms = (screen: TermScreen, { version }: DealView): Answered<TermTableView[]> =>
  useAnswer('terms.view', { screen }, version.hash);

/** The table of that id, if there is one. */
export const tableOf = (tables: readonly TermTableView[], id: string): TermTableView | undefined =>
  tables.find((table) => table.id === id);

/** The terms on which the deal is priced, once they have come. */
export function usePricingTerms(view: DealView): RowView | undefined {
  const { value } = useTerms('deal', view);
  return value && tableOf(value, 'pricing-terms')?.rows[0];
}

/** What the first column of a row says, which is what the row is called. */
export function nameOfRow({ columns, rows }: TermTableView, id: string): string | undefined {
  const row = rows.find((one) => one.id === id);
  return row && (row.cells[columns[0]?.key ?? '']?.text || id);
}
