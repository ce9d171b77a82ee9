import { check } from '../../engine/deal/check/check.ts';
import type { Deal } from '../../engine/deal/schema/deal.ts';
import { shippedDeal } from './shipped.ts';

/** The shipped deal without the words of a term sheet. */
export function wordlessDeal(): Deal {
  const { termSheet: _words, ...deal } = shippedDeal();
  return deal;
}

/** The shipped deal with words of every kind in its term sheet. */
export function wordyDeal(): Deal {
  const { deal } = check({
    ...wordlessDeal(),
    termSheet: {
      subtitle: 'Computational materials',
      dated: '2003-07-24',
      parties: [
        { role: 'Underwriter', name: 'Harbor Securities' },
        { role: 'Underwriter', name: 'Quay Capital' },
        { role: 'Trustee', name: 'First Bank' },
      ],
      terms: [
        { title: 'Record date', text: 'The business day before each payment date.' },
        { title: 'Tax status', text: 'Debt for federal income tax purposes.' },
      ],
      footnotes: ['Sizes are subject to a variance of 5%.', 'Priced to the clean-up call.'],
    },
  });
  if (!deal) throw new Error('The words of the term sheet are not sound');
  return deal;
}
