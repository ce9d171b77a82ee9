import type { Group } from '../deal/schema/deal.ts';
import { bondsUsd, loansUsd, type DealRun } from '../scenario/deal-run.ts';
import { at } from '../units/assert.ts';
import { printDate } from '../units/print.ts';
import { dollars, type Explanation } from './explanation.ts';

/** A group in one period of a run. */
export interface GroupPeriod {
  made: DealRun;
  group: Group;
  /** The group's position in the document. */
  position: number;
  period: number;
  /** `on Aug 25, 2003, period 1` */
  when: string;
}

const afterWords = (period: number): string => (period === 0 ? 'at closing' : `after period ${period}`);

/** Undefined for an unknown group or a period that was not run. */
export function groupPeriod(made: DealRun, id: string, period: number): GroupPeriod | undefined {
  const { groups } = made.deal;
  const position = groups.findIndex((group) => group.id === id);
  if (position < 0 || period < 1 || period > made.run.periods) return undefined;
  const when = `on ${printDate(at(made.plan.timeline.paymentDates, period))}, period ${period}`;
  return { made, group: at(groups, position), position, period, when };
}

/** The bonds of the group after the payments of a period, class by class. */
export function bondsPart({ made, position: group, group: { name } }: GroupPeriod, period: number): Explanation {
  const parts = made.run.tranches.flatMap(({ tranche, balanceUsd }, position): Explanation[] => {
    const usd = at(balanceUsd, period);
    if (at(made.plan.tranches, position).group !== group || usd === 0) return [];
    return [{ text: tranche, value: dollars(usd), place: ['tranches', position, 'balanceUsd'], parts: [] }];
  });
  return {
    text: `Bonds of ${name} ${afterWords(period)}`,
    value: dollars(bondsUsd(made, group, period)),
    parts,
  };
}

/** Loans and pre-funded cash of the group after a period. */
export const loansPart = ({ made, position, group: { name } }: GroupPeriod, period: number): Explanation => ({
  text: `Loans and pre-funded cash of ${name} ${afterWords(period)}`,
  value: dollars(loansUsd(made, position, period)),
  place: ['groups', position, 'collateral'],
  parts: [],
});
