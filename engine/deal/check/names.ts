import { errorAt, warningAt, type Diagnostic, type Place } from '../../units/diagnostic.ts';
import { listed, quoted } from '../../units/quote.ts';
import { isReservedName } from '../formula/compile.ts';
import { isQuantity } from '../formula/quantities.ts';
import type { Deal } from '../schema/deal.ts';
import type { Tranche } from '../schema/tranche.ts';
import { checkCurves } from './curves.ts';

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

/** The classes on whose balances an interest-only class is paid. */
function checkNotional(deal: Deal, { id, notionalOf = [] }: Tranche, place: Place): Diagnostic[] {
  const bearers = deal.tranches.filter((one) => one.notionalOf === undefined).map((one) => one.id);
  return notionalOf.flatMap((of, i) => {
    const wrong = (message: string) => [errorAt([...place, i], message)];
    if (of === id) return wrong(`${quoted(id)} cannot be paid on its own balance: name other classes`);
    if (!deal.tranches.some((one) => one.id === of)) {
      return wrong(`There is no class ${quoted(of)} to be paid on: the classes with a balance are ${listed(bearers)}`);
    }
    if (!bearers.includes(of))
      return wrong(`${quoted(of)} is interest-only itself: name the classes that it is paid on`);
    return notionalOf.indexOf(of) === i ? [] : wrong(`Class ${quoted(of)} is named twice: name it once`);
  });
}

function checkNotionals(deal: Deal): Diagnostic[] {
  return deal.tranches.flatMap((tranche, i) => {
    const found = checkNotional(deal, tranche, ['tranches', i, 'notionalOf']);
    if (tranche.notionalOf === undefined || Number(tranche.balanceUsd) === 0) return found;
    const message = `${tranche.id} is paid on the balances of other classes: set its own balance to 0`;
    return [...found, warningAt(['tranches', i, 'balanceUsd'], message)];
  });
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
  return [
    ...checkGroupNames(deal),
    ...checkFormulaNames(deal),
    ...checkNotionals(deal),
    ...checkCurves(deal),
    ...checkPublished(deal),
  ];
}
