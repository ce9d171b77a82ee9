import { placeText, type Place } from '../../units/diagnostic.ts';
import { listed } from '../../units/quote.ts';
import { UserError } from '../../units/user-error.ts';
import { at } from '../../units/assert.ts';
import { valueAt, type Change, type Edit } from '../edits.ts';
import { groupOfSource } from '../formula/names.ts';
import type { Deal } from '../schema/deal.ts';
import { referencesOf, type Name, type Reference } from '../terms/references.ts';
import { entryRows, rowAround } from '../terms/rows.ts';
import type { ListChange, ListName } from './list-change.ts';
import { entryAt, listOf, nameOfEntry } from './lists.ts';
import { followingShares } from './payees.ts';

type Remove = Extract<ListChange, { do: 'remove' }>;

const THINGS: Partial<Record<string, Name['thing']>> = {
  tranches: 'tranche',
  groups: 'group',
  triggers: 'own',
  accounts: 'own',
  schedules: 'own',
  curveSets: 'curveSet',
};

const MEMBERS = ['tranches', 'triggers', 'accounts', 'schedules', 'hedges'] as const;

/** What goes with a group: its classes, contracts and names, and the rules that pay out of it. */
function membersOf(deal: Deal, group: string): Place[] {
  const rules = (steps: Deal['priority'], place: Place) =>
    steps.flatMap(({ from }, i) => (groupOfSource(from) === group ? [[...place, i]] : []));
  return [
    ...MEMBERS.flatMap((list) => deal[list].flatMap((one, i) => (one.group === group ? [[list, i]] : []))),
    ...rules(deal.priority, ['priority']),
    ...rules(deal.redemption.priority, ['redemption', 'priority']),
  ];
}

/** What others call an entry by; nothing where they call it by no name. */
function nameOf(deal: Deal, place: Place): Name | undefined {
  const thing = THINGS[String(place[0])];
  if (!thing || place.length !== 2) return undefined;
  const { id, name, group } = valueAt(deal, place) as { id?: string; name?: string; group?: string };
  return { thing, name: id ?? name ?? '', group: thing === 'own' ? group : undefined };
}

const isWithin = (place: Place, around: Place): boolean => around.every((key, i) => place[i] === key);

/** `Rule Group 1, 3 to`, `Group 2 OC target`. */
function whereOf(deal: Deal, place: Place): string {
  const row = rowAround(entryRows(deal), place);
  const title = Object.values(row?.offered ?? {}).flatMap((term) =>
    'title' in term && placeText([...(row?.place ?? []), ...term.place]) === placeText(place) ? [term.title] : [],
  )[0];
  return row && title !== undefined ? `${row.name} ${title}` : placeText(place);
}

/** Figures that others published stay, whatever they are of. */
const isPublished = ({ place }: Reference): boolean => place[0] === 'published';

/** Throws UserError where something that stays still names something that goes. */
export function refuseWhileNamed(deal: Deal, names: readonly Name[], gone: readonly Place[], what: string): void {
  const left = referencesOf(deal).filter(
    (one) =>
      !isPublished(one) &&
      names.some(({ thing, name, group }) => one.thing === thing && one.name === name && one.group === group) &&
      !gone.some((place) => isWithin(one.place, place)),
  );
  if (left.length === 0) return;
  const places = [...new Set(left.map(({ place }) => whereOf(deal, place)))];
  throw new UserError(`${what} cannot go while it is named: change these first: ${listed(places)}.`);
}

/** Takes entries out of their lists, wherever those are. */
function withoutEntries(deal: Deal, gone: readonly Place[]): Edit[] {
  const lists = new Map(gone.map((place) => [placeText(place.slice(0, -1)), place.slice(0, -1)]));
  return [...lists.values()].map((place) => {
    const positions = gone
      .filter((one) => one.length === place.length + 1 && isWithin(one, place))
      .map((one) => one.at(-1));
    return { place, value: (valueAt(deal, place) as unknown[]).filter((_entry, i) => !positions.includes(i)) };
  });
}

function labelOf(deal: Deal, list: ListName, places: readonly Place[], members: number): string {
  const name = nameOfEntry(deal, list, at(places, 0));
  if (places.length > 1)
    return `Remove ${places.length} rows: ${listed(places.map((place) => nameOfEntry(deal, list, place)))}`;
  return members > 0 ? `Remove ${name} with ${members} classes, rules and names of its own` : `Remove ${name}`;
}

/** Takes entries out of a list; throws UserError, with the places, while something else names them. */
export function removeEntries(deal: Deal, { list, group, positions }: Remove): Change {
  const target = listOf(deal, list, group);
  for (const position of positions) entryAt(target, position);
  const places = [...new Set(positions)].map((position): Place => [...target.place, position]);
  const groups = list === 'groups' ? places.map((place) => String(nameOf(deal, place)?.name)) : [];
  const members = groups.flatMap((id) => membersOf(deal, id));
  const gone = [...places, ...members];
  const label = labelOf(deal, list, places, members.length);
  refuseWhileNamed(
    deal,
    gone.flatMap((place) => nameOf(deal, place) ?? []),
    gone,
    label.slice('Remove '.length),
  );
  const classes = deal.tranches.filter((_tranche, i) => !gone.some((place) => isWithin(place, ['tranches', i])));
  const shares = list === 'tranches' ? followingShares(deal, classes) : [];
  return { label, edits: [...shares, ...withoutEntries(deal, gone)] };
}
