import type { Repline } from '../schema/collateral.ts';
import type { Deal } from '../schema/deal.ts';
import { indexNames } from './deal-names.ts';
import { listRowId, listRows, ofGroups } from './list-rows.ts';
import { term, unless, type Offered } from './term.ts';
import * as kinds from './term-kind.ts';

/** The terms of a repline, in the order of its table. */
export const REPLINE_TERM_NAMES = [
  'name',
  'balanceUsd',
  'noteRatePct',
  'remainingTermMonths',
  'ageMonths',
  'interestOnlyMonths',
  'index',
  'marginPct',
  'initialCapPct',
  'periodicCapPct',
  'lifetimeCapPct',
  'lifetimeFloorPct',
  'monthsToRoll',
  'changeEveryMonths',
  'lookbackDays',
] as const;

function replineTerms({ name, adjustable }: Repline, deal: Deal): Record<string, Offered> {
  const ofRate = (title: string, kind: kinds.TermKind, key: string): Offered =>
    unless(
      adjustable ? undefined : `${name} has no ${title}: its rate is fixed`,
      term(title, kind, ['adjustable', key]),
    );
  return {
    name: term('name', kinds.WORDS, ['name']),
    balanceUsd: term('balance', kinds.USD, ['balanceUsd']),
    noteRatePct: term('note rate', kinds.PCT, ['noteRatePct']),
    remainingTermMonths: term('remaining term', kinds.MONTHS, ['remainingTermMonths']),
    ageMonths: term('age', kinds.AGE, ['ageMonths']),
    interestOnlyMonths: term('interest-only months', kinds.MONTHS, ['interestOnlyMonths']),
    index: ofRate('index', kinds.nameOf(indexNames(deal)), 'index'),
    marginPct: ofRate('margin', kinds.PCT, 'marginPct'),
    initialCapPct: ofRate('initial cap', kinds.PCT, 'initialCapPct'),
    periodicCapPct: ofRate('periodic cap', kinds.PCT, 'periodicCapPct'),
    lifetimeCapPct: ofRate('lifetime cap', kinds.PCT, 'lifetimeCapPct'),
    lifetimeFloorPct: ofRate('lifetime floor', kinds.PCT, 'lifetimeFloorPct'),
    monthsToRoll: ofRate('months to roll', kinds.MONTHS, 'monthsToRoll'),
    changeEveryMonths: ofRate('months between changes', kinds.MONTHS, 'changeEveryMonths'),
    lookbackDays: ofRate('lookback', kinds.DAYS, 'lookbackDays'),
  };
}

/** Id of the row of a repline, by the name of its group and its position there. */
export const replineRowId = (group: string, position: number): string => listRowId('repline', position, group);

export const REPLINE_ROWS = listRows<Repline>({
  prefix: 'repline',
  lists: ofGroups(['collateral', 'replines'], ({ collateral }) =>
    collateral.kind === 'replines' ? collateral.replines : [],
  ),
  name: ({ name }) => name,
  terms: replineTerms,
});
