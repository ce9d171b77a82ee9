import type { ClassStep } from '../../engine/deal/schema/steps.ts';
import { least, percent, sumOf, ZERO, type Amount } from './amounts.ts';
import type { Claim, ClassBook } from './books.ts';

/** A payment to one class on account of one of its claims. */
export interface Payment {
  book: ClassBook;
  claim: Claim;
  usd: Amount;
}

/** What a rule pays a class, in the order in which it gets it. */
function claimsOf(pay: ClassStep['pay']): Claim[] {
  if (pay === 'accrete') return ['interest'];
  return pay === 'redemption' ? ['principal', 'interest', 'unpaidInterest', 'realizedLosses', 'basisRisk'] : [pay];
}

const dueTo = (book: ClassBook, claim: Claim): Amount => (claim === 'principal' ? book.balance : book.owed[claim]);

const isDue = ({ usd }: Payment): boolean => !usd.isZero();

/** Each class is paid all it is owed before the next one. */
function inOrder(claims: Claim[], cash: Amount, payees: ClassBook[]): Payment[] {
  let left = cash;
  return payees.flatMap((book) =>
    claims.map((claim): Payment => {
      const usd = least(left, dueTo(book, claim));
      left = left.minus(usd);
      return { book, claim, usd };
    }),
  );
}

/** All classes are paid at once, in proportion to what is due to each; of several claims, one after the other. */
function proRata(claims: Claim[], cash: Amount, payees: ClassBook[]): Payment[] {
  let left = cash;
  return claims.flatMap((claim) => {
    const due = sumOf(payees.map((book) => dueTo(book, claim)));
    const all = least(left, due);
    left = left.minus(all);
    if (all.eq(due)) return payees.map((book): Payment => ({ book, claim, usd: dueTo(book, claim) }));
    return payees.map((book): Payment => ({ book, claim, usd: all.times(dueTo(book, claim)).div(due) }));
  });
}

/** Each class is paid its share of the cash as far as it is owed that much; the rest goes to all in order. */
function byShares(claim: Claim, cash: Amount, payees: ClassBook[], sharesPct: readonly string[]): Payment[] {
  const first = payees.map((book, i) => least(cash.times(percent(sharesPct[i] ?? '0')), dueTo(book, claim)));
  let left = cash.minus(sumOf(first));
  return payees.map((book, i) => {
    const more = least(left, dueTo(book, claim).minus(first[i] ?? ZERO));
    left = left.minus(more);
    return { book, claim, usd: more.plus(first[i] ?? ZERO) };
  });
}

/** Who is paid what by a rule that may pay so much cash. */
export function paymentsOf({ pay, order, sharesPct }: ClassStep, cash: Amount, payees: ClassBook[]): Payment[] {
  if (cash.isZero()) return [];
  const claims = claimsOf(pay);
  switch (order) {
    case 'inOrder':
      return inOrder(claims, cash, payees).filter(isDue);
    case 'proRata':
      return proRata(claims, cash, payees).filter(isDue);
    case 'shares':
      if (claims.length > 1) throw new Error('the oracle knows no shares of several claims');
      return byShares(claims[0]!, cash, payees, sharesPct ?? []).filter(isDue);
  }
}
