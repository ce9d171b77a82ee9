import { POTS } from '../check/rules.ts';
import type { Deal } from '../schema/deal.ts';

/** The index names of the curves that the deal is priced on. */
export function indexNames({ curveSets, pricing }: Deal): string[] {
  const set = curveSets.find(({ name }) => name === pricing.curveSet) ?? curveSets[0];
  return Object.keys(set?.ratesPct ?? {});
}

export const groupIds = ({ groups }: Deal): string[] => groups.map(({ id }) => id);

export const trancheIds = ({ tranches }: Deal): string[] => tranches.map(({ id }) => id);

export const curveSetNames = ({ curveSets }: Deal): string[] => curveSets.map(({ name }) => name);

/** The accounts that rules may pay into: `reserve.1`. */
export const accountSources = ({ accounts }: Deal): string[] => accounts.map(({ id, group }) => `${id}.${group}`);

/** Where rules may take cash from. */
export const cashSources = (deal: Deal): string[] => [
  ...groupIds(deal).flatMap((group) => POTS.map((pot) => `${pot}.${group}`)),
  ...accountSources(deal),
];
