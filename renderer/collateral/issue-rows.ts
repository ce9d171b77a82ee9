import type { IssueView } from '../../electron/channels/collateral-views.ts';
import type { SheetColumn, SheetRow } from '../grid/sheet-row.ts';
import { FILE_ROW, FILE_ROW_COLUMN } from './loan-rows.ts';

const STATES = ['open', 'accepted', 'excluded'] as const satisfies readonly IssueView['state'][];

/** The columns of the issues of one kind; the value may be typed where it is that of a field. */
export function issueColumns(field: string): SheetColumn[] {
  return [
    FILE_ROW_COLUMN,
    { key: 'loan', title: 'Loan', align: 'left' },
    { key: 'value', title: 'Value', align: 'left', ...(field !== '' && { term: field }) },
    { key: 'reason', title: 'Reason', align: 'left', wide: true },
    { key: 'proposed', title: 'Proposed', align: 'left' },
    { key: 'state', title: 'State', align: 'left', says: STATES },
  ];
}

/** An issue as a row; it is named after the position of its loan on the tape. */
export function issueRow(issue: IssueView): SheetRow {
  const { loan, fileRow, loanId, value, reason, state } = issue;
  return {
    id: String(loan),
    kind: 'body',
    excluded: state === 'excluded',
    cells: {
      [FILE_ROW]: { text: String(fileRow), value: fileRow },
      loan: { text: loanId },
      value: { text: value },
      reason: { text: reason },
      proposed: { text: proposalText(issue) },
      state: { text: state },
    },
  };
}

function proposalText({ field, fieldTitle, proposed }: IssueView): string {
  if (!proposed) return 'look at the loan';
  if (proposed.kind === 'exclude') return 'exclude the loan';
  const { text } = proposed;
  if (proposed.field !== field) return `${proposed.field.replaceAll('_', ' ')}: ${text === '' ? 'blank' : text}`;
  return text === '' ? `blank ${fieldTitle.toLowerCase()}` : text;
}
