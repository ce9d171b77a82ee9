import { errorAt, warningAt, type Diagnostic, type Place } from '../../units/diagnostic.ts';
import { listed, quoted } from '../../units/quote.ts';
import { isReservedName } from '../formula/compile.ts';
import { isQuantity } from '../formula/quantities.ts';
import type { Deal } from '../schema/deal.ts';

/** An error at every name that stands a second time in a list. */
function repeated(names: string[], placeOf: (position: number) => Place, what: string): Diagnostic[] {
  return names.flatMap((name, position) =>
    names.indexOf(name) === position
      ? []
      : [errorAt(placeOf(position), `${what} ${quoted(name)} stands twice: rename or remove one`)],
  );
}

/** Names that must be told apart. */
export function checkUnique(deal: Deal): Diagnostic[] {
  const ids = (items: { id: string }[]) => items.map(({ id }) => id);
  return [
    ...repeated(ids(deal.tapes), (i) => ['tapes', i, 'id'], 'The tape'),
    ...repeated(ids(deal.groups), (i) => ['groups', i, 'id'], 'The group'),
    ...repeated(ids(deal.tranches), (i) => ['tranches', i, 'id'], 'The class'),
    ...repeated(ids(deal.hedges), (i) => ['hedges', i, 'id'], 'The hedge'),
    ...repeated(
      deal.curveSets.map(({ name }) => name),
      (i) => ['curveSets', i, 'name'],
      'The curve set',
    ),
    ...repeated(
      deal.pricing.speedsPct.map((speed) => String(Number(speed))),
      (i) => ['pricing', 'speedsPct', i],
      'The speed',
    ),
    ...repeated(deal.pricing.redemptions, (i) => ['pricing', 'redemptions', i], 'The redemption'),
  ];
}

type Named = { id: string; group: string };

/** What formulas can ask for by name: each must be told from the others of its group, and from what formulas know. */
function checkFormulaNames({ triggers, accounts, schedules }: Deal): Diagnostic[] {
  const lists: [string, readonly Named[]][] = [
    ['triggers', triggers],
    ['accounts', accounts],
    ['schedules', schedules],
  ];
  const seen = new Set<string>();
  return lists.flatMap(([list, items]) =>
    items.flatMap(({ id, group }, i) => {
      const place = [list, i, 'id'];
      if (isQuantity(id) || isReservedName(id)) {
        return [errorAt(place, `"${id}" means something else in formulas: give it another name`)];
      }
      const key = `${group}/${id}`;
      if (seen.has(key)) return [errorAt(place, `Group ${quoted(group)} has another ${quoted(id)}: rename one`)];
      seen.add(key);
      return [];
    }),
  );
}

/** Groups spoken of by classes, triggers and hedges. */
function checkGroupNames(deal: Deal): Diagnostic[] {
  const known = new Set(deal.groups.map(({ id }) => id));
  const notionals = deal.hedges.flatMap(({ notional }, i) =>
    notional.kind === 'bondBalance' ? [{ group: notional.group, place: ['hedges', i, 'notional', 'group'] }] : [],
  );
  const members = [
    ...deal.tranches.map(({ group }, i) => ({ group, place: ['tranches', i, 'group'] })),
    ...deal.triggers.map(({ group }, i) => ({ group, place: ['triggers', i, 'group'] })),
    ...deal.hedges.map(({ group }, i) => ({ group, place: ['hedges', i, 'group'] })),
    ...deal.accounts.map(({ group }, i) => ({ group, place: ['accounts', i, 'group'] })),
    ...deal.schedules.map(({ group }, i) => ({ group, place: ['schedules', i, 'group'] })),
    ...notionals,
  ];
  return members
    .filter(({ group }) => !known.has(group))
    .map(({ group, place }) => errorAt(place, `There is no group ${quoted(group)}: the groups are ${listed(known)}`));
}

function indexNames(deal: Deal): { index: string; place: Place }[] {
  const tranches = deal.tranches.flatMap(({ coupon }, i) =>
    coupon.kind === 'floating' ? [{ index: coupon.index, place: ['tranches', i, 'coupon', 'index'] }] : [],
  );
  const loans = deal.groups.flatMap(({ collateral }, g) =>
    collateral.kind !== 'replines'
      ? []
      : collateral.replines.flatMap(({ adjustable }, i) => {
          const place = ['groups', g, 'collateral', 'replines', i, 'adjustable', 'index'];
          return adjustable ? [{ index: adjustable.index, place }] : [];
        }),
  );
  const hedges = deal.hedges.map(({ receiveIndex }, i) => ({
    index: receiveIndex,
    place: ['hedges', i, 'receiveIndex'],
  }));
  return [...tranches, ...loans, ...hedges];
}

/** The pricing curve set, and the indices that it must hold. */
function checkCurves(deal: Deal): Diagnostic[] {
  const set = deal.curveSets.find(({ name }) => name === deal.pricing.curveSet);
  if (!set) {
    const names = listed(deal.curveSets.map(({ name }) => name));
    const message = `There is no curve set ${quoted(deal.pricing.curveSet)}: the curve sets are ${names}`;
    return [errorAt(['pricing', 'curveSet'], message)];
  }
  return indexNames(deal)
    .filter(({ index }) => !Object.hasOwn(set.ratesPct, index))
    .map(({ index, place }) =>
      errorAt(
        place,
        `The curve set ${quoted(set.name)} has no index ${quoted(index)}: it has ${listed(Object.keys(set.ratesPct))}`,
      ),
    );
}

function checkPublished(deal: Deal): Diagnostic[] {
  const known = new Set(deal.tranches.map(({ id }) => id));
  const unknown = new Set((deal.published?.cells ?? []).map(({ tranche }) => tranche).filter((id) => !known.has(id)));
  return [...unknown].map((id) =>
    warningAt(['published', 'cells'], `Figures are published for class ${quoted(id)}, which the deal does not have`),
  );
}

/** Every name that one part of a deal uses of another must be there. */
export function checkNames(deal: Deal): Diagnostic[] {
  return [...checkGroupNames(deal), ...checkFormulaNames(deal), ...checkCurves(deal), ...checkPublished(deal)];
}
