import { describe, expect, test } from 'vitest';
import { monthlyDefaultRates } from '../../engine/collateral/default-rate.ts';
import { poolOfReplines } from '../../engine/collateral/loan-pool.ts';
import { amortizePool } from '../../engine/collateral/loan-schedule.ts';
import { smmByLoanMonth } from '../../engine/collateral/prepayment.ts';
import { runDefaults, type DefaultMonth } from '../../engine/collateral/project-losses.ts';
import type { DefaultRate, Losses } from '../../engine/deal/schema/assumptions.ts';
import { at } from '../../engine/units/assert.ts';
import { dateOf } from '../../engine/units/dates.ts';
import { PSA } from '../deals/pools.ts';

const MONTHS = 360;
const loan = {
  name: 'Standard Formulas',
  balanceUsd: '100000000',
  noteRatePct: '8',
  remainingTermMonths: MONTHS,
  ageMonths: 0,
  interestOnlyMonths: 0,
};
const { schedule } = at(amortizePool(poolOfReplines([loan]), new Map(), dateOf('2000-01-01')), 0);

const losses = (defaults: DefaultRate): Losses => ({
  defaults,
  severityPct: '20',
  lagMonths: 12,
  order: 'together',
  advancing: true,
});

function months(smm: Float64Array, defaults: DefaultRate): DefaultMonth[] {
  const flows: DefaultMonth[] = [];
  runDefaults(
    {
      schedule,
      balanceUsd: 100_000_000,
      mortality: (month) => at(smm, month),
      defaultRate: monthlyDefaultRates(defaults, 0, MONTHS),
      losses: losses(defaults),
    },
    (_month, flow) => flows.push({ ...flow }),
  );
  return flows;
}

/** The columns of the published flow, in whole dollars. */
function columns(flow: DefaultMonth | undefined): string {
  if (!flow) return '';
  return [
    flow.performingUsd,
    flow.newDefaultUsd,
    flow.inForeclosureUsd,
    flow.amortizedUsd + flow.amortizedDefaultsUsd,
    flow.prepaidUsd,
    flow.amortizedDefaultsUsd,
    flow.amortizedUsd,
    flow.interestUsd + flow.lostInterestUsd,
    flow.lostInterestUsd,
    flow.interestUsd,
    flow.recoveredUsd,
    flow.lossUsd,
    flow.liquidatedUsd,
  ]
    .map((usd) => Math.round(usd).toLocaleString('en-US'))
    .join(' ');
}

function totals(flows: DefaultMonth[]): string {
  const sum = (pick: (flow: DefaultMonth) => number) =>
    Math.round(flows.reduce((total, flow) => total + pick(flow), 0)).toLocaleString('en-US');
  return [
    sum((flow) => flow.newDefaultUsd),
    sum((flow) => flow.amortizedUsd + flow.amortizedDefaultsUsd),
    sum((flow) => flow.prepaidUsd),
    sum((flow) => flow.amortizedDefaultsUsd),
    sum((flow) => flow.amortizedUsd),
    sum((flow) => flow.recoveredUsd),
    sum((flow) => flow.lossUsd),
    sum((flow) => flow.liquidatedUsd),
  ].join(' ');
}

describe('Standard Formulas, flow A: SMM 1 %, MDR 1 %', () => {
  const flows = months(new Float64Array(MONTHS + 2).fill(0.01), { kind: 'mdr', monthlyPct: ['1'] });

  test.each([
    [1, '97,934,244 1,000,000 999,329 67,098 999,329 671 66,427 666,667 6,667 660,000 0 0 0'],
    [2, '95,910,689 979,342 1,977,334 66,870 978,680 1,337 65,532 659,557 13,191 646,366 0 0 0'],
    [
      13,
      '76,203,943 778,161 10,453,093 64,118 777,591 7,666 56,453 589,936 76,349 513,587 791,646 200,000 991,646',
    ],
    [60, '28,288,335 288,958 3,880,385 33,903 288,656 4,053 29,850 219,063 28,351 190,712 293,702 74,530 368,232'],
    [349, '6,793 0 854 674 69 75 599 57 7 50 59 37 95'],
  ])('month %i', (month, published) => {
    expect(columns(flows[month - 1])).toBe(published);
  });

  test('totals', () => {
    expect(totals(flows)).toBe('47,576,640 5,510,477 47,527,662 614,780 4,895,697 37,446,547 9,515,314 46,961,860');
  });
});

describe('Standard Formulas, flow B: 150 PSA, 100 SDA', () => {
  const flows = months(smmByLoanMonth(PSA, 150, MONTHS), { kind: 'sda', sdaPct: '100' });

  test.each([
    [1, '99,906,219 1,667 1,666 67,098 25,018 1 67,097 666,667 11 666,656 0 0 0'],
    [13, '96,685,496 21,063 147,113 71,246 321,121 108 71,138 648,178 992 647,185 1,320 333 1,653'],
    [60, '65,098,221 32,948 413,725 68,966 513,897 432 68,534 440,875 3,004 437,871 29,054 7,373 36,426'],
    [120, '36,902,132 932 32,329 62,781 291,172 55 62,726 248,622 249 248,374 3,918 1,003 4,921'],
  ])('month %i', (month, published) => {
    expect(columns(flows[month - 1])).toBe(published);
  });

  test('totals', () => {
    expect(totals(flows)).toBe('2,776,019 21,208,767 76,052,023 36,809 21,171,958 2,184,008 555,201 2,739,209');
  });
});

describe('cumulative default by SDA and PSA, percent of the original balance', () => {
  test.each([
    [100, '1.56 3.09 4.59 6.08 7.53 8.97'],
    [150, '1.40 2.78 4.13 5.47 6.79 8.08'],
    [200, '1.26 2.51 3.74 4.95 6.14 7.32'],
    [300, '1.05 2.08 3.10 4.11 5.10 6.08'],
  ])('%i PSA', (psa, published) => {
    const cumulative = [50, 100, 150, 200, 250, 300].map((sda) => {
      const flows = months(smmByLoanMonth(PSA, psa, MONTHS), { kind: 'sda', sdaPct: String(sda) });
      return (flows.reduce((total, flow) => total + flow.newDefaultUsd, 0) / 1e6).toFixed(2);
    });
    expect(cumulative.join(' ')).toBe(published);
  });
});
