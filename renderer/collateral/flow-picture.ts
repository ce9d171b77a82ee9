import type { LoanFlowView } from '../../electron/channels/collateral-views.ts';
import type { Picture } from '../charts/picture.ts';

const PARTS = [
  { title: 'Scheduled', of: 'scheduledUsd' },
  { title: 'Prepaid', of: 'prepaidUsd' },
  { title: 'Recovered', of: 'recoveredUsd' },
  { title: 'Loss', of: 'lossUsd' },
] as const;

/** Principal and losses by month, stacked, and the balance that is left as a line; what never is, is left out. */
export function flowPicture(flow: Omit<LoanFlowView, 'group' | 'name'>): Picture {
  const paid = PARTS.map(({ title, of }, hue) => ({ title, values: flow[of], hue }));
  return {
    months: flow.months,
    left: { title: 'Principal and losses, $mm', unit: '$mm' },
    right: { title: 'Balance, $mm', unit: '$mm' },
    series: [
      ...paid
        .filter(({ values }) => values.some((usd) => usd > 0))
        .map((part) => ({ ...part, as: 'bar' as const, axis: 'left' as const, pale: 0 })),
      { title: 'Balance', as: 'line', axis: 'right', values: flow.balanceUsd, hue: undefined, pale: 0 },
    ],
  };
}
