import type { PricedCell } from '../../engine/scenario/price-deal.ts';
import { isoMonth } from '../../engine/units/dates.ts';
import { printFixed } from '../../engine/units/print.ts';
import bonds from './impac-2003-8/bond-summary.json' with { type: 'json' };
import tables from './impac-2003-8/dm-tables.json' with { type: 'json' };

/** One published figure, as printed. */
export interface PublishedFigure {
  /** `1-A-1 call 80% walYears` */
  name: string;
  tranche: string;
  redemption: 'call' | 'maturity';
  speedPct: number;
  measure: 'dmBps' | 'walYears' | 'modDurationYears' | 'firstPrincipal' | 'lastPrincipal';
  text: string;
}

const REDEMPTIONS = ['call', 'maturity'] as const;

type Where = Pick<PublishedFigure, 'tranche' | 'redemption' | 'speedPct'>;

function figure(where: Where, measure: PublishedFigure['measure'], text: string): PublishedFigure {
  const { tranche, redemption, speedPct } = where;
  return { ...where, measure, text, name: `${tranche} ${redemption} ${speedPct}% ${measure}` };
}

/** The price-DM tables: eight classes, four speeds, to call and to maturity. */
export const DM_TABLE_FIGURES: PublishedFigure[] = tables.classes.flatMap((one) =>
  REDEMPTIONS.flatMap((redemption) =>
    tables.speedsPctOfPricing.flatMap((speedPct, i) => {
      const where = { tranche: one.cls, redemption, speedPct };
      const { dmBps, walYears, modDurYears, firstPrin, lastPrin } = one[redemption];
      return [
        figure(where, 'dmBps', String(dmBps[i])),
        figure(where, 'walYears', (walYears[i] ?? Number.NaN).toFixed(2)),
        figure(where, 'modDurationYears', (modDurYears[i] ?? Number.NaN).toFixed(2)),
        figure(where, 'firstPrincipal', firstPrin[i] ?? ''),
        figure(where, 'lastPrincipal', lastPrin[i] ?? ''),
      ];
    }),
  ),
);

/** `2003-08` for period 1 of the reference deal. */
const monthOfPeriod = (period: number): string => new Date(Date.UTC(2003, 6 + period, 1)).toISOString().slice(0, 7);

/** The front-page table, printed for all ten classes at the pricing speed. */
export const FRONT_PAGE_FIGURES: PublishedFigure[] = bonds.classes.flatMap((one) => {
  const call = { tranche: one.cls, redemption: 'call', speedPct: 100 } as const;
  const maturity = { tranche: one.cls, redemption: 'maturity', speedPct: 100 } as const;
  const window = (where: Where, [first = 0, last = 0]: number[]) => [
    figure(where, 'firstPrincipal', monthOfPeriod(first)),
    figure(where, 'lastPrincipal', monthOfPeriod(last)),
  ];
  return [
    figure(call, 'walYears', one.walCallYears.toFixed(2)),
    figure(maturity, 'walYears', one.walMatYears.toFixed(2)),
    figure(call, 'modDurationYears', one.modDurCallYears.toFixed(2)),
    figure(maturity, 'modDurationYears', one.modDurMatYears.toFixed(2)),
    ...window(call, one.windowCallMonths),
    ...window(maturity, one.windowMatMonths),
  ];
});

export const CREDIT_ENHANCEMENT = bonds.creditEnhancement;
export const TOTAL_BALANCE_USD = bonds.totalBalance;

/** Our figure at the printed digit of the published one. */
export function printedLike({ measure }: PublishedFigure, cell: PricedCell | undefined): string {
  const value = cell?.[measure];
  if (value === undefined) return 'no figure';
  if (measure === 'firstPrincipal' || measure === 'lastPrincipal') return isoMonth(value);
  return printFixed(value, measure === 'dmBps' ? 0 : 2);
}

export function cellOf(cells: readonly PricedCell[], wanted: Where): PricedCell | undefined {
  return cells.find(
    ({ tranche, redemption, speedPct }) =>
      tranche === wanted.tranche && redemption === wanted.redemption && speedPct === wanted.speedPct,
  );
}
