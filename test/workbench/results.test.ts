import { describe, expect, test } from 'vitest';
import type { ExplanationView } from '../../electron/channels/results-views.ts';
import { PERIOD_KINDS } from '../../engine/termsheet/period-kinds.ts';
import { answersOf } from './answers.ts';
import { cellOf, openDesk, sent, typed } from './open-workbench.ts';
import { FIVE_CDR } from '../deals/five-cdr.ts';

const TERMS = { speedPct: 100, redemption: 'call' } as const;
function desk() {
  const opened = openDesk();
  return { ...opened, ask: answersOf(opened.workbench) };
}

const textsOf = ({ text, parts }: ExplanationView): string[] => [text, ...parts.flatMap(textsOf)];
const placesOf = ({ place, parts }: ExplanationView): NonNullable<ExplanationView['place']>[] => [
  ...(place ? [place] : []),
  ...parts.flatMap(placesOf),
];

describe('results by period', () => {
  test('come with months, and with the call', () => {
    const { ask } = desk();
    const { title, months, calledInPeriod, parts } = ask('results.periods', { ...TERMS, what: [...PERIOD_KINDS] });
    expect(title).toBe('Pricing, 100% of the pricing speed, to call');
    expect(months.slice(0, 2)).toEqual(['Jul-03', 'Aug-03']);
    expect(months).toHaveLength((calledInPeriod ?? 0) + 1);
    expect(parts.map(({ what }) => what)).toEqual(PERIOD_KINDS);
    for (const { series } of parts) for (const { values } of series) expect(values).toHaveLength(months.length);
    const balances = parts[0]?.series ?? [];
    expect(balances.map(({ tranche, values }) => [tranche, values[0]])[0]).toEqual(['1-A-1', 291_600_000]);
  });

  test('are the same figures in a table', () => {
    const { ask } = desk();
    const { parts } = ask('results.periods', { ...TERMS, what: ['oc'] });
    const table = ask('results.table', { ...TERMS, table: { kind: 'periods', what: 'oc' } });
    for (const { key, values } of parts[0]?.series ?? []) {
      expect(table.rows.map(({ cells }) => cells[key]?.value)).toEqual(values);
    }
  });

  test('have tables of classes and of available rates', () => {
    const { ask } = desk();
    const titleOf = (table: Parameters<typeof ask<'results.table'>>[1]['table']) =>
      ask('results.table', { ...TERMS, table }).title;
    expect(titleOf({ kind: 'cashflow', tranche: '1-M-2' })).toContain('Cash flow of 1-M-2');
    expect(titleOf({ kind: 'decrement', tranche: '1-M-2' })).toContain('outstanding, to call');
    expect(titleOf({ kind: 'rateSchedule', measure: 'cash' })).toBe('Available rates');
    expect(() => titleOf({ kind: 'cashflow', tranche: '9-Z' })).toThrow('There is no such table of "9-Z"');
  });

  test('who got what adds up to what every class was paid', () => {
    const { ask } = desk();
    for (const period of [1, 40]) {
      const { payments, called, paymentDate } = ask('results.payments', { ...TERMS, period });
      expect([called, paymentDate.slice(0, 3)]).toEqual([false, period === 1 ? 'Aug' : 'Nov']);
      const cash = ask('results.table', { ...TERMS, table: { kind: 'cashflow', tranche: '2-A-1' } });
      const paid = payments.filter(({ to, rule }) => to === '2-A-1' && rule).reduce((sum, { usd }) => sum + usd, 0);
      expect(paid).toBeCloseTo(Number(cellOf(cash, String(period), 'cashUsd').value), 2);
      const [first] = payments;
      expect(first).toMatchObject({
        from: 'loans.1',
        fromTitle: 'Loans of Group 1',
        toTitle: 'Group 1 interest funds',
      });
    }
  });
});

describe('a comparison', () => {
  test('of a pricing with itself marks nothing', () => {
    const { ask } = desk();
    const { table, a, b } = ask('results.compare', { a: {}, b: { scenario: 'Pricing' } });
    expect([a, b]).toEqual(['Pricing', 'Pricing']);
    for (const { cells } of table.rows) {
      for (const cell of Object.values(cells)) expect(cell.change).toBeUndefined();
      expect(cells['bpsDifference']?.value).toBe(0);
    }
  });

  test('of two scenarios marks what prints otherwise', () => {
    const { ask } = desk();
    ask('scenarios.save', { scenario: { name: 'Bad', curves: {}, losses: FIVE_CDR, speedsPct: ['300'] } });
    const { table } = ask('results.compare', { a: { scenario: 'Pricing' }, b: { scenario: 'Bad' } });
    const row = table.rows.find(({ id }) => id === '2-B-1|call|100')?.cells;
    expect(Number(row?.['walDifference']?.value)).not.toBe(0);
    expect(row?.['walYears|b']?.change).toMatch(/^[+-]/);
    expect(row?.['walYears|a']?.change).toBeUndefined();
    expect(new Set(table.rows.map(({ cells }) => cells['speedPct']?.value))).toEqual(new Set([0, 80, 100, 150, 180]));
  });

  test('of two versions is of the terms that each had', () => {
    const { ask, open } = desk();
    open.enter([typed('1-M-2', 'marginBps', '165')]);
    const { a, b, table } = ask('results.compare', { a: { version: 1 }, b: {} });
    expect([a, b]).toEqual(['Version 1, Pricing', 'Version 2, Pricing']);
    expect(cellOf(table, '1-M-2|call|100', 'dmBps|b').change).toBe('+15');
    expect(cellOf(table, '1-M-1|call|100', 'dmBps|b').change).toBeUndefined();
    expect(() => ask('results.compare', { a: { version: 9 }, b: {} })).toThrow('no version 9');
  });
});

describe('an explanation', () => {
  test('is there for every figure of the pricing table, and says the figure', () => {
    const { ask, open } = desk();
    const { pricing } = sent(open);
    const printed = pricing.rows.flatMap(({ id, cells }) => {
      const [tranche, redemption, kind] = id.split('|') as [string, 'call' | 'maturity', 'walYears'];
      return [80, 180].map((speedPct) => ({ tranche, redemption, kind, speedPct, cell: cells[`speed ${speedPct}`] }));
    });
    expect(printed.length).toBeGreaterThan(150);
    for (const { cell, ...figure } of printed) {
      const { value = '' } = ask('results.explain', { figure });
      if (typeof cell?.value === 'number') expect(Number.parseFloat(value)).toBeCloseTo(cell.value, 3);
      else expect(value).toBe(cell?.text);
    }
  }, 60_000);

  test('opens the screens on which its reasons stand', () => {
    const { ask } = desk();
    const life = ask('results.explain', { figure: { kind: 'walYears', tranche: '1-M-2', ...TERMS } });
    expect(placesOf(life).map(({ screen }) => screen)).toEqual(
      expect.arrayContaining(['priority', 'collateral', 'triggers']),
    );
    const support = ask('results.explain', { figure: { kind: 'subordination', tranche: '2-M-1' } });
    expect(placesOf(support)[0]).toEqual({
      place: 'tranches[7].balanceUsd',
      screen: 'structure',
      row: '2-M-1',
      tranche: '2-M-1',
    });
  });

  test('is of the scenario that is chosen', () => {
    const { ask } = desk();
    const figure = { kind: 'walYears', tranche: '2-B-1', ...TERMS } as const;
    const own = ask('results.explain', { figure });
    ask('scenarios.save', { scenario: { name: 'Bad', curves: {}, losses: FIVE_CDR } });
    const view = ask('scenarios.choose', { name: 'Bad' });
    const bad = ask('results.explain', { figure });
    expect(bad.value).not.toBe(own.value);
    expect(Number.parseFloat(bad.value ?? '')).toBeCloseTo(
      Number(cellOf(view.pricing, '2-B-1|call|walYears', 'speed 100').value),
      4,
    );
    expect(textsOf(bad)).toContain('Liquidation proceeds');
    expect(ask('results.explain', { figure, scenario: 'Pricing' })).toEqual(own);
  });

  test.each(['oc', 'ocTarget', 'excessSpread', 'availableRate'] as const)('of %s says the figure by period', (kind) => {
    const { ask } = desk();
    const { parts } = ask('results.periods', { ...TERMS, what: ['oc', 'excess', 'rates'] });
    const key = kind === 'availableRate' ? 'document|2' : `${kind}|2`;
    const series = parts.flatMap((part) => part.series).find((one) => one.key === key);
    const { value = '', parts: made } = ask('results.explain', { figure: { kind, group: '2', period: 20, ...TERMS } });
    expect(Number.parseFloat(value.replaceAll(/[$,]/g, ''))).toBeCloseTo(series?.values[20] ?? Number.NaN, 1);
    expect(made.length).toBeGreaterThan(1);
  });

  test('of what the run does not have is a sentence', () => {
    const { ask } = desk();
    const late = { kind: 'payment', tranche: '1-A-1', period: 300, ...TERMS } as const;
    expect(() => ask('results.explain', { figure: late })).toThrow('There is nothing to explain');
  });
});

test('the tie-out has every published figure beside the deal’s own pricing, whatever is chosen', () => {
  const { ask, open } = desk();
  const { compared } = sent(open).tieOut ?? {};
  ask('scenarios.save', { scenario: { name: 'Bad', curves: {}, losses: FIVE_CDR } });
  ask('scenarios.choose', { name: 'Bad' });
  const table = ask('results.tieOut', undefined);
  expect(table?.rows).toHaveLength(compared ?? -1);
});
