import type { Deal } from '../../../deal/schema/deal.ts';
import { classWords } from '../../../deal/sentence.ts';
import { civilDate, dateOf } from '../../../units/dates.ts';
import { printDate } from '../../../units/print.ts';
import type { Block, Fact } from '../document.ts';
import type { TermSheetSource } from '../source.ts';

/** `25th` */
function ordinal(day: number): string {
  const teens = day % 100 >= 11 && day % 100 <= 13;
  const ending = teens ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
  return `${day}${ending}`;
}

const ROLLS: Record<Deal['pricing']['paymentDates'], string> = {
  unadjusted: 'The tables take the day as it is, whether or not it is a business day.',
  nextBusinessDay: 'A day that is no business day moves to the next one.',
};

/** Classes by how their interest accrues. */
function accruals({ tranches }: Deal): Fact[] {
  const byWords = new Map<string, string[]>();
  for (const { id, coupon, accrual, dayCount, delayDays } of tranches) {
    if (coupon.kind === 'none') continue;
    const over = accrual === 'monthBefore' ? 'over the calendar month before' : 'from payment date to payment date';
    const delay = delayDays === 0 ? 'without delay' : `paid with a delay of ${delayDays} days`;
    const words = `${dayCount} ${over}, ${delay}`;
    byWords.set(words, [...(byWords.get(words) ?? []), id]);
  }
  const all = byWords.size === 1;
  return [...byWords].map(([words, ids]) => ({
    title: all ? 'Accrual' : `Accrual of ${classWords(ids)}`,
    text: `${words}.`,
  }));
}

/** The dates of the deal, and the terms that are words. */
export function datesSection({ run: { deal } }: TermSheetSource): Block[] {
  const { cutOff, settlement, accruesFrom, firstPayment } = deal.dates;
  const date = (text: string): string => printDate(dateOf(text));
  const day = ordinal(civilDate(dateOf(firstPayment)).day);
  const flat = 'No interest is accrued in the price: it runs from the closing date.';
  return [
    {
      kind: 'facts',
      facts: [
        { title: 'Cut-off date', text: date(cutOff) },
        { title: 'Closing date', text: date(settlement) },
        { title: 'Interest accrues from', text: accruesFrom === undefined ? flat : date(accruesFrom) },
        {
          title: 'Payment dates',
          text: `The ${day} of each month, from ${date(firstPayment)}. ${ROLLS[deal.pricing.paymentDates]}`,
        },
        ...accruals(deal),
        ...(deal.termSheet?.terms ?? []),
      ],
    },
  ];
}
