import type { FloatingCoupon, Tranche } from '../../engine/deal/schema/tranche.ts';
import { amount, basisPoints, least, notNegative, percent, sumOf, ZERO, type Amount } from './amounts.ts';
import { bondsOf, groupPosition, loansOf, nothingPaid, type Books, type ClassBook } from './books.ts';
import { indexRate } from './hedges.ts';
import { yearPart } from './timeline.ts';

/** A month's interest at the net mortgage rate on the loans and the pre-funded amount at the end of the prior due period. */
function monthsInterest(books: Books, group: string): Amount {
  const flow = loansOf(books, groupPosition(books, group));
  const before = books.period - 1;
  const loans = amount(flow.balanceUsd[before] ?? 0);
  if (loans.isZero()) return ZERO;
  const net = notNegative(amount(flow.interestUsd[books.period] ?? 0).minus(flow.feesUsd[books.period] ?? 0));
  return net.times(loans.plus(flow.prefundedUsd[before] ?? 0)).div(loans);
}

/**
 * Net mortgage rate x (loans + pre-funded amount at the end of the prior due period) / bonds before the payment date x
 * 30 / actual days; in another day count than actual/360, the rate that pays the same dollars. Undefined without bonds
 * or days, where it means nothing.
 */
function availableFundsRate(books: Books, { coupon, group }: Tranche, year: Amount): Amount | undefined {
  if (coupon.kind === 'none' || !coupon.availableFundsCap) return undefined;
  const bonds = bondsOf(books, group);
  return bonds.isZero() || year.isZero() ? undefined : monthsInterest(books, group).div(bonds.times(year));
}

/** Index + margin within cap and floor; the margin steps up from the period after the first call date let pass. */
function floatingRate(books: Books, coupon: FloatingCoupon): Amount {
  const isSteppedUp = books.firstCallPeriod !== undefined && books.period > books.firstCallPeriod;
  const margin = basisPoints(coupon.marginBps).times(isSteppedUp ? (coupon.stepUpMultiple ?? 1) : 1);
  const rate = indexRate(books, coupon.index)
    .times(coupon.multiplier ?? 1)
    .plus(margin);
  const floor = percent(coupon.floorPct ?? '0');
  const capped = coupon.capPct === undefined ? rate : least(rate, percent(coupon.capPct));
  return capped.lt(floor) ? floor : capped;
}

function uncappedCoupon(books: Books, { coupon }: Tranche): Amount {
  switch (coupon.kind) {
    case 'floating':
      return floatingRate(books, coupon);
    case 'fixed':
      return percent(coupon.ratePct);
    case 'none':
      return ZERO;
  }
}

/** The balance that a class's interest is reckoned on: its own, or those of other classes. */
function accruingBalance(books: Books, { terms, balance }: ClassBook): Amount {
  const { notionalOf } = terms;
  if (!notionalOf) return balance;
  return sumOf(books.classes.filter((one) => notionalOf.includes(one.terms.id)).map((one) => one.balance));
}

function accrueClass(books: Books, book: ClassBook): void {
  const { terms, owed } = book;
  const balance = accruingBalance(books, book);
  const year = yearPart(books, terms.dayCount, terms.accrual);
  const uncapped = uncappedCoupon(books, terms);
  const available = availableFundsRate(books, terms, year);
  book.noteRate = available === undefined ? uncapped : least(uncapped, available);
  // Interest of the period before that no rule paid is a shortfall like any other.
  const unpaid = owed.unpaidInterest.plus(owed.interest);
  const shortfall = balance.times(uncapped.minus(book.noteRate)).times(year);
  book.owed = {
    interest: balance.times(book.noteRate).times(year),
    unpaidInterest: unpaid.plus(unpaid.times(book.noteRate).times(year)),
    realizedLosses: owed.realizedLosses,
    basisRisk: owed.basisRisk.plus(owed.basisRisk.times(uncapped).times(year)).plus(shortfall),
  };
}

/** Works out what each class is owed in a period, before anything is paid. */
export function accrue(books: Books): void {
  for (const book of books.classes) {
    book.openingBalance = book.balance;
    accrueClass(books, book);
    book.paid = nothingPaid();
    book.accreted = ZERO;
  }
}
