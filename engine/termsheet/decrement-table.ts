import { averageLife } from '../analytics/average-life.ts';
import type { Deal } from '../deal/schema/deal.ts';
import type { CompiledDeal, RunTerms } from '../scenario/compile-deal.ts';
import { at } from '../units/assert.ts';
import { speedKey } from './pricing-table.ts';
import { cell, textCell, type Cell, type Row, type Table } from './table.ts';

const PERIODS_A_YEAR = 12;

/** A run at every speed of the grid. */
type GridTerms = Omit<RunTerms, 'speedPct'>;

/** A class's balances at one speed, as parts of the original one, by period. */
interface Outstanding {
  speedPct: number;
  partAt: (period: number) => number;
  lifeYears: number | undefined;
}

function outstanding(deal: Deal, compiled: CompiledDeal, position: number, terms: GridTerms): Outstanding[] {
  return deal.pricing.speedsPct.map(Number).map((speedPct) => {
    const { tranches, periods } = compiled.run({ ...terms, speedPct });
    const flow = at(tranches, position);
    const original = at(flow.balanceUsd, 0);
    const { delayDays } = at(compiled.plan.tranches, position);
    return {
      speedPct,
      partAt: (period) => (period > periods ? 0 : at(flow.balanceUsd, period) / original),
      lifeYears: averageLife(flow, compiled.plan.timeline, delayDays, deal.pricing.lifeDayCount),
    };
  });
}

function rowOf(id: string, date: Cell, speeds: Outstanding[], cellOf: (speed: Outstanding) => Cell): Row {
  const cells = speeds.map((speed): [string, Cell] => [speedKey(speed.speedPct), cellOf(speed)]);
  return { id, kind: 'body', cells: { date, ...Object.fromEntries(cells) } };
}

/**
 * Percent of a class's original balance outstanding after the payment of each anniversary of the first payment date, at
 * the speeds of the deal's grid, down to the row in which it is gone at all of them; undefined for an unknown class.
 */
export function decrementTable(
  deal: Deal,
  compiled: CompiledDeal,
  tranche: string,
  terms: GridTerms,
): Table | undefined {
  const position = deal.tranches.findIndex(({ id }) => id === tranche);
  if (position < 0 || Number(deal.tranches[position]?.balanceUsd) === 0) return undefined;
  const speeds = outstanding(deal, compiled, position, terms);
  const { paymentDates, periods } = compiled.plan.timeline;
  const rows = [rowOf('closing', textCell('Closing'), speeds, () => cell(100, 'pct'))];
  for (let period = 1; period <= periods; period += PERIODS_A_YEAR) {
    const date = cell(at(paymentDates, period), 'date');
    rows.push(rowOf(String(period), date, speeds, ({ partAt }) => cell(partAt(period) * 100, 'pct')));
    if (speeds.every(({ partAt }) => partAt(period) === 0)) break;
  }
  const life = rowOf('life', textCell('Average life, years'), speeds, ({ lifeYears }) => cell(lifeYears, 'years'));
  return {
    id: 'decrement',
    title: `Percent of the original balance of ${tranche} outstanding, to ${terms.redemption}`,
    columns: [
      { key: 'date', title: 'Payment date', format: 'date' },
      ...speeds.map(({ speedPct }) => ({ key: speedKey(speedPct), title: `${speedPct}%`, format: 'pct' as const })),
    ],
    rows: [...rows, { ...life, kind: 'total' }],
    notes: ['Speeds are percentages of the pricing speed.'],
  };
}
