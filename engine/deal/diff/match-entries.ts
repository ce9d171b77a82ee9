/** Entries of a list before and after: pairs that are the same thing, and those that are on one side only. */
export interface Matched {
  /** Positions before and after, in the order after. */
  pairs: [before: number, after: number][];
  removed: number[];
  added: number[];
}

type Fields = Record<string, unknown>;

/** What people tell entries apart by. */
const NAMES = ['id', 'name', 'cite', 'title'] as const;

function named(entry: unknown): string {
  const { id, name, cite, title, pay, from, period, fromMonth } = entry as Fields;
  return JSON.stringify([id ?? name ?? cite ?? title, pay, from, period, fromMonth]);
}

/** All but the name: a thing under another name is the same thing. */
function nameless(entry: unknown): string {
  const rest = { ...(entry as Fields) };
  for (const key of NAMES) delete rest[key];
  return JSON.stringify(rest);
}

const onlyName = (entry: unknown): string => JSON.stringify(NAMES.map((key) => (entry as Fields)[key]));

/** From what is surely the same to what is likely the same. */
const KEYS: readonly ((entry: unknown) => string)[] = [JSON.stringify, named, nameless, onlyName];

/** Finds what became of each entry of a list. */
export function matchEntries(before: readonly unknown[], after: readonly unknown[]): Matched {
  const left = new Set(before.keys());
  const fresh = new Set(after.keys());
  const pairs: [number, number][] = [];
  for (const key of KEYS) {
    for (const a of fresh) {
      const wanted = key(after[a]);
      const b = [...left].find((position) => key(before[position]) === wanted);
      if (b === undefined) continue;
      pairs.push([b, a]);
      left.delete(b);
      fresh.delete(a);
    }
  }
  return { pairs: pairs.toSorted((x, y) => x[1] - y[1]), removed: [...left], added: [...fresh] };
}

/** The pairs that changed places: all but the longest run of those that are still in the order of before. */
export function movedPairs(pairs: Matched['pairs']): Matched['pairs'] {
  const length: number[] = [];
  const previous: number[] = [];
  for (const [i, [before]] of pairs.entries()) {
    length[i] = 1;
    previous[i] = -1;
    for (let j = 0; j < i; j += 1) {
      if (pairs[j]![0] < before && length[j]! + 1 > length[i]) {
        length[i] = length[j]! + 1;
        previous[i] = j;
      }
    }
  }
  const kept = new Set<number>();
  for (let i = length.indexOf(Math.max(...length)); i >= 0; i = previous[i]!) kept.add(i);
  return pairs.filter((_pair, i) => !kept.has(i));
}
