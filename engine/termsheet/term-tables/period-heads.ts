import type { Deal } from '../../deal/schema/deal.ts';
import { addMonths, dateOf } from '../../units/dates.ts';
import { printMonth } from '../../units/print.ts';

/** The period and its month ahead of the terms of rows by period, the first of which is period 1. */
export const periodHeads = ({ dates }: Deal) => [
  { key: 'period', title: 'Period', text: (position: number) => String(position + 1) },
  {
    key: 'month',
    title: 'Month',
    text: (position: number) => printMonth(addMonths(dateOf(dates.firstPayment), position)),
  },
];
