import type { TermTableView } from '../../electron/channels/deal-editing-views.ts';
import { askNow } from '../client/ask.ts';
import type { ListedInput } from './completing.ts';
import { termPlace, type SheetColumn, type SheetRow, type TermInput } from './sheet-row.ts';
import type { TermHelp } from './term-completing.ts';

/** The columns of a table of terms, with what helps a person type into them. */
export function termColumns({ columns, inputs }: Pick<TermTableView, 'columns' | 'inputs'>): SheetColumn[] {
  return columns.map((column) => ({ ...column, ...inputs[column.term ?? ''] }));
}

const isListed = (input: TermInput | undefined): input is ListedInput =>
  input === 'choice' || input === 'list' || input === 'formula';

/** What a cell is helped with while it is typed into. */
export function termHelp(column: SheetColumn, row: SheetRow): TermHelp | undefined {
  const place = termPlace(row, column);
  const { input, choices = [] } = column;
  if (!place || !isListed(input)) return undefined;
  const ready = choices.map((text) => ({ text, meaning: '' }));
  return { input, completions: () => (ready.length > 0 ? Promise.resolve(ready) : askNow('terms.complete', place)) };
}
