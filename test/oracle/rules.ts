import type { ClassStep, Step } from '../../engine/deal/schema/steps.ts';
import { least, notNegative, sumOf, ZERO, type Amount } from './amounts.ts';
import { addTo, classesOf, groupCalled, type Books, type Claim, type ClassBook, type GroupBook } from './books.ts';
import { numberOf } from './formula.ts';
import { paymentsOf } from './payments.ts';
import { lookupIn } from './quantities.ts';

interface Source {
  group: GroupBook;
  /** In the order in which they are used. */
  pots: string[];
  isExcess: boolean;
}

/** `excess.1` is what is left of the group's interest and principal, interest first; all others are one pot. */
function sourceOf(books: Books, from: string): Source {
  const dot = from.indexOf('.');
  const kind = from.slice(0, dot);
  const isExcess = kind === 'excess';
  return {
    group: groupCalled(books, from.slice(dot + 1)),
    pots: isExcess ? ['interest', 'principal'] : [kind],
    isExcess,
  };
}

const cashIn = ({ group, pots }: Source): Amount => sumOf(pots.map((pot) => group.pots[pot] ?? ZERO));

function takeOut(source: Source, cash: Amount): void {
  let left = cash;
  for (const pot of source.pots) {
    const taken = least(left, source.group.pots[pot] ?? ZERO);
    addTo(source.group, pot, taken.neg());
    left = left.minus(taken);
  }
}

/** What a rule may pay: what is there, within its limit. */
function budgetOf(books: Books, source: Source, upTo: string | undefined): Amount {
  if (upTo === undefined) return cashIn(source);
  return notNegative(least(cashIn(source), numberOf(upTo, lookupIn(books, source.group.terms.id))));
}

function payeesOf(books: Books, to: ClassStep['to']): ClassBook[] {
  if (typeof to === 'string') return classesOf(books, to.slice('group.'.length));
  return to.map((id) => books.classes.find(({ terms }) => terms.id === id)!);
}

/** What a rule for interest leaves short becomes an unpaid interest shortfall, which later rules may pay. */
function carryShortfall({ owed }: ClassBook): void {
  owed.unpaidInterest = owed.unpaidInterest.plus(owed.interest);
  owed.interest = ZERO;
}

/** Principal paid out of excess cash flow, of either group, makes losses good. */
function makeGood(group: GroupBook, paid: Amount): void {
  group.lossesToMakeGood = notNegative(group.lossesToMakeGood.minus(paid));
}

function settle(book: ClassBook, claim: Claim, paid: Amount): void {
  if (claim === 'principal') book.balance = book.balance.minus(paid);
  else book.owed[claim] = book.owed[claim].minus(paid);
  book.paid[claim] = book.paid[claim].plus(paid);
}

/** Interest that is added to the balance; the cash that would have paid it goes elsewhere. */
function accrete(books: Books, book: ClassBook, into: string, usd: Amount): void {
  book.owed.interest = book.owed.interest.minus(usd);
  book.balance = book.balance.plus(usd);
  book.accreted = book.accreted.plus(usd);
  const { group, pots } = sourceOf(books, into);
  addTo(group, pots[0]!, usd);
}

function payClasses(books: Books, step: ClassStep): void {
  const source = sourceOf(books, step.from);
  const payees = payeesOf(books, step.to);
  const payments = paymentsOf(step, budgetOf(books, source, step.upTo), payees);
  takeOut(source, sumOf(payments.map(({ usd }) => usd)));
  for (const { book, claim, usd } of payments) {
    if (step.pay === 'accrete') accrete(books, book, step.into, usd);
    else settle(book, claim, usd);
    if (claim === 'principal' && source.isExcess) makeGood(groupCalled(books, book.terms.group), usd);
  }
  if (step.pay === 'interest') payees.forEach(carryShortfall);
}

function payStep(books: Books, step: Step): void {
  if (step.pay !== 'certificates' && step.pay !== 'deposit') return payClasses(books, step);
  const source = sourceOf(books, step.from);
  const cash = budgetOf(books, source, step.pay === 'deposit' ? step.upTo : undefined);
  takeOut(source, cash);
  if (step.pay === 'certificates') source.group.certificates = source.group.certificates.plus(cash);
  else {
    const { group, pots } = sourceOf(books, step.into);
    addTo(group, pots[0]!, cash);
  }
}

/** Pays by the rules, one after the other. */
export function payByRules(books: Books, steps: readonly Step[]): void {
  for (const step of steps) payStep(books, step);
}
