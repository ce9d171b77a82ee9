import type { PaymentsView, PaymentView } from '../../electron/channels/results-views.ts';
import type { TableView } from '../../electron/channels/views.ts';
import { dollars } from '../frame/dollars.ts';

const COLUMNS: TableView['columns'] = [
  { key: 'from', title: 'From', align: 'left' },
  { key: 'rule', title: 'Rule', align: 'left' },
  { key: 'to', title: 'To', align: 'left' },
  { key: 'of', title: 'For', align: 'left' },
  { key: 'usd', title: 'Paid', unit: '$', align: 'right' },
];

/** The payments of a period in the order in which they were made. */
export function flowTable(
  { period, paymentDate }: PaymentsView,
  payments: readonly PaymentView[],
  of: string,
): TableView {
  return {
    id: 'flow',
    title: `Cash of ${of} on ${paymentDate}, period ${period}`,
    columns: COLUMNS,
    rows: payments.map(({ fromTitle, toTitle, of: what, usd, rule }, position) => ({
      id: String(position),
      kind: 'body',
      cells: {
        from: { text: fromTitle },
        rule: { text: rule ? `${rule.position + 1}. ${rule.cite}` : '' },
        to: { text: toTitle },
        of: { text: what },
        usd: { text: dollars(usd), value: usd },
      },
    })),
    notes: [],
  };
}
