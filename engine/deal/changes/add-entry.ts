import { at } from '../../units/assert.ts';
import { UserError } from '../../units/user-error.ts';
import { applyChange, type Change, type Edit } from '../edits.ts';
import type { Deal, Group } from '../schema/deal.ts';
import type { Step } from '../schema/steps.ts';
import type { Tranche } from '../schema/tranche.ts';
import { blankEntry } from './blanks.ts';
import { freshName } from './fresh-name.ts';
import type { ListChange, ListName } from './list-change.ts';
import { entryAt, groupNamed, inserted, listOf, nameOfEntry, replaced, type DealList } from './lists.ts';
import { newRule } from './palette.ts';
import { followingShares, payeesWithCopy } from './payees.ts';

type Add = Extract<ListChange, { do: 'add' }>;
type Duplicate = Extract<ListChange, { do: 'duplicate' }>;

function ruleFor(deal: Deal, { rule, list }: Add, { id, name }: Group): Step {
  const key = rule ?? (list === 'redemption' ? 'redemption' : 'interest');
  const made = newRule(deal, key, id);
  if (!made) throw new UserError(`${name} has no account to pay into: add one first.`);
  return made;
}

/** What a group cannot be without: rules for its interest, its principal, and what is left. */
function rulesOfGroup({ priority, redemption, ...deal }: Deal, group: string): Edit[] {
  const rules = (keys: NonNullable<Add['rule']>[]) =>
    keys.flatMap((key) => newRule({ ...deal, priority, redemption }, key, group) ?? []);
  return [
    { place: ['priority'], value: [...priority, ...rules(['interest', 'principal', 'certificates'])] },
    { place: ['redemption', 'priority'], value: [...redemption.priority, ...rules(['redemption', 'certificates'])] },
  ];
}

/** Where a new entry goes that was put nowhere: behind the others of its group, or of the list. */
function usualPosition({ entries }: DealList, list: ListName, group: string): number {
  if (list !== 'tranches') return entries.length;
  const last = (entries as Tranche[]).findLastIndex((one) => one.group === group);
  return last < 0 ? entries.length : last + 1;
}

/** The change, and in its label the name of what it adds. */
function additionOf(
  deal: Deal,
  list: ListName,
  { place }: DealList,
  position: number,
  verb: string,
  edits: Edit[],
): Change {
  const { document } = applyChange(deal, { label: '', edits });
  return { label: `${verb} ${nameOfEntry(document as Deal, list, [...place, position])}`, edits };
}

/** A new entry in a list; throws UserError where something that it needs is not there. */
export function addEntry(deal: Deal, change: Add): Change {
  const { list } = change;
  const group = at(deal.groups, groupNamed(deal, change.group));
  const target = listOf(deal, list, group.id);
  const entry =
    list === 'priority' || list === 'redemption' ? ruleFor(deal, change, group) : blankEntry(deal, list, group);
  const position = Math.min(change.at ?? usualPosition(target, list, group.id), target.entries.length);
  const entries = inserted(target.entries, position, entry);
  const edits = [
    ...replaced(target, entries),
    ...(list === 'tranches' ? followingShares(deal, entries as Tranche[]) : []),
    ...(list === 'groups' ? rulesOfGroup(deal, (entry as Group).id) : []),
  ];
  return additionOf(deal, list, target, position, 'Add', edits);
}

/** An entry under a name of its own; rules, purchases and the like have none. */
function copyOf(deal: Deal, list: ListName, { entries }: DealList, entry: Record<string, unknown> | string): unknown {
  if (typeof entry === 'string') return entry;
  const key = 'id' in entry ? 'id' : 'name';
  const name = entry[key];
  if (typeof name !== 'string') return entry;
  const own = list === 'triggers' || list === 'accounts' || list === 'schedules';
  const others = own ? [...deal.triggers, ...deal.accounts, ...deal.schedules] : entries;
  const taken = others.map((other) => String((other as Record<string, unknown>)[key]));
  return { ...entry, [key]: freshName(name, taken, own ? '' : ' ') };
}

/** A copy of an entry right behind it; a class's copy is paid wherever rules name the class. */
export function duplicateEntry(deal: Deal, { list, group, at: position }: Duplicate): Change {
  if (list === 'groups') throw new UserError('A group is not copied with its rules: add a group, and type its terms.');
  const target = listOf(deal, list, group);
  const entry = entryAt(target, position) as Record<string, unknown> | string;
  const copy = copyOf(deal, list, target, entry);
  const entries = inserted(target.entries, position + 1, copy);
  const classes = list === 'tranches' ? (entries as Tranche[]) : undefined;
  const edits = [
    ...replaced(target, entries),
    ...(classes ? payeesWithCopy(deal, (entry as unknown as Tranche).id, (copy as Tranche).id) : []),
    ...(classes ? followingShares(deal, classes) : []),
  ];
  return additionOf(
    deal,
    list,
    target,
    position + 1,
    `Copy ${nameOfEntry(deal, list, [...target.place, position])} to`,
    edits,
  );
}
