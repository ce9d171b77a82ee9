import { addMonths, dateOf } from '../../units/dates.ts';
import { printMonth } from '../../units/print.ts';
import type { Deal } from '../schema/deal.ts';
import type { CurveSet } from '../schema/market.ts';
import { listRowId, listRowParts, listRows } from './list-rows.ts';
import { renamingTerm } from './renaming-term.ts';
import { seriesTerm, term, type RowKind } from './term.ts';
import * as kinds from './term-kind.ts';

export const CURVE_SET_ROWS = listRows<CurveSet>({
  prefix: 'curveSet',
  lists: ({ curveSets }) => [{ place: ['curveSets'], entries: curveSets }],
  name: ({ name }) => `${name} curves`,
  terms: () => ({
    name: renamingTerm('curveSet', 'name'),
    firstMonth: term('first month', kinds.MONTH, ['firstMonth']),
  }),
});

/** The longest curve that may be typed, in months. */
const LONGEST_CURVE_MONTHS = 1_200;

/** How many months the longest curve of a set has. */
export const monthsOf = ({ ratesPct }: CurveSet): number =>
  Math.max(0, ...Object.values(ratesPct).map((rates) => rates.length));

/** `Aug-03`, so many months after the first month of a set. */
export const curveMonth = ({ firstMonth }: CurveSet, months: number): string =>
  printMonth(addMonths(dateOf(`${firstMonth}-01`), months));

export const curveRowId = (set: number, month: number): string => listRowId('curve', month, String(set));

/** After its last month a curve stays where it is, so that is what goes between. */
const lastRate = (rates: string[]): string => rates.at(-1) ?? '0';

function monthIds({ curveSets }: Deal): string[] {
  return curveSets.flatMap((set, s) => Array.from({ length: monthsOf(set) }, (_month, m) => curveRowId(s, m)));
}

/** The rows of the curves, a month each, with the indices for terms; months beyond the end of a curve can be typed. */
export const CURVE_ROWS: RowKind = {
  ids: monthIds,
  find: ({ curveSets }, id) => {
    const { owner, position = LONGEST_CURVE_MONTHS } = listRowParts('curve', id) ?? {};
    const set = curveSets[Number(owner)];
    if (!set || position >= LONGEST_CURVE_MONTHS) return undefined;
    const month = curveMonth(set, position);
    const terms = Object.keys(set.ratesPct).map((index) => [
      index,
      seriesTerm([index, month], kinds.PCT, ['ratesPct', index, position], lastRate),
    ]);
    return {
      name: `${set.name} curve`,
      place: ['curveSets', Number(owner)],
      offered: Object.fromEntries(terms) as Record<string, ReturnType<typeof seriesTerm>>,
    };
  },
};
