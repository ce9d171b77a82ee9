import type { Deal } from '../deal/schema/deal.ts';

/** Positions of the pots that every group has; the deal's accounts come after them, by name. */
export const INTEREST = 0;
export const PRINCIPAL = 1;
export const DERIVATIVE = 2;

/** The names of a deal's pots and accounts, in order of position. */
export function potNames({ accounts }: Deal): string[] {
  return ['interest', 'principal', 'derivative', ...new Set(accounts.map(({ id }) => id))];
}

/** The name of a pot or account in `reserve.1`. */
const potName = (source: string): string => source.slice(0, source.indexOf('.'));

/** The pot that a source names; -1 for excess cash flow, which is what is left of two of them. */
export function potPosition(deal: Deal, source: string): number {
  return potNames(deal).indexOf(potName(source));
}
