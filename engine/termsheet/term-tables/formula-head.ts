import { formulaWords } from '../../deal/formula/words.ts';
import type { Deal } from '../../deal/schema/deal.ts';

/** A column of what the formulas of a term say in words, by position of the row; empty where there is no formula. */
export const formulaHead = (deal: Deal, term: string, formula: (position: number) => string | undefined) => ({
  key: `${term} in words`,
  title: 'In words',
  text: (position: number): string => {
    const text = formula(position);
    return text === undefined ? '' : formulaWords(text, deal);
  },
});
