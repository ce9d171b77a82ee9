import type { LoanFlowView } from '../../electron/channels/collateral-views.ts';
import type { Picture } from '../../engine/termsheet/picture.ts';
import { PRINCIPAL_AND_LOSS } from './cashflow-rows.ts';

/** Principal and losses by month, stacked, and the balance that is left as a line; what never is, is left out. */
export function flowPicture(flow: LoanFlowView): Picture {
  const paid = PRINCIPAL_AND_LOSS.map(({ key, title }, hue) => ({ title, values: flow[key], hue }));
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
