import { amount, least, notNegative, percent, sumOf, ZERO, type Amount } from './amounts.ts';
import { addTo, loansOf, type Books, type GroupBook } from './books.ts';
import { receiptsOf } from './hedges.ts';

/** Puts what the loans and the contracts of a period bring in into the pots of each group. */
export function collect(books: Books): void {
  books.groups.forEach((group, position) => {
    const { period } = books;
    const flow = loansOf(books, position);
    const of = (amounts: Float64Array) => amount(amounts[period] ?? 0);
    group.loans = of(flow.balanceUsd).plus(of(flow.prefundedUsd));
    group.delinquent90 = group.loans.times(delinquentPart(books));
    group.cumulativeLosses = group.cumulativeLosses.plus(of(flow.lossUsd));
    group.lossesToMakeGood = group.lossesToMakeGood.plus(of(flow.lossUsd));
    const principal = [flow.scheduledUsd, flow.prepaidUsd, flow.recoveredUsd, flow.unspentUsd].map(of);
    // What no rule took the last time is still there.
    addTo(group, 'principal', sumOf(principal));
    fillInterest(books, group, notNegative(of(flow.interestUsd).minus(of(flow.feesUsd))));
    group.certificates = ZERO;
  });
}

/** Net payments on a derivative contract rank with fees; net receipts have a pot of their own. */
function fillInterest(books: Books, group: GroupBook, afterFees: Amount): void {
  const nets = receiptsOf(books, group.terms.id);
  const received = sumOf(nets.map(notNegative));
  const owed = sumOf(nets.map((net) => notNegative(net.neg())));
  addTo(group, 'interest', afterFees);
  const paid = least(owed, group.pots['interest']!);
  addTo(group, 'interest', paid.neg());
  addTo(group, 'derivative', received);
  group.hedges = received.minus(paid);
}

function delinquentPart({ scenario: { delinquent90Pct: parts }, period }: Books) {
  const part = parts?.[period - 1] ?? parts?.at(-1);
  return part === undefined ? ZERO : percent(part);
}

/** On the call date the loans are bought at par, pre-funded cash included. */
export function sellLoans(books: Books): void {
  for (const group of books.groups) {
    addTo(group, 'principal', group.loans);
    group.loans = ZERO;
  }
}
