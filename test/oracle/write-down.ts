import { amount, least, notNegative, ZERO } from './amounts.ts';
import { bondsOf, classesOf, type Books } from './books.ts';

const DUST = amount('0.0001');

/** After all distributions, bonds beyond the loans are written off from the lowest class up. */
export function writeDown(books: Books): void {
  for (const book of books.classes) book.writtenOff = ZERO;
  for (const { terms, loans } of books.groups) {
    let excess = notNegative(bondsOf(books, terms.id).minus(loans));
    for (const book of classesOf(books, terms.id).toReversed()) {
      const off = least(excess, book.balance);
      book.balance = book.balance.minus(off);
      book.writtenOff = off;
      book.owed.realizedLosses = book.owed.realizedLosses.plus(off);
      excess = excess.minus(off);
    }
  }
}

/** What is left of a balance is nothing once it is less than anyone could be paid. */
export function dropDust(books: Books): void {
  for (const book of books.classes) if (book.balance.lt(DUST)) book.balance = ZERO;
}
