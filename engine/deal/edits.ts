import type { Place } from '../units/diagnostic.ts';
import type { Deal } from './schema/deal.ts';

/** Puts a value at a place of the document; an absent value takes away what is there. Lists keep their length. */
export interface Edit {
  place: Place;
  value: unknown;
}

/** What a person did in one go: undone and redone as one. */
export interface Change {
  /** In the deal's words: `1-M-2 margin 150 bp to 165 bp`. */
  label: string;
  edits: Edit[];
}

type Container = Record<string | number, unknown>;

function copyOf(value: unknown, place: Place): Container {
  if (typeof value !== 'object' || value === null) throw new Error(`There is nothing to edit at ${place.join('.')}`);
  return (Array.isArray(value) ? [...value] : { ...value }) as Container;
}

/** The value at a place, undefined where there is none. */
export function valueAt(document: unknown, place: Place): unknown {
  return place.reduce<unknown>((value, key) => (value as Container | null | undefined)?.[key], document);
}

/** The document with one value replaced; everything beside the path is shared with the one given. */
function withValueAt(document: unknown, place: Place, value: unknown): unknown {
  const [key, ...rest] = place;
  if (key === undefined) return value;
  const copy = copyOf(document, place);
  if (rest.length === 0 && value === undefined) delete copy[key];
  else copy[key] = rest.length === 0 ? value : withValueAt(copy[key], rest, value);
  return copy;
}

/** The document after a change, and the change that takes it back; the deal given stays as it is. Does not check. */
export function applyChange(deal: Deal, { label, edits }: Change): { document: unknown; inverse: Change } {
  let document: unknown = deal;
  const taken: Edit[] = [];
  for (const { place, value } of edits) {
    taken.unshift({ place, value: valueAt(document, place) });
    document = withValueAt(document, place, value);
  }
  return { document, inverse: { label, edits: taken } };
}
