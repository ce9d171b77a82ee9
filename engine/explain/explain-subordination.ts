import { cutOffLoansUsd, subordination } from '../analytics/subordination.ts';
import type { Deal } from '../deal/schema/deal.ts';
import { CompiledDeal } from '../scenario/compile-deal.ts';
import { at } from '../units/assert.ts';
import { sumDecimals } from '../units/money.ts';
import { openingTargets } from '../waterfall/opening.ts';
import { dollars, valueOf, type Explanation } from './explanation.ts';

/** Why a class has its subordination, at closing and with OC at its target; undefined for an unknown class. */
export function explainSubordination(
  deal: Deal,
  tranche: string,
  compiled = new CompiledDeal(deal),
): Explanation | undefined {
  const position = deal.tranches.findIndex(({ id }) => id === tranche);
  if (position < 0) return undefined;
  const { group } = at(deal.tranches, position);
  const groupAt = deal.groups.findIndex(({ id }) => id === group);
  const targets = openingTargets(compiled.plan, compiled.collateral({ speedPct: 0 }));
  const targetUsd = at(targets, groupAt);
  const support = subordination(deal, () => targetUsd).get(tranche);
  const senior = deal.tranches.slice(0, position + 1).filter((one) => one.group === group);
  return {
    text: `Subordination of ${tranche} at closing: 1 less the class and all senior to it over the loans`,
    ...valueOf(support?.initial),
    place: ['tranches', position, 'balanceUsd'],
    parts: [
      {
        text: `The class and all senior to it: ${senior.map(({ id }) => id).join(', ')}`,
        value: dollars(sumDecimals(senior.map(({ balanceUsd }) => balanceUsd)).toNumber()),
        parts: [],
      },
      {
        text: `Loans of ${at(deal.groups, groupAt).name} at the cut-off date, pre-funded amount included`,
        value: dollars(cutOffLoansUsd(deal, group)),
        place: ['groups', groupAt, 'collateral'],
        parts: [],
      },
      {
        text: `With OC at its target of ${dollars(targetUsd)}, the bonds scaled to the rest`,
        ...valueOf(support?.atTarget),
        place: ['groups', groupAt, 'ocTarget'],
        parts: [],
      },
    ],
  };
}
