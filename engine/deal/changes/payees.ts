import type { Edit } from '../edits.ts';
import type { Place } from '../../units/diagnostic.ts';
import type { Deal } from '../schema/deal.ts';
import type { ClassStep } from '../schema/steps.ts';
import type { Tranche } from '../schema/tranche.ts';
import { inserted } from './lists.ts';

/** The rules that pay classes, and where they stand. */
function classRules(deal: Deal): { rule: ClassStep; place: Place }[] {
  const lists: [Deal['priority'], Place][] = [
    [deal.priority, ['priority']],
    [deal.redemption.priority, ['redemption', 'priority']],
  ];
  return lists.flatMap(([rules, place]) =>
    rules.flatMap((rule, i) => ('to' in rule ? [{ rule, place: [...place, i] }] : [])),
  );
}

/** A share of nothing, which leaves those of the others as they are. */
const NO_SHARE = '0';

/** Pays a copy of a class behind it in every rule that names the class. */
export function payeesWithCopy(deal: Deal, id: string, copy: string): Edit[] {
  return classRules(deal).flatMap(({ rule: { to, sharesPct }, place }) => {
    const position = Array.isArray(to) ? to.indexOf(id) : -1;
    if (position < 0) return [];
    const payees: Edit = { place: [...place, 'to'], value: inserted(to as string[], position + 1, copy) };
    if (!sharesPct) return [payees];
    return [payees, { place: [...place, 'sharesPct'], value: inserted(sharesPct, position + 1, NO_SHARE) }];
  });
}

/** Where a rule pays a whole group by shares, each class keeps its own when classes come, go or change places. */
export function followingShares(deal: Deal, tranches: readonly Tranche[]): Edit[] {
  return classRules(deal).flatMap(({ rule: { to, sharesPct }, place }) => {
    if (Array.isArray(to) || !sharesPct) return [];
    const payees = (classes: readonly Tranche[]) => classes.filter(({ group }) => `group.${group}` === to);
    const shares = new Map(payees(deal.tranches).map(({ id }, i) => [id, sharesPct[i]]));
    return [{ place: [...place, 'sharesPct'], value: payees(tranches).map(({ id }) => shares.get(id) ?? NO_SHARE) }];
  });
}
