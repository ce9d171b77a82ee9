import { describe, expect, test } from 'vitest';
import { libraryDeal } from '../../engine/library/index.ts';
import { CompiledDeal } from '../../engine/scenario/compile-deal.ts';
import { priceDeal } from '../../engine/scenario/price-deal.ts';
import { isoMonth } from '../../engine/units/dates.ts';
import type { TrancheCashflow } from '../../engine/waterfall/cashflow.ts';

function open(key: string) {
  const deal = libraryDeal(key);
  if (!deal) throw new Error(`${key} is not shipped`);
  const compiled = new CompiledDeal(deal);
  const flow = (tranche: string, speedPct: number): TrancheCashflow => {
    const found = compiled.run({ speedPct, redemption: 'maturity' }).tranches.find((one) => one.tranche === tranche);
    if (!found) throw new Error(`${key} has no class ${tranche}`);
    return found;
  };
  const life = (tranche: string, speedPct: number): string => {
    const cell = priceDeal(deal, { speedsPct: [speedPct] }).cells.find((one) => one.tranche === tranche);
    return cell?.walYears?.toFixed(2) ?? 'none';
  };
  const lastMonth = (tranche: string, speedPct: number) => flow(tranche, speedPct).principalUsd.findLastIndex((usd) => usd > 0.005);
  return { deal, compiled, flow, life, lastMonth };
}

describe('the textbook sequential deal (Fabozzi) at 165 PSA', () => {
  const { life, lastMonth, flow } = open('textbook-sequential');

  test.each([
    ['A', '3.48', 81],
    ['B', '7.49', 100],
    ['C', '11.19', 178],
    ['D', '20.27', 357],
  ])('class %s: average life %s, last month %i', (tranche, years, month) => {
    expect(life(tranche, 165)).toBe(years);
    expect(lastMonth(tranche, 165)).toBe(month);
  });

  test('month 81 ends A and begins B', () => {
    expect(Math.round(flow('A', 165).principalUsd[81] ?? 0)).toBe(311_926);
    expect(Math.round(flow('B', 165).principalUsd[81] ?? 0)).toBe(1_720_271);
  });
});

describe('the textbook accrual deal (Fabozzi) at 165 PSA', () => {
  const { life, lastMonth, flow } = open('textbook-accrual');

  test.each([
    ['A', '2.90', [64]],
    ['B', '5.86', [77]],
    // The book's table and its text give the one and the other.
    ['C', '7.87', [112, 113]],
  ])('class %s: average life %s, last month %j', (tranche, years, months) => {
    expect(life(tranche, 165)).toBe(years);
    expect(months).toContain(lastMonth(tranche, 165));
  });

  test('month 1 pays A its principal and the interest that Z accretes', () => {
    expect(Math.round(flow('A', 165).principalUsd[1] ?? 0)).toBe(1_166_173);
    expect(flow('Z', 165).accretedUsd[1]).toBeCloseTo((73e6 * 0.075) / 12, 6);
    expect(flow('Z', 165).interestUsd[1]).toBe(0);
  });
});

describe('the textbook PAC deal (Fabozzi), collars 90 and 300 PSA', () => {
  const { life, flow, compiled } = open('textbook-pac');
  const planned = (month: number): number => {
    const [schedule] = compiled.plan.schedules;
    return (schedule?.[month - 1] ?? 0) - (schedule?.[month] ?? 0);
  };
  const poolPrincipal = (speedPct: number, month: number): string => {
    const [loans] = compiled.collateral({ speedPct });
    return ((loans?.scheduledUsd[month] ?? 0) + (loans?.prepaidUsd[month] ?? 0)).toFixed(2);
  };

  test('the schedule of months 1-3', () => {
    expect([1, 2, 3].map((month) => planned(month).toFixed(2))).toEqual(['508169.52', '569843.43', '631377.11']);
  });

  test('principal at the collars', () => {
    expect(poolPrincipal(300, 1)).toBe('1075931.20');
    expect([90, 300].map((speed) => poolPrincipal(speed, 103))).toEqual(['1446761.00', '1458618.04']);
    expect([90, 300].map((speed) => poolPrincipal(speed, 104))).toEqual(['1440825.55', '1433539.23']);
    expect([90, 300].map((speed) => poolPrincipal(speed, 346))).toEqual(['618684.59', '13269.17']);
    expect([90, 300].map((speed) => poolPrincipal(speed, 357))).toEqual(['601489.39', '10029.78']);
  });

  test.each([
    [0, '15.97', '27.26'],
    [90, '7.26', '20.06'],
    [100, '7.26', '18.56'],
    [165, '7.26', '11.16'],
    [200, '7.26', '8.38'],
    [300, '7.26', '3.13'],
    [500, '4.93', '1.77'],
    [700, '3.70', '1.37'],
  ])('average lives at %i PSA', (psa, pac, support) => {
    expect(life('PAC', psa)).toBe(pac);
    expect(life('Support', psa)).toBe(support);
  });

  test('between the collars the PAC is paid to the cent as planned', () => {
    for (const psa of [90, 165, 300]) {
      const paid = flow('PAC', psa).principalUsd;
      for (let month = 1; month <= 340; month += 1) expect(paid[month]).toBeCloseTo(planned(month), 4);
    }
  });
});

describe('WMALT 2005-5 group 1 (an Intex run in an SEC filing)', () => {
  const { deal, flow, life, lastMonth } = open('wmalt-2005-5');
  const month = (period: number) => isoMonth(Date.UTC(2005, 5 + period, 25) / 86_400_000);
  const window = (tranche: string, of = flow(tranche, 100).principalUsd) =>
    `${month(of.findIndex((usd) => usd > 0.005))} ${month(of.findLastIndex((usd) => usd > 0.005))}`;

  test.each([
    ['CB13', '3.06', '2005-07 2013-10'],
    ['CB21', '1.78', '2005-07 2010-04'],
    ['NAS', '10.48', '2010-07 2035-04'],
    ['B', '9.94', '2005-07 2035-04'],
  ])('%s: average life %s, principal %s', (tranche, years, months) => {
    expect(life(tranche, 100)).toBe(years);
    expect(window(tranche)).toBe(months);
  });

  test('Z, principal net of accretion: average life 11.53, principal 2013-11 to 2035-04', () => {
    const { principalUsd, accretedUsd } = flow('Z', 100);
    const net = principalUsd.map((usd, period) => Math.max(0, usd - (accretedUsd[period] ?? 0)));
    const total = net.reduce((sum, usd) => sum + usd, 0);
    const years = net.reduce((sum, usd, period) => sum + usd * ((period - 1) * 30 + 25), 0) / 360 / total;
    expect(years.toFixed(2)).toBe('11.53');
    expect(window('Z', net)).toBe('2013-11 2035-04');
  });

  test('at no prepayment CB13 is paid these amounts of principal, and this interest', () => {
    const { principalUsd, interestUsd } = flow('CB13', 0);
    expect(Array.from(principalUsd.slice(1, 12), (usd) => usd.toFixed(2))).toEqual([
      '230336.18',
      '231499.15',
      '232667.99',
      '233842.71',
      '235023.37',
      '236209.97',
      '237402.56',
      '238601.16',
      '239805.80',
      '241016.52',
      '242233.35',
    ]);
    expect(interestUsd[1]?.toFixed(2)).toBe('684481.42');
    expect(interestUsd.reduce((sum, usd) => sum + usd, 0).toFixed(2)).toBe('131925491.43');
  });

  test('all classes of a set end together', () => {
    const firstSet = deal.tranches.filter(({ description }) => description === 'Senior, first set');
    expect(new Set(firstSet.map(({ id }) => lastMonth(id, 100))).size).toBe(1);
  });
});
