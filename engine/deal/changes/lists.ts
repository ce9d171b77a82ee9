import type { Place } from '../../units/diagnostic.ts';
import { quoted } from '../../units/quote.ts';
import { UserError } from '../../units/user-error.ts';
import { groupPosition } from '../formula/names.ts';
import type { Deal, Group } from '../schema/deal.ts';
import { entryRows, rowAround } from '../terms/rows.ts';
import { NO_WORDS } from '../terms/sheet-word-terms.ts';
import { valueAt, type Edit } from '../edits.ts';
import type { ListName } from './list-change.ts';

/** A list of the deal, and where it stands. */
export interface DealList {
  place: Place;
  entries: readonly unknown[];
  /** What has to be there before the list can be, where it is not. */
  around?: Edit;
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

const SHEET_PLACES: Partial<Record<ListName, Place>> = {
  parties: ['termSheet', 'parties'],
  sheetTerms: ['termSheet', 'terms'],
  footnotes: ['termSheet', 'footnotes'],
};

function placeOfList(list: ListName, group: number): Place {
  const inGroup = GROUP_PLACES[list];
  if (inGroup) return ['groups', group, ...inGroup];
  return list === 'redemption' ? ['redemption', 'priority'] : (SHEET_PLACES[list] ?? [list]);
}

/** Finds a list; throws UserError where the group does not have it. */
export function listOf(deal: Deal, list: ListName, group: string | undefined): DealList {
  const position = GROUP_PLACES[list] ? groupNamed(deal, group) : 0;
  const place = placeOfList(list, position);
  const entries = valueAt(deal, place);
  if (Array.isArray(entries)) return { place, entries };
  if (SHEET_PLACES[list]) return { place, entries: [], around: { place: ['termSheet'], value: NO_WORDS } };
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

/** The edits that put other entries in place of those of a list. */
export const replaced = ({ place, around }: DealList, entries: readonly unknown[]): Edit[] => [
  ...(around ? [around] : []),
  { place, value: entries },
];

export const inserted = <T>(items: readonly T[], position: number, item: T): T[] => items.toSpliced(position, 0, item);
