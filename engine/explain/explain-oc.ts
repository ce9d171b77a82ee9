import { bondsUsd, loansUsd } from '../scenario/deal-run.ts';
import { at } from '../units/assert.ts';
import { dollars, percent, type Explanation } from './explanation.ts';
import { bondsPart, loansPart, type GroupPeriod } from './group-period.ts';

/** The triggers of the group, on or off in the period, with what each tests. */
function triggerParts({ made: { deal, run }, group, period }: GroupPeriod): Explanation[] {
  return deal.triggers.flatMap(({ id, group: of, when }, position): Explanation[] => {
    if (of !== group.id) return [];
    const value = at(run.triggersOn, position)[period] === 1 ? 'on' : 'off';
    return [{ text: `Trigger ${id}: ${when}`, value, place: ['triggers', position, 'when'], parts: [] }];
  });
}

/** Why a group has its overcollateralization target in a period. */
export function explainOcTarget(of: GroupPeriod): Explanation {
  const { made, group, position, period, when } = of;
  const usd = at(at(made.run.ocTargetsUsd, position), period);
  const frozen = group.ocTargetFrozenWhile === undefined ? '' : `, kept while ${group.ocTargetFrozenWhile}`;
  const loans = loansUsd(made, position, period);
  return {
    text: `OC target of ${group.name} ${when}: ${group.ocTarget}${frozen}`,
    value: dollars(usd),
    place: ['groups', position, 'ocTarget'],
    parts: [
      ...(loans > 0 ? [{ text: 'Of the loans of the period', value: percent(usd / loans), parts: [] }] : []),
      { ...loansPart(of, period), parts: [] },
      loansPart(of, 0),
      ...triggerParts(of),
    ],
  };
}

/** Why a group has its overcollateralization after the payments of a period. */
export function explainOc(of: GroupPeriod): Explanation {
  const { made, position, period } = of;
  return {
    text: `OC of ${of.group.name} ${of.when}: loans less bonds, after the payments`,
    value: dollars(loansUsd(made, position, period) - bondsUsd(made, position, period)),
    parts: [loansPart(of, period), bondsPart(of, period), explainOcTarget(of)],
  };
}
