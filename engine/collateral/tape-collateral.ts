import { Decimal } from 'decimal.js';
import type { Collateral, TapeCollateral } from '../deal/schema/collateral.ts';
import { selectLoans } from '../strats/selection.ts';
import { inOneBin, tally } from '../strats/tally.ts';
import type { Tape } from '../tape/tape.ts';
import { decimalString } from '../units/money.ts';
import { loansOfGroup, type TapePoolTerms } from './pool-of-tape.ts';

/** The kept loans of a tape, or of one group of it, as the deal document says what a group stands on. */
export function tapeCollateral(tape: Tape, id: string, { loanGroup, lookbackDays }: TapePoolTerms): TapeCollateral {
  const { loans, usd } = selectLoans(tape, loansOfGroup(tape, loanGroup));
  const total = tally(inOneBin(loans.length), usd).usd[0] ?? 0;
  return {
    kind: 'tape',
    tape: id,
    ...(loanGroup !== undefined && { loanGroup }),
    loans: loans.length,
    balanceUsd: decimalString(new Decimal(total)),
    lookbackDays,
  };
}

/** How adjustable-rate notes mostly have it: the index of 45 days before a change. */
const USUAL_LOOKBACK_DAYS = 45;

/** Days before a change on which a group's loans read their index: as the loans have it that it stands on now. */
export function lookbackDaysOf(collateral: Collateral): number {
  if (collateral.kind === 'tape') return collateral.lookbackDays;
  const adjustable = collateral.replines.find((line) => line.adjustable)?.adjustable;
  return adjustable?.lookbackDays ?? USUAL_LOOKBACK_DAYS;
}
