import { BPS, PCT } from '../units/money.ts';
import type { PricedCell, PricedDeal } from './price-deal.ts';

/** How far one pricing of a class is from another, the second less the first; undefined where either has no figure. */
export interface Differences {
  walYears: number | undefined;
  /** Of the discount margin, or of the yield where a class has one. */
  bps: number | undefined;
  modDurationYears: number | undefined;
}

/** A class at a speed and redemption in two pricings; undefined in the one that does not have it. */
export interface PricedPair {
  a: PricedCell | undefined;
  b: PricedCell | undefined;
}

const difference = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined || b === undefined ? undefined : b - a;

/** A discount margin or a yield, basis points. */
const returnBps = (cell: PricedCell | undefined): number | undefined =>
  cell?.dmBps ?? (cell?.yieldPct === undefined ? undefined : (cell.yieldPct * PCT) / BPS);

export const differencesOf = ({ a, b }: PricedPair): Differences => ({
  walYears: difference(a?.walYears, b?.walYears),
  bps: difference(returnBps(a), returnBps(b)),
  modDurationYears: difference(a?.modDurationYears, b?.modDurationYears),
});

const keyOf = ({ tranche, redemption, speedPct }: PricedCell): string => `${tranche}|${redemption}|${speedPct}`;

/** The cells of two pricings side by side: those of the first in its order, then those that only the second has. */
export function pairCells(a: PricedDeal, b: PricedDeal): PricedPair[] {
  const ofB = new Map(b.cells.map((cell) => [keyOf(cell), cell]));
  const keysOfA = new Set(a.cells.map(keyOf));
  return [
    ...a.cells.map((cell) => ({ a: cell, b: ofB.get(keyOf(cell)) })),
    ...b.cells.filter((cell) => !keysOfA.has(keyOf(cell))).map((cell) => ({ a: undefined, b: cell })),
  ];
}
