import type { Hedge } from '../../engine/deal/schema/market.ts';
import { rateOn } from '../../engine/market/curves.ts';
import { amount, least, notNegative, percent, type Amount } from './amounts.ts';
import { bondsOf, type Books } from './books.ts';
import { yearPart } from './timeline.ts';

/** The index of this period's interest, an annual decimal. */
export function indexRate(books: Books, index: string): Amount {
  const curve = books.curves.get(index);
  if (!curve) throw new Error(`no curve ${index}`);
  return amount(rateOn(curve, books.timeline.stated[books.period]!));
}

function notionalOf(books: Books, { notional, group }: Hedge): Amount {
  if (notional.kind === 'bondBalance') return bondsOf(books, notional.group);
  const usd = notional.kind === 'constant' ? notional.usd : (notional.usd[books.period - 1] ?? '0');
  return notional.balanceGuaranteed ? least(amount(usd), bondsOf(books, group)) : amount(usd);
}

const inPeriod = (rates: readonly string[], period: number): Amount =>
  percent(rates[period - 1] ?? rates.at(-1) ?? '0');

/** What a contract brings per dollar of notional, negative where the trust pays. */
function receiptRate(books: Books, hedge: Hedge): Amount {
  const index = indexRate(books, hedge.receiveIndex);
  const floating = yearPart(books, hedge.floatDayCount);
  switch (hedge.kind) {
    case 'swap':
      return index.times(floating).minus(percent(hedge.payFixedPct).times(yearPart(books, hedge.fixedDayCount)));
    case 'cap':
      return notNegative(index.minus(inPeriod(hedge.strikesPct, books.period))).times(floating);
    case 'corridor': {
      const top = least(index, inPeriod(hedge.ceilingsPct, books.period));
      return notNegative(top.minus(inPeriod(hedge.strikesPct, books.period))).times(floating);
    }
  }
}

/** What each of a group's contracts brings, on the balances before this payment date; negative where the trust pays. */
export function receiptsOf(books: Books, group: string): Amount[] {
  if (books.scenario.hedges === 'excluded') return [];
  const own = books.deal.hedges.filter((hedge) => hedge.group === group);
  return own.map((hedge) => notionalOf(books, hedge).times(receiptRate(books, hedge)));
}
