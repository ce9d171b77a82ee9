import { describe, expect, test } from 'vitest';
import type { Deal } from '../../engine/deal/schema/deal.ts';
import { CompiledDeal, type RunTerms } from '../../engine/scenario/compile-deal.ts';
import { dealRun } from '../../engine/scenario/deal-run.ts';
import { cashflowTable } from '../../engine/termsheet/cashflow-table.ts';
import { periodFigures } from '../../engine/termsheet/period-figures.ts';
import { PERIOD_KINDS, type PeriodKind } from '../../engine/termsheet/period-kinds.ts';
import { periodTable } from '../../engine/termsheet/period-table.ts';
import { shippedDeal } from '../deal/shipped.ts';
import { twoTranches } from '../deals/two-tranche.ts';

const deal = shippedDeal();
const compiled = new CompiledDeal(deal);
const toCall: RunTerms = { speedPct: 100, redemption: 'call' };
const LOSSES = {
  defaults: { kind: 'cdr', annualPct: '15' },
  severityPct: '60',
  lagMonths: 6,
  order: 'together',
  advancing: false,
} as const;

const runOf = (of: Deal, terms: RunTerms) => dealRun(of, new CompiledDeal(of), terms);
const seriesOf = (made: ReturnType<typeof runOf>, kind: PeriodKind) =>
  new Map(periodFigures(made, kind).series.map((one) => [one.key, one.values]));

const run = dealRun(deal, compiled, toCall);
const called = run.run.calledInPeriod ?? 0;

describe('figures by period', () => {
  test.each(PERIOD_KINDS)('of %s are the same in the series and in the table', (kind) => {
    const { series } = periodFigures(run, kind);
    const { rows, columns } = periodTable(run, kind);
    expect(columns.slice(2).map(({ key }) => key)).toEqual(series.map(({ key }) => key));
    expect(rows.at(-1)?.id).toBe(String(called));
    for (const { id, cells } of rows) {
      for (const { key, values, words } of series) {
        const value = values[Number(id)] ?? Number.NaN;
        const expected = Number.isNaN(value) ? undefined : (words?.[value] ?? value);
        expect(cells[key]?.value).toBe(expected);
      }
    }
  });

  test('balances are those of the cash flow tables', () => {
    const balances = seriesOf(run, 'balances');
    for (const { id } of deal.tranches) {
      const rows = cashflowTable(compiled, id, toCall)?.rows ?? [];
      expect(rows.map(({ cells }) => cells['balanceUsd']?.value)).toEqual(
        Array.from(balances.get(`balance|${id}`) ?? []).slice(1, rows.length + 1),
      );
    }
  });

  test('OC is loans less bonds, starts where the deal closes and is nothing after the call', () => {
    const oc = seriesOf(run, 'oc');
    const at = (key: string, period: number) => oc.get(key)?.[period] ?? Number.NaN;
    for (let period = 0; period <= called; period += 1) {
      for (const { id } of deal.groups) {
        expect(at(`oc|${id}`, period)).toBe(at(`loans|${id}`, period) - at(`bonds|${id}`, period));
      }
    }
    expect(at('ocTarget|2', 0)).toBeCloseTo(5_403_481.93, 1);
    expect(at('oc|2', 30)).toBeCloseTo(at('ocTarget|2', 30), 2);
    expect([at('loans|1', called), at('oc|1', called), at('bonds|1', called)]).toEqual([0, 0, 0]);
  });

  test('triggers are on once they came on, and forced ones as they are forced', () => {
    const forced = runOf(deal, { ...toCall, forcedTriggers: { '2/triggerEvent': 'on' } });
    const stepdown = seriesOf(run, 'triggers').get('trigger|2|stepdown');
    const first = stepdown?.indexOf(1) ?? -1;
    // August 2006 is the 37th payment date.
    expect(first).toBeGreaterThanOrEqual(37);
    expect(stepdown?.subarray(first).every((state) => state === 1)).toBe(true);
    expect(seriesOf(run, 'triggers').get('trigger|2|triggerEvent')?.includes(1)).toBe(false);
    expect(seriesOf(forced, 'triggers').get('trigger|2|triggerEvent')?.includes(0)).toBe(false);
  });

  test('cumulative losses add up, and take balances from the last class up', () => {
    const bad = runOf(deal, { speedPct: 100, redemption: 'maturity', losses: LOSSES });
    const lost = seriesOf(bad, 'losses');
    const sum = (lost.get('loss|2') ?? new Float64Array()).slice(1).reduce((total, usd) => total + usd, 0);
    expect(lost.get('cumulativeLoss|2')?.at(-1)).toBeCloseTo(sum, 4);
    expect(lost.get('cumulativeLossPct|2')?.at(-1)).toBeCloseTo((sum / 77_192_599) * 100, 6);
    expect([...lost.keys()]).toContain('writtenOff|2-B-1');
    expect(
      seriesOf(run, 'losses')
        .get('loss|2')
        ?.slice(1)
        .some((usd) => usd !== 0),
    ).toBe(false);
  });
});

describe('excess spread', () => {
  test('is what pays basis risk and the certificates while OC is at a target that stands still', () => {
    const made = runOf(twoTranches, { speedPct: 100, redemption: 'call' });
    const excess = seriesOf(made, 'excess');
    const loans = seriesOf(made, 'oc').get('loans|A');
    for (let period = 1; period <= 40; period += 1) {
      const usd = ((excess.get('excessSpread|A')?.[period] ?? 0) / 100 / 12) * (loans?.[period - 1] ?? 0);
      const basisRisk = made.run.tranches.reduce((total, flow) => total + (flow.basisRiskUsd[period] ?? 0), 0);
      expect(usd).toBeCloseTo(basisRisk + (excess.get('certificates|A')?.[period] ?? Number.NaN), 4);
    }
  });

  test('takes derivative contracts in where they are part of the run', () => {
    const hedged = runOf(deal, { ...toCall, hedges: 'included' });
    const [without, withHedges] = [run, hedged].map((made) => seriesOf(made, 'excess'));
    expect(without?.has('hedges|2')).toBe(false);
    const received = withHedges?.get('hedges|2')?.[1] ?? 0;
    const loans = seriesOf(run, 'oc').get('loans|2')?.[0] ?? Number.NaN;
    const moved =
      (withHedges?.get('excessSpread|2')?.[1] ?? Number.NaN) - (without?.get('excessSpread|2')?.[1] ?? Number.NaN);
    expect(received).not.toBe(0);
    expect(moved).toBeCloseTo(((received * 12) / loans) * 100, 8);
  });
});
