import { z } from 'zod';
import { age, days, id, loanCount, months, pct, periods, sha256, usd, words } from './scalars.ts';

/** How an adjustable rate moves: at each change, index + margin, rounded, within its caps and floor. */
export const adjustableRate = z.strictObject({
  index: id,
  /** Percent per annum over the index. */
  marginPct: pct,
  /** Most that the first change may move the rate, percent. */
  initialCapPct: pct,
  /** Most that each later change may move the rate, percent. */
  periodicCapPct: pct,
  lifetimeCapPct: pct,
  lifetimeFloorPct: pct,
  /** Payments still made at the present rate. */
  monthsToRoll: months(0),
  /** Months between rate changes. */
  changeEveryMonths: months(1),
  /** Days before the change on which the index is read. */
  lookbackDays: days(0),
});

/** A line of like loans, carried as one loan. */
export const repline = z.strictObject({
  name: words,
  balanceUsd: usd,
  noteRatePct: pct,
  /** Absent on a fixed rate. */
  adjustable: adjustableRate.optional(),
  remainingTermMonths: months(1),
  /** Months since origination at the cut-off date; fractions are kept. */
  ageMonths: age,
  /** Payments of interest only still to come. */
  interestOnlyMonths: months(0),
});

export const collateral = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('replines'), replines: z.array(repline).min(1) }),
  /** The loans themselves, out of a tape of the deal. */
  z.strictObject({
    kind: z.literal('tape'),
    tape: id,
    /** Only the loans with this word in the tape's group column; absent: all that are kept. */
    loanGroup: words.optional(),
    /** How many they are and what they add up to: the tape must agree. */
    loans: loanCount,
    balanceUsd: usd,
    /** Days before a change of rates on which an index is read; tapes do not say. */
    lookbackDays: days(0),
  }),
]);

/** A loan tape that is kept beside the deal. */
export const tapeReference = z.strictObject({
  id,
  /** The file that it was imported from. */
  file: words,
  /** SHA-256 of all that is on it: another hash is another tape. */
  hash: sha256,
});

/** Cash set aside at closing to buy more of the same collateral. */
export const prefunding = z.strictObject({
  amountUsd: usd,
  /**
   * Each purchase joins the collateral at the end of its due period, and pays from the next one on. When it is
   * bought, it is taken to be like the group's loans at the cut-off date, only so many months younger.
   */
  purchases: z.array(z.strictObject({ period: periods(1), amountUsd: usd, youngerByMonths: months(0) })),
  /** What is unspent after this period is paid as principal in the next. */
  fundingPeriodEnds: periods(1),
});

/** What a prepayment in the middle of a month costs in interest, and what the servicer makes good of it. */
export const prepaymentInterest = z.strictObject({
  /** Days of 30 whose interest a prepayment does not pay. */
  lostDays: days(0).max(30, { error: 'expected 0 to 30 days' }),
  /** Compensating interest: the servicer pays the shortfall up to this rate on the loans, percent per annum. */
  compensatedPct: pct,
});

export const fee = z.strictObject({
  name: words,
  /** Percent per annum of the loans' balance, taken from interest before the bonds. */
  annualPct: pct,
});

/** The pricing speed, of which the speeds of a table are percentages. */
export const prepaymentSpeed = z.discriminatedUnion('kind', [
  /** One annual rate. */
  z.strictObject({ kind: z.literal('cpr'), annualPct: pct }),
  /** 100 % of the PSA ramp: 0.2 % a year more each month of age to 6 % in month 30. */
  z.strictObject({ kind: z.literal('psa') }),
  /** Absolute prepayment speed: percent of the original number of loans that prepay each month. */
  z.strictObject({ kind: z.literal('abs'), monthlyPct: pct }),
  /** An annual rate by the age of the loan, the last one for ever after. */
  z.strictObject({
    kind: z.literal('cprByAge'),
    steps: z.array(z.strictObject({ fromMonth: months(1), annualPct: pct })).min(1),
  }),
]);

export type AdjustableRate = z.infer<typeof adjustableRate>;
export type Repline = z.infer<typeof repline>;
export type Collateral = z.infer<typeof collateral>;
export type TapeCollateral = Extract<Collateral, { kind: 'tape' }>;
export type TapeReference = z.infer<typeof tapeReference>;
export type Prefunding = z.infer<typeof prefunding>;
export type PrepaymentSpeed = z.infer<typeof prepaymentSpeed>;
