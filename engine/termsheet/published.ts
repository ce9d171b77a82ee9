import type { Deal } from '../deal/schema/deal.ts';
import type { PublishedCell } from '../deal/schema/market.ts';
import type { Tranche } from '../deal/schema/tranche.ts';
import type { PricedCell } from '../scenario/price-deal.ts';
import { dateOf } from '../units/dates.ts';
import { printMonth, printValue } from '../units/print.ts';
import type { Cell } from './table.ts';

/** A line of a price sensitivity table. */
export type Measure = 'dmBps' | 'yieldPct' | 'walYears' | 'modDurationYears' | 'firstPrincipal' | 'lastPrincipal';

export interface MeasureLine {
  measure: Measure;
  title: string;
  unit: string;
  format: 'bps' | 'yield' | 'years' | 'month';
}

const LINES: readonly MeasureLine[] = [
  { measure: 'dmBps', title: 'Discount margin', unit: 'bp', format: 'bps' },
  { measure: 'yieldPct', title: 'Yield', unit: '%', format: 'yield' },
  { measure: 'walYears', title: 'WAL', unit: 'years', format: 'years' },
  { measure: 'modDurationYears', title: 'Modified duration', unit: 'years', format: 'years' },
  { measure: 'firstPrincipal', title: 'First principal', unit: 'month', format: 'month' },
  { measure: 'lastPrincipal', title: 'Last principal', unit: 'month', format: 'month' },
];

/** The lines of a class's table: a floating class has a discount margin, any other a yield. */
export function linesOf(tranche: Tranche | undefined): readonly MeasureLine[] {
  const without = tranche?.coupon.kind === 'floating' ? 'yieldPct' : 'dmBps';
  return LINES.filter(({ measure }) => measure !== without);
}

/** The lines that some class of the deal has. */
export function linesOfDeal({ tranches }: Pick<Deal, 'tranches'>): readonly MeasureLine[] {
  return LINES.filter((line) => tranches.some((tranche) => linesOf(tranche).includes(line)));
}

/** Finds published figures by class, redemption and speed. */
export type FindPublished = (priced: PricedCell) => PublishedCell | undefined;

const keyOf = (tranche: string, redemption: string, speedPct: number): string => `${tranche}|${redemption}|${speedPct}`;

export function publishedFigures(deal: Deal): FindPublished {
  const cells = new Map(
    (deal.published?.cells ?? []).map((published) => [
      keyOf(published.tranche, published.redemption, Number(published.speedPct)),
      published,
    ]),
  );
  return ({ tranche, redemption, speedPct }) => cells.get(keyOf(tranche, redemption, speedPct));
}

/** A computed figure beside the published one; they agree when they print the same. */
export function measureCell(
  priced: PricedCell,
  published: PublishedCell | undefined,
  { measure, format }: MeasureLine,
): Cell {
  const value = priced[measure];
  const given = published?.[measure];
  const text = given !== undefined && format === 'month' ? printMonth(dateOf(`${given}-01`)) : given;
  return {
    value,
    format,
    reason: value === undefined ? priced.reason : undefined,
    published: text === undefined ? undefined : { text, agrees: printValue(value, format) === text },
  };
}
