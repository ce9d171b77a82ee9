import type { Place } from '../../units/diagnostic.ts';
import { quoted } from '../../units/quote.ts';
import { UserError } from '../../units/user-error.ts';
import { groupPosition } from '../formula/names.ts';
import type { Deal, Group } from '../schema/deal.ts';
import { entryRows, rowAround } from '../terms/rows.ts';
import { valueAt, type Edit } from '../edits.ts';
import type { ListName } from './list-change.ts';

/** A list of the deal, and where it stands. */
export interface DealList {
  place: Place;
  entries: readonly unknown[];
}

/** Position of a group by name; of the first one where none is named. */
export function groupNamed(deal: Deal, group: string | undefined): number {
  const position = group === undefined ? 0 : groupPosition(deal, group);
  if (position < 0) throw new UserError(`The deal has no group ${quoted(group ?? '')}: choose one of its groups.`);
  return position;
}

const GROUP_PLACES: Partial<Record<ListName, Place>> = {
  replines: ['collateral', 'replines'],
  fees: ['fees'],
  purchases: ['prefunding', 'purchases'],
  speedSteps: ['speed', 'steps'],
};

/** Why a group does not have a list that others have, and what to do. */
const NO_LIST: Partial<Record<ListName, string>> = {
  replines: 'stands on a tape: edit the tape, or gather its loans into replines first',
  purchases: 'has no pre-funding: type its pre-funded amount first',
  speedSteps: 'has one speed for all ages: choose the speed CPR by age first',
};

/** Finds a list; throws UserError where the group does not have it. */
export function listOf(deal: Deal, list: ListName, group: string | undefined): DealList {
  const inGroup = GROUP_PLACES[list];
  const position = inGroup ? groupNamed(deal, group) : 0;
  const place = inGroup
    ? ['groups', position, ...inGroup]
    : list === 'redemption'
      ? ['redemption', 'priority']
      : [list];
  const entries = valueAt(deal, place);
  if (Array.isArray(entries)) return { place, entries };
  throw new UserError(`${(deal.groups[position] as Group).name} ${NO_LIST[list] ?? 'has no such list'}.`);
}

/** The entry at a position; throws UserError where the list has become shorter since it was drawn. */
export function entryAt({ entries }: DealList, position: number): unknown {
  if (position < entries.length) return entries[position];
  throw new UserError('This row is no longer there: look at the list again.');
}

const NOUNS: Partial<Record<ListName, string>> = { tranches: 'Class ', hedges: 'Contract ', replines: 'Line ' };

/** What an entry of a list is called in a sentence: `Class 1-M-2`, `Rule Group 1, 3`. */
export function nameOfEntry(deal: Deal, list: ListName, place: Place): string {
  return `${NOUNS[list] ?? ''}${rowAround(entryRows(deal), place)?.name ?? 'entry'}`;
}

/** The edit that puts other entries in place of those of a list. */
export const replaced = ({ place }: DealList, entries: readonly unknown[]): Edit => ({ place, value: entries });

export const inserted = <T>(items: readonly T[], position: number, item: T): T[] => items.toSpliced(position, 0, item);
