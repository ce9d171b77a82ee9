import { placeText, type Place } from '../../units/diagnostic.ts';
import { printValue } from '../../units/print.ts';
import { ordinal } from '../changes/ordinal.ts';
import { dealSchema, type Deal, type Group } from '../schema/deal.ts';
import type { Step } from '../schema/steps.ts';
import type { Tranche } from '../schema/tranche.ts';
import { sentence } from '../sentence.ts';
import { entryName, placeWords, valueWords, type PlaceWords } from './diff-words.ts';
import { matchEntries, movedPairs } from './match-entries.ts';
import { publishedWords } from './published-words.ts';
import { collateralWords, listWords } from './summaries.ts';

/** One thing in which two deals differ, in the deal's words. */
export interface Difference {
  /** The part of the deal. */
  where: string;
  text: string;
}

const SECTIONS: Partial<Record<string, string>> = {
  curveSets: 'Curves',
  tapes: 'Collateral',
  groups: 'Groups',
  tranches: 'Classes',
  triggers: 'Triggers',
  accounts: 'Accounts',
  schedules: 'Schedules',
  hedges: 'Derivative contracts',
  priority: 'Priority of payments',
  redemption: 'Redemption',
  pricing: 'Pricing',
  rateSchedule: 'Available rates',
  published: 'Published figures',
  termSheet: 'Term sheet',
};

/** A thing of two deals: where it stands in each, and what it is there. */
interface Two {
  words: readonly [PlaceWords, PlaceWords];
  places: readonly [Place, Place];
  values: readonly [unknown, unknown];
}

const isFields = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isList = (value: unknown): value is unknown[] => Array.isArray(value);
const isTexts = (value: unknown): value is string[] => isList(value) && value.every((one) => typeof one === 'string');

function inside({ words, places, values }: Two, key: string | number): Two {
  const at = (side: 0 | 1): unknown => (isFields(values[side]) ? values[side][key] : undefined);
  return {
    words,
    places: [
      [...places[0], key],
      [...places[1], key],
    ],
    values: [at(0), at(1)],
  };
}

/** What is to be known of an entry that is new. */
function detail({ deal }: PlaceWords, list: Place, entry: unknown): string {
  if (list[0] === 'tranches') return `: $${printValue(Number((entry as Tranche).balanceUsd), 'usd')}`;
  return list.at(-1) === 'priority' ? `: ${sentence(entry as Step, deal)}` : '';
}

/** Entries that came, went or changed places, and what differs in those that stayed. */
function diffEntries(two: Two): string[] {
  const { words, places } = two;
  const [before, after] = two.values.map((value) => value ?? []) as [unknown[], unknown[]];
  const { pairs, removed, added } = matchEntries(before, after);
  const nameOf = (side: 0 | 1, i: number) =>
    entryName(words[side], [...places[side], i], (side === 0 ? before : after)[i]);
  return [
    ...removed.map((i) => `${nameOf(0, i)} removed`),
    ...added.map((i) => `${nameOf(1, i)} added${detail(words[1], places[1], after[i])}`),
    ...movedPairs(pairs).map(([b, a]) => `${nameOf(1, a)} moved from ${ordinal(b + 1)} to ${ordinal(a + 1)}`),
    ...pairs.flatMap(([b, a]) =>
      diffValues({
        words,
        places: [
          [...places[0], b],
          [...places[1], a],
        ],
        values: [before[b], after[a]],
      }),
    ),
  ];
}

/** Parts of a deal that are told in a sentence, however much of them differs. */
function summary({ words, places, values }: Two): string | undefined {
  const [, place] = places;
  const key = place.at(-1);
  if (place.length === 1 && key === 'published')
    return publishedWords(words[0].deal.published, words[1].deal.published);
  if (place[0] === 'groups' && place.length === 3 && key === 'collateral') {
    const groups = words.map(({ deal }, side) => deal.groups[Number(places[side]?.[1])]) as [Group, Group];
    return collateralWords([words[0].deal, words[1].deal], groups);
  }
  const [before, after] = values;
  if (!isTexts(before) || !isTexts(after)) return undefined;
  const isSeries = place.includes('ratesPct') || ['usd', 'strikesPct', 'ceilingsPct'].includes(String(key));
  const owner = place.slice(0, 2);
  return isSeries ? listWords(entryName(words[1], owner, undefined), place, before, after) : undefined;
}

const isNone = (value: unknown): boolean => value === undefined || (isList(value) && value.length === 0);

/** Whether the texts of a list are entries of their own, to be added and moved: footnotes are. */
const areRows = ({ words, places }: Two): boolean =>
  words.some(({ rows }, side) =>
    rows.some(({ place }) => placeText(place) === placeText([...(places[side] ?? []), 0])),
  );

function diffValues(two: Two): string[] {
  const [before, after] = two.values;
  if (JSON.stringify(before) === JSON.stringify(after) || (isNone(before) && isNone(after))) return [];
  const told = summary(two);
  if (told !== undefined) return [told];
  const some = isNone(before) ? after : before;
  if (isList(some) && (!isTexts(some) || areRows(two))) return diffEntries(two);
  if (isList(some) && two.words[1].terms.has(placeText([...two.places[1], 0]))) {
    return [...some.keys()].flatMap((position) => diffValues(inside(two, position)));
  }
  const fields = [before, after].filter((value) => isFields(value) && !isList(value)) as Record<string, unknown>[];
  if (fields.length === 0) return [valueWords(two.words, two.places, [before, after])];
  const keys = [...new Set(fields.flatMap((one) => Object.keys(one)))];
  return keys.flatMap((key) => diffValues(inside(two, key)));
}

/** What differs between two states of a deal, part by part; nothing where nothing does. */
export function diffDeals(before: Deal, after: Deal): Difference[] {
  const whole: Two = { words: [placeWords(before), placeWords(after)], places: [[], []], values: [before, after] };
  return Object.keys(dealSchema.shape).flatMap((key) => {
    const part = inside(whole, key);
    const where = SECTIONS[key] ?? 'Deal';
    const texts = diffValues(part);
    if (texts.length > 0) return texts.map((text) => ({ where, text }));
    const same = JSON.stringify(part.values[0]) === JSON.stringify(part.values[1]);
    return same ? [] : [{ where, text: 'The same entries in another order' }];
  });
}
