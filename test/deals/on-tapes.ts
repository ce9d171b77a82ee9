import { LoanBook } from '../../engine/collateral/loan-book.ts';
import { lookbackDaysOf, tapeCollateral } from '../../engine/collateral/tape-collateral.ts';
import type { TapeCollateral } from '../../engine/deal/schema/collateral.ts';
import type { Deal } from '../../engine/deal/schema/deal.ts';
import { standOn } from '../../engine/scenario/aggregation-cost.ts';
import type { Tape } from '../../engine/tape/tape.ts';

export interface DealOnTapes {
  deal: Deal;
  /** What each group stands on, in the order of the document. */
  collaterals: TapeCollateral[];
  book: LoanBook;
}

const hashOf = (group: number): string => String(group).padStart(64, '0');

/** A deal with each group on all loans of a tape of its own, one tape a group. */
export function onTapes(deal: Deal, tapes: readonly Tape[]): DealOnTapes {
  const references = tapes.map((_tape, i) => ({ id: `Tape ${i + 1}`, file: `tape-${i + 1}.csv`, hash: hashOf(i) }));
  const collaterals = deal.groups.map(({ collateral }, i) =>
    tapeCollateral(tapes[i]!, references[i]!.id, { lookbackDays: lookbackDaysOf(collateral) }),
  );
  const standing = deal.groups.reduce((moved, { id }, i) => standOn(moved, id, collaterals[i]!), deal);
  const book = new LoanBook((hash) => tapes.find((_tape, i) => hashOf(i) === hash));
  return { deal: { ...standing, tapes: references }, collaterals, book };
}
