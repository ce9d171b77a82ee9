import { figureCount, figureName, figuresOf } from '../published/measures.ts';
import { clipped } from '../../units/quote.ts';
import type { Published } from '../schema/market.ts';

type Figures = ReadonlyMap<string, string>;

const byName = (published: Published | undefined): Figures =>
  new Map(figuresOf(published).map(({ key, text }) => [figureName(key), text]));

/** More figures than this are counted, not named. */
const MOST_NAMED = 3;

/** `WAL of 1-A-1 to call at 80% 2.78 to 2.79` */
function moved(before: Figures, after: Figures): string[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].filter(
    (name) => before.get(name) !== after.get(name),
  );
  if (names.length <= MOST_NAMED) {
    return names.map((name) => `${name} ${before.get(name) ?? 'none'} to ${after.get(name) ?? 'none'}`);
  }
  const count = (verb: string, is: (name: string) => boolean): string[] => {
    const found = names.filter(is).length;
    return found === 0 ? [] : [`${figureCount(found)} ${verb}`];
  };
  return [
    ...count('added', (name) => !before.has(name)),
    ...count('changed', (name) => before.has(name) && after.has(name)),
    ...count('removed', (name) => !after.has(name)),
  ];
}

/** What became of the figures that others published, in one line. */
export function publishedWords(before: Published | undefined, after: Published | undefined): string {
  const [was, is] = [byName(before), byName(after)];
  if (!before) return `${figureCount(is.size)} added, published in ${clipped(after?.source ?? '')}`;
  if (!after) return `${figureCount(was.size)} removed, published in ${clipped(before.source)}`;
  const source = before.source === after.source ? [] : [`source ${clipped(before.source)} to ${clipped(after.source)}`];
  return [...moved(was, is), ...source].join(', ') || 'the same figures in another order';
}
