import { at } from '../../units/assert.ts';
import type { Place } from '../../units/diagnostic.ts';
import type { Deal } from '../schema/deal.ts';
import type { Offered, RowKind } from './term.ts';

/** A list of the document whose entries are rows. */
interface List<T> {
  /** Whose list it is; absent: the deal's. */
  owner?: string;
  place: Place;
  entries: readonly T[];
}

interface ListRows<T> {
  /** What the ids of the rows begin with. */
  prefix: string;
  lists: (deal: Deal) => List<T>[];
  name: (entry: T, deal: Deal, owner: string, position: number) => string;
  terms: (entry: T, deal: Deal, position: number) => Record<string, Offered>;
}

const ROW_ID = /^(\w+)\|(?:(.+)\|)?(\d+)$/;

/** `fee|1|0`: kind, whose list it is, and position; `rule|0` where the list is the deal's. */
export const listRowId = (prefix: string, position: number, owner?: string): string =>
  owner === undefined ? `${prefix}|${position}` : `${prefix}|${owner}|${position}`;

/** The parts of a row id of this prefix. */
export function listRowParts(prefix: string, id: string): { owner: string | undefined; position: number } | undefined {
  const [, kind, owner, position] = ROW_ID.exec(id) ?? [];
  return kind === prefix ? { owner, position: Number(position) } : undefined;
}

/** The rows of lists, an entry each. */
export function listRows<T>({ prefix, lists, name, terms }: ListRows<T>): RowKind {
  return {
    ids: (deal) => lists(deal).flatMap(({ owner, entries }) => entries.map((_entry, i) => listRowId(prefix, i, owner))),
    find: (deal, id) => {
      const parts = listRowParts(prefix, id);
      const list = parts && lists(deal).find(({ owner }) => owner === parts.owner);
      if (!list || parts.position >= list.entries.length) return undefined;
      const entry = at(list.entries, parts.position);
      return {
        name: name(entry, deal, list.owner ?? '', parts.position),
        place: [...list.place, parts.position],
        offered: terms(entry, deal, parts.position),
      };
    },
  };
}

/** A list that each group has, some of them not: then it is empty. */
export const ofGroups =
  <T>(place: Place, entries: (group: Deal['groups'][number]) => readonly T[] | undefined) =>
  (deal: Deal): List<T>[] =>
    deal.groups.map((group, i) => ({
      owner: group.id,
      place: ['groups', i, ...place],
      entries: entries(group) ?? [],
    }));
