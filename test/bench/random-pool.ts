import { emptyPool, type LoanPool } from '../../engine/collateral/loan-pool.ts';
import type { IndexCurve } from '../../engine/market/curves.ts';
import { daySerial } from '../../engine/units/dates.ts';

/** Numbers from 0 to 1 that are the same on every run (Numerical Recipes' linear congruential generator). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
}

const TERMS = [180, 240, 360, 360, 360, 360];

/** A mixed pool of the trade: four in five adjustable, a third interest only at first, one to sixty months old. */
export function randomPool(loans: number): LoanPool {
  const next = numbers(20_030_731);
  const pick = (from: readonly number[]) => from[Math.floor(next() * from.length)]!;
  const pool = emptyPool(loans, [
    { name: 'LIBOR6M', lookbackDays: 45 },
    { name: 'CMT1Y', lookbackDays: 45 },
  ]);
  for (let loan = 0; loan < loans; loan += 1) {
    const age = Math.floor(next() * 60);
    const isFixed = next() < 0.2;
    pool.balanceUsd[loan] = Math.round(50_000 + next() * 600_000);
    pool.noteRate[loan] = 0.04 + Math.floor(next() * 32) / 800;
    pool.ageMonths[loan] = age;
    pool.remainingMonths[loan] = pick(TERMS) - age;
    pool.interestOnlyMonths[loan] = next() < 0.33 ? Math.max(0, 60 - age) : 0;
    pool.index[loan] = isFixed ? -1 : Math.floor(next() * 2);
    pool.margin[loan] = 0.0225 + Math.floor(next() * 16) / 800;
    pool.initialCap[loan] = pick([0.01, 0.03, 0.05]);
    pool.periodicCap[loan] = pick([0.01, 0.02]);
    pool.lifetimeCap[loan] = pool.noteRate[loan]! + 0.06;
    pool.lifetimeFloor[loan] = pool.margin[loan]!;
    pool.monthsToRoll[loan] = Math.max(0, pick([6, 24, 36, 60]) - age);
    pool.changeEveryMonths[loan] = pool.index[loan] === 1 ? 12 : 6;
  }
  return pool;
}

/** Indices that move at every change of a rate: the hardest case, as every payment is worked out anew. */
export function risingCurves(): Map<string, IndexCurve> {
  const curve = (firstPct: number): IndexCurve => ({
    firstMonth: daySerial(2003, 7, 1),
    rates: Float64Array.from(
      { length: 361 },
      (_, month) => (firstPct + 3 * (1 - Math.exp(-month / 60)) + Math.sin(month / 9)) / 100,
    ),
  });
  return new Map([
    ['LIBOR6M', curve(1.13)],
    ['CMT1Y', curve(1.1)],
  ]);
}
