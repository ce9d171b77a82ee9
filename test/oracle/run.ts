import type { Amount } from './amounts.ts';
import { accrue } from './accrue.ts';
import { openBooks, type Books, type Case, type Paid } from './books.ts';
import { collect, sellLoans } from './collect.ts';
import { isTrue } from './formula.ts';
import { lookupIn, settleTargets, testTriggers } from './quantities.ts';
import { payByRules } from './rules.ts';
import { dropDust, writeDown } from './write-down.ts';

/** What a class was paid in a period and stands at after it. */
export interface ClassPeriod extends Paid {
  balance: Amount;
  noteRate: Amount;
  accreted: Amount;
  writtenOff: Amount;
}

export interface OraclePeriod {
  classes: ClassPeriod[];
  certificates: Amount[];
  hedges: Amount[];
}

export interface OracleRun {
  calledInPeriod: number | undefined;
  /** Entry 0 is period 1. */
  periods: OraclePeriod[];
}

const periodOf = ({ classes, groups }: Books): OraclePeriod => ({
  classes: classes.map(({ paid, balance, noteRate, accreted, writtenOff }) => ({
    ...paid,
    balance,
    noteRate,
    accreted,
    writtenOff,
  })),
  certificates: groups.map((group) => group.certificates),
  hedges: groups.map((group) => group.hedges),
});

/** Runs one period; says whether the deal was called in it. */
function runPeriod(books: Books): boolean {
  const { redemption, priority } = books.deal;
  collect(books);
  accrue(books);
  testTriggers(books);
  // Asked on every date, because the first to ask for a target settles it.
  if (isTrue(redemption.cleanUpCall, lookupIn(books, undefined))) books.firstCallPeriod ??= books.period;
  const isCalled = books.scenario.redemption === 'call' && books.firstCallPeriod === books.period;
  if (isCalled) sellLoans(books);
  payByRules(books, isCalled ? redemption.priority : priority);
  settleTargets(books);
  writeDown(books);
  dropDust(books);
  return isCalled;
}

/** The whole deal, period by period, as its document and the model's rules say; slow and plain. */
export function runOracle(of: Case): OracleRun {
  const books = openBooks(of);
  const periods: OraclePeriod[] = [];
  for (let period = 1; period < books.timeline.paid.length; period += 1) {
    books.period = period;
    const isCalled = runPeriod(books);
    periods.push(periodOf(books));
    if (isCalled) return { calledInPeriod: period, periods };
  }
  return { calledInPeriod: undefined, periods };
}
