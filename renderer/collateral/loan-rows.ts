import type { FieldView, TapeRowView } from '../../electron/channels/collateral-views.ts';
import type { SheetCell, SheetColumn, SheetRow } from '../grid/sheet-row.ts';

/** The column of the rows in the file; a space keeps its name apart from any field's. */
export const FILE_ROW = 'file row';
export const FILE_ROW_COLUMN: SheetColumn = { key: FILE_ROW, title: 'Row', unit: 'in file', align: 'right' };

const UNITS: Readonly<Partial<Record<FieldView['kind'], string>>> = { usd: '$', pct: '%', months: 'months' };

/** The columns of a tape as a sheet: the row in the file, then every field, all of which may be typed. */
export function loanColumns(fields: readonly FieldView[]): SheetColumn[] {
  const columns = fields.map(({ key, title, kind }): SheetColumn => {
    const unit = UNITS[kind];
    return {
      key,
      title,
      align: kind === 'text' ? 'left' : 'right',
      term: key,
      pinned: key === 'loan_id',
      ...(unit && { unit }),
    };
  });
  return [FILE_ROW_COLUMN, ...columns];
}

/** A loan as a row; it is named after its position on the tape. */
export function loanRow(
  { loan, fileRow, excluded, cells, issues }: TapeRowView,
  fields: readonly FieldView[],
): SheetRow {
  const figures = fields.map(({ key, kind }, index): [string, SheetCell] => {
    const text = cells[index] ?? '';
    return [key, { text, ...numberOf(text, kind), ...(issues[key] && { issue: issues[key] }) }];
  });
  const row: SheetCell = { text: String(fileRow), value: fileRow, issue: issues[''] };
  return { id: String(loan), kind: 'body', excluded, cells: { [FILE_ROW]: row, ...Object.fromEntries(figures) } };
}

/** The figure itself, which is printed in full. */
function numberOf(text: string, kind: FieldView['kind']): { value?: number } {
  if (text === '' || kind === 'text' || kind === 'date') return {};
  const value = Number(text.replaceAll(',', ''));
  return Number.isNaN(value) ? {} : { value };
}
