import { describe, expect, test } from 'vitest';
import { parseIsoDate } from '../../engine/units/dates.ts';
import { put, shippedDeal } from '../deal/shipped.ts';
import { dealFile, twOut } from './run-cli.ts';

interface Period {
  period: number;
  paymentDate: string;
  days: number;
  openingUsd: number;
  noteRatePct: number;
  interestUsd: number;
  unpaidInterestUsd: number;
  basisRiskUsd: number;
  principalUsd: number;
  realizedLossesUsd: number;
  cashUsd: number;
  balanceUsd: number;
}

const ARGS = ['cashflow', 'impac-2003-8', '--tranche', '1-M-2', '--redemption', 'call', '--speed', '100'];

const periodsOf = async (args: string[]): Promise<Period[]> =>
  (JSON.parse(await twOut(...args, '--json')) as { periods: Period[] }).periods;

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
const days = (date: string | undefined): number => parseIsoDate(date ?? '') ?? Number.NaN;

describe('cashflow --json', () => {
  test('says what was run', async () => {
    const { periods, ...head } = JSON.parse(await twOut(...ARGS, '--json')) as { periods: Period[] };
    expect(head).toEqual({
      deal: 'Impac CMB Trust Series 2003-8',
      tranche: '1-M-2',
      redemption: 'call',
      speedPct: 100,
    });
    expect(periods.map(({ period }) => period)).toEqual(periods.map((_period, i) => i + 1));
  });

  test.each(
    shippedDeal().tranches.flatMap(({ id, balanceUsd }, i) => (i % 3 === 0 ? [[id, Number(balanceUsd)] as const] : [])),
  )('%s is repaid its balance, at the interest of each period', async (id, balanceUsd) => {
    const periods = await periodsOf(ARGS.with(3, id));
    expect(sum(periods.map(({ principalUsd }) => principalUsd))).toBeCloseTo(balanceUsd, 2);
    let before = { balanceUsd, paymentDate: '2003-07-31' };
    for (const period of periods) {
      const { openingUsd, principalUsd, noteRatePct, interestUsd } = period;
      expect(openingUsd).toBe(before.balanceUsd);
      expect(period.balanceUsd).toBeCloseTo(openingUsd - principalUsd, 2);
      expect(days(period.paymentDate) - days(before.paymentDate)).toBe(period.days);
      expect(interestUsd).toBeCloseTo(((openingUsd * noteRatePct) / 100) * (period.days / 360), 4);
      expect(period.cashUsd).toBeCloseTo(
        sum([interestUsd, period.unpaidInterestUsd, period.basisRiskUsd, principalUsd]),
        6,
      );
      before = period;
    }
    expect(before.balanceUsd).toBe(0);
  });

  test('pays on the 25th, or on the business day after where the deal says so', async () => {
    const unadjusted = await periodsOf(ARGS);
    expect(unadjusted.slice(0, 4).map(({ paymentDate }) => paymentDate)).toEqual([
      '2003-08-25',
      '2003-09-25',
      '2003-10-25',
      '2003-11-25',
    ]);
    const rolled = await periodsOf(ARGS.with(1, dealFile(put('pricing.paymentDates', 'nextBusinessDay'))));
    expect(rolled.slice(0, 4).map(({ paymentDate }) => paymentDate)).toEqual([
      '2003-08-25',
      '2003-09-25',
      '2003-10-27',
      '2003-11-25',
    ]);
  });

  test('lasts longer to maturity than to call, and shorter at a higher speed', async () => {
    const [call, maturity, fast] = await Promise.all([
      periodsOf(ARGS),
      periodsOf(ARGS.with(5, 'maturity')),
      periodsOf(ARGS.with(7, '180')),
    ]);
    expect(maturity.length).toBeGreaterThan(call.length);
    expect(fast.length).toBeLessThan(call.length);
  });
});

describe('cashflow in other forms', () => {
  test('CSV has the figures of the JSON', async () => {
    const [periods, csv] = await Promise.all([periodsOf(ARGS), twOut(...ARGS, '--csv')]);
    const [head, ...records] = csv.trimEnd().split('\r\n');
    expect(head).toBe(
      [
        'Period,Payment date,"Days, accrued","Opening balance, $","Note rate, % p.a.","Interest paid, $"',
        '"Unpaid interest paid, $","Unpaid interest owed, $","Basis risk paid, $","Basis risk owed, $"',
        '"Principal paid, $","Interest accreted, $","Written off, $","Losses reimbursed, $","Total cash, $"',
        '"Closing balance, $",Factor',
      ].join(','),
    );
    expect(records).toEqual(periods.map((period) => Object.values(period).join(',')));
  });

  test('text has a head with units and a line for each period', async () => {
    const [periods, text] = await Promise.all([periodsOf(ARGS), twOut(...ARGS)]);
    expect(text).toMatch(/^Cash flow of 1-M-2, 100% of the pricing speed, to call\n/);
    expect(text).toMatch(/^Period +Payment date +Days +Opening balance/m);
    expect(text).toMatch(/^ +1 +Aug 25, 2003 +25 +13,000,000\.00 +2\.59500 +23,427\.08 /m);
    expect(text.match(/^ *\d+ +[A-Z][a-z]{2} \d+, \d{4} /gm)).toHaveLength(periods.length);
  });
});
