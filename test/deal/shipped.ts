import { libraryDeal } from '../../engine/library/index.ts';
import { dealText } from '../../engine/deal/check/check.ts';
import { valueAt } from '../../engine/deal/edits.ts';
import type { Deal } from '../../engine/deal/schema/deal.ts';
import type { Place } from '../../engine/units/diagnostic.ts';

/** The shipped deal, which no test changes. */
export function shippedDeal(): Deal {
  const deal = libraryDeal('impac-2003-8');
  if (!deal) throw new Error('The shipped deal is gone');
  return deal;
}

export const shippedText = (): string => dealText(shippedDeal());

/** Where a rule of the shipped deal stands. */
export function ruleOf(pay: string, from: string, list: 'priority' | 'redemption.priority' = 'priority'): string {
  const deal = shippedDeal();
  const steps = list === 'priority' ? deal.priority : deal.redemption.priority;
  return `${list}[${steps.findIndex((step) => step.pay === pay && step.from === from)}]`;
}

/** Any JSON. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** `tranches[3].coupon.marginBps` as a place. */
export function placeOf(path: string): Place {
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  return keys.map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}

/** Changes what holds the value at a place: the list or object, and the value's key in it; nothing where there is none. */
export function changeAt(
  document: Json,
  place: Place,
  change: (holder: Record<string, Json>, key: string) => void,
): Json {
  const copy = structuredClone(document);
  const holder = valueAt(copy, place.slice(0, -1));
  if (typeof holder === 'object' && holder !== null) change(holder as Record<string, Json>, String(place.at(-1)));
  return copy;
}

const edited = (path: string, change: (holder: Record<string, Json>, key: string) => void) => (text: string) =>
  JSON.stringify(changeAt(JSON.parse(text) as Json, placeOf(path), change));

/** Damage that puts a value where another stood, or where none did. */
export const put = (path: string, value: Json) => edited(path, (holder, key) => (holder[key] = value));

/** Damage that takes away a key, or an entry of a list. */
export const drop = (path: string) =>
  edited(path, (holder, key) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else delete holder[key];
  });

/** Several damages, one after the other. */
export const all =
  (...damages: ((text: string) => string)[]) =>
  (text: string): string =>
    damages.reduce((damaged, damage) => damage(damaged), text);
