import { MEASURE_TITLES, type Measure } from '../deal/published/measures.ts';
import type { Deal } from '../deal/schema/deal.ts';
import type { PublishedCell } from '../deal/schema/market.ts';
import type { Tranche } from '../deal/schema/tranche.ts';
import type { PricedCell } from '../scenario/price-deal.ts';
import { dateOf } from '../units/dates.ts';
import { printFixed, printMonth, printValue, type Format, type Value } from '../units/print.ts';
import type { Cell } from './table.ts';

export type { Measure };

/** A line of a price sensitivity table. */
export interface MeasureLine {
  measure: Measure;
  title: string;
  unit: string;
  format: 'bps' | 'yield' | 'years' | 'month';
}

const LINES: readonly MeasureLine[] = [
  { measure: 'dmBps', title: MEASURE_TITLES.dmBps, unit: 'bp', format: 'bps' },
  { measure: 'yieldPct', title: MEASURE_TITLES.yieldPct, unit: '%', format: 'yield' },
  { measure: 'walYears', title: MEASURE_TITLES.walYears, unit: 'years', format: 'years' },
  { measure: 'modDurationYears', title: MEASURE_TITLES.modDurationYears, unit: 'years', format: 'years' },
  { measure: 'firstPrincipal', title: MEASURE_TITLES.firstPrincipal, unit: 'month', format: 'month' },
  { measure: 'lastPrincipal', title: MEASURE_TITLES.lastPrincipal, unit: 'month', format: 'month' },
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

const PLAIN_NUMBER = /^-?\d+(?:\.(\d+))?$/;

/** Whether a figure is the published one when it is printed with as many decimals. */
function printsAs(value: Value, format: Format, published: string): boolean {
  const number = PLAIN_NUMBER.exec(published);
  if (!number || typeof value !== 'number') return printValue(value, format) === published;
  return printFixed(value, number[1]?.length ?? 0).replaceAll(',', '') === published;
}

/** A computed figure beside the published one, if any; they agree when they are the same at the printed digit. */
export function besidePublished(computed: Cell, published: string | undefined): Cell {
  if (published === undefined) return computed;
  const { value, format } = computed;
  return { ...computed, published: { text: published, agrees: printsAs(value, format, published) } };
}

/** A figure of a class's table beside the published one, if any. */
export function measureCell(
  priced: PricedCell,
  published: PublishedCell | undefined,
  { measure, format }: MeasureLine,
): Cell {
  const value = priced[measure];
  const given = published?.[measure];
  const text = given !== undefined && format === 'month' ? printMonth(dateOf(`${given}-01`)) : given;
  return besidePublished({ value, format, reason: value === undefined ? priced.reason : undefined }, text);
}
