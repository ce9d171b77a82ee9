import type { TapeCollateral } from '../deal/schema/collateral.ts';
import type { Deal, Group } from '../deal/schema/deal.ts';
import type { Curves } from '../market/curves.ts';
import type { Tape } from '../tape/tape.ts';
import { isoDate, type DaySerial } from '../units/dates.ts';
import { printValue } from '../units/print.ts';
import { clipped, listed, quoted } from '../units/quote.ts';
import { Recent } from '../units/recent.ts';
import { unwatched, type Watch } from '../units/watch.ts';
import { RunError } from '../units/run-error.ts';
import { poolOfReplines, type LoanPool } from './loan-pool.ts';
import { lotsOf, planCollateral, type CollateralPlan, type Lot } from './plan-collateral.ts';
import { poolOfTape } from './pool-of-tape.ts';

/** A tape by the hash of all that is on it; undefined where it is not at hand. */
export type FindTape = (hash: string) => Tape | undefined;

/** Lots remembered; each curve set and each state of a group's loans takes one. */
const REMEMBERED = 16;

/**
 * The loans of deals: replines from the document, tapes from where they are kept. Amortized loans are remembered by all
 * that they depend on, so that an edit of the bonds does not run the loans again.
 */
export class LoanBook {
  readonly #findTape: FindTape;
  readonly #lots = new Recent<string, Lot[]>(REMEMBERED);

  /** Runs of deals say here how far they are. */
  readonly watch: Watch;

  constructor(findTape: FindTape = () => undefined, watch = unwatched) {
    this.#findTape = findTape;
    this.watch = watch;
  }

  /** The loans of a group as a run takes them; throws RunError where the tape is not at hand or does not agree. */
  pool({ tapes }: Deal, { collateral, name }: Group): LoanPool {
    if (collateral.kind === 'replines') return poolOfReplines(collateral.replines);
    const reference = referenceOf(tapes, collateral);
    const tape = reference && this.#findTape(reference.hash);
    if (!tape) {
      const file = clipped(reference?.file ?? collateral.tape);
      throw new RunError(`${clipped(name)}: the loans of ${file} are not on this computer: import the tape again`);
    }
    const pool = poolOfTape(tape, collateral);
    assertSame(pool, collateral, clipped(name));
    return pool;
  }

  plan(deal: Deal, group: Group, curves: Curves, cutOff: DaySerial): CollateralPlan {
    return planCollateral(group, this.#lotsOf(deal, group, curves, cutOff));
  }

  #lotsOf(deal: Deal, group: Group, curves: Curves, cutOff: DaySerial): Lot[] {
    const { collateral, prefunding } = group;
    const curvesKey = [...curves].map(([name, { firstMonth, rates }]) => [name, firstMonth, ...rates]);
    const tape = collateral.kind === 'tape' ? referenceOf(deal.tapes, collateral)?.hash : undefined;
    const key = JSON.stringify([collateral, prefunding, isoDate(cutOff), curvesKey, tape]);
    return this.#lots.get(key, () => {
      const pool = this.pool(deal, group);
      assertCurves(pool, curves, clipped(group.name));
      return lotsOf(pool, prefunding, curves, cutOff, this.watch);
    });
  }
}

const referenceOf = (tapes: Deal['tapes'], { tape }: TapeCollateral) => tapes.find(({ id }) => id === tape);

const dollars = (usd: number): string => `$${printValue(usd, 'cents')}`;

/** The document says what the loans of a tape add up to; a tape that does not agree is not the one it means. */
function assertSame(pool: LoanPool, collateral: TapeCollateral, group: string): void {
  const usd = pool.balanceUsd.reduce((total, balance) => total + balance, 0);
  const saidUsd = Number(collateral.balanceUsd);
  if (pool.loans === collateral.loans && Math.abs(usd - saidUsd) < 0.005) return;
  const said = `${printValue(collateral.loans, 'count')} loans of ${dollars(saidUsd)}`;
  const found = `${printValue(pool.loans, 'count')} loans of ${dollars(usd)}`;
  throw new RunError(`${group}: the deal says ${said}, its tape has ${found}: take the loans from the tape again`);
}

function assertCurves({ indices }: LoanPool, curves: Curves, group: string): void {
  const missing = indices.find(({ name }) => !curves.has(name));
  if (!missing) return;
  const names = listed(curves.keys());
  throw new RunError(
    `${group}: there is no curve of the loans' index ${quoted(missing.name)}: the curves are ${names}`,
  );
}
