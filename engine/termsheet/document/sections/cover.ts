import { totalLoansUsd } from '../../../deal/total-loans.ts';
import { dateOf } from '../../../units/dates.ts';
import { sumDecimals } from '../../../units/money.ts';
import { printDate, printValue } from '../../../units/print.ts';
import type { Block } from '../document.ts';
import type { TermSheetSource } from '../source.ts';

const dollars = (usd: number): string => `$${printValue(usd, 'usd')}`;
const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** The deal at a glance. */
export function coverSection({ run: { deal, scenario } }: TermSheetSource): Block[] {
  const bondsUsd = sumDecimals(deal.tranches.map(({ balanceUsd }) => balanceUsd)).toNumber();
  const loansUsd = sumDecimals(deal.groups.map(({ collateral }) => String(totalLoansUsd(collateral)))).toNumber();
  const classes = counted(deal.tranches.length, 'class', 'classes');
  const groups = counted(deal.groups.length, 'group', 'groups');
  return [
    {
      kind: 'facts',
      facts: [
        { title: 'Securities', text: `${dollars(bondsUsd)} in ${classes}` },
        { title: 'Collateral at the cut-off date', text: `${dollars(loansUsd)} in ${groups}` },
        { title: 'Cut-off date', text: printDate(dateOf(deal.dates.cutOff)) },
        { title: 'Closing date', text: printDate(dateOf(deal.dates.settlement)) },
        { title: 'First payment date', text: printDate(dateOf(deal.dates.firstPayment)) },
        { title: 'Scenario', text: scenario },
      ],
    },
  ];
}
