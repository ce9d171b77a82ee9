import type { Deal } from '../../../deal/schema/deal.ts';
import type { Tranche } from '../../../deal/schema/tranche.ts';
import { cell, type Cell, type Column } from '../../table.ts';

const AGENCIES = [
  ['moodys', "Moody's"],
  ['sp', 'S&P'],
  ['fitch', 'Fitch'],
] as const;

/** A column for each agency that rates some class. */
export const ratingColumns = ({ tranches }: Deal): Column[] =>
  AGENCIES.filter(([key]) => tranches.some(({ ratings }) => ratings[key] !== undefined)).map(([key, title]) => ({
    key,
    title,
    format: 'text',
  }));

export const ratingsCells = ({ ratings }: Tranche): Record<string, Cell> =>
  Object.fromEntries(AGENCIES.map(([key]) => [key, cell(ratings[key], 'text')]));
