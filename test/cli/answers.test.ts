import { describe, expect, test } from 'vitest';
import { expectRefusal, tw, twOut } from './run-cli.ts';

interface Rates {
  cells: { group: string; period: number; basePct: number; shockedPct: number }[];
}

describe('rates', () => {
  test('gives every group and period with and without the shift', async () => {
    const { cells } = JSON.parse(
      await twOut('rates', 'impac-2003-8', '--shift', '1000', '--from', '2', '--json'),
    ) as Rates;
    expect(new Set(cells.map(({ group }) => group))).toEqual(new Set(['1', '2']));
    const second = cells.find(({ group, period }) => group === '2' && period === 2);
    expect(Object.keys(second ?? {})).toEqual(['group', 'period', 'basePct', 'shockedPct']);
    expect(second?.basePct).toBeCloseTo(3.87, 1);
    expect(second?.shockedPct).toBeCloseTo(14.21, 1);
  });

  test('takes the document measure, and refuses others', async () => {
    expect(await twOut('rates', 'impac-2003-8', '--measure', 'document')).toContain('30 / actual days');
    const says = '"guess" is not a measure: give cash or document.';
    expectRefusal(await tw('rates', 'impac-2003-8', '--measure', 'guess'), 2, says);
  });

  test('says when a deal has no schedule of rates', async () => {
    expectRefusal(await tw('rates', 'textbook-pac'), 1, 'has no rateSchedule');
  });
});

describe('explain', () => {
  test('says why a payment is what it is', async () => {
    const out = await twOut('explain', 'impac-2003-8', '--tranche', '1-M-2', '--period', '52');
    expect(out).toContain('1-M-2 on Nov 25, 2007, period 52, the clean-up call');
    expect(out).toContain('LIBOR1M 1.09500% + margin 150 bp');
  });

  test('says why a margin and an average life are what they are, as JSON too', async () => {
    const out = await twOut('explain', 'impac-2003-8', '--tranche', '1-M-2', '--speed', '80', '--json');
    const { explanations } = JSON.parse(out) as { explanations: { value: string; parts: unknown[] }[] };
    expect(explanations.map(({ value }) => value)).toEqual(['150.0000 bp', '2.7762 years', '4.00001%']);
    expect(explanations.every(({ parts }) => parts.length > 1)).toBe(true);
  });

  test('refuses what it cannot explain', async () => {
    expectRefusal(await tw('explain', 'impac-2003-8', '--tranche', '9'), 2, 'There is nothing to explain');
    const period = ['--tranche', '1-A-1', '--period', '0'];
    expectRefusal(await tw('explain', 'impac-2003-8', ...period), 2, '--period "0" is not a period');
  });
});

describe('decrement', () => {
  test('starts at 100, falls, and ends at nothing', async () => {
    const to = ['--tranche', 'A', '--redemption', 'maturity', '--json'];
    const { rows } = JSON.parse(await twOut('decrement', 'textbook-sequential', ...to)) as {
      rows: Record<string, number | string>[];
    };
    const at165 = rows.slice(0, -1).map((row) => Number(row['speed 165']));
    expect(at165[0]).toBe(100);
    expect(at165).toEqual(at165.toSorted((a, b) => b - a));
    expect(at165.at(-1)).toBe(0);
    expect(Number(rows.at(-1)?.['speed 165']).toFixed(2)).toBe('3.48');
  });
});

describe('price with other curves', () => {
  interface Priced {
    cells: { tranche: string; redemption: string; dmBps: number; walYears: number }[];
  }
  const priced = async (...options: string[]): Promise<Priced['cells']> =>
    (JSON.parse(await twOut('price', 'impac-2003-8', '--speeds', '100', ...options, '--json')) as Priced).cells;

  test('all indices at a flat 20 % meet the fixed caps, so that margins are not earned', async () => {
    const [first] = await priced('--flat', '20');
    expect(first?.dmBps).toBeLessThan(-800);
  });

  test('a set by name, and moved from a period on', async () => {
    const [forward] = await priced('--curves', 'Forward');
    expect(forward?.dmBps).toBeCloseTo(33, 0);
    const out = await twOut(
      'price',
      'impac-2003-8',
      '--speeds',
      '100',
      '--curves',
      'Forward',
      '--shift',
      '1000',
      '--from',
      '2',
    );
    expect(out).toContain('Curves "Forward, 1000 bp from period 2"');
  });

  test('refuses what it does not know', async () => {
    expectRefusal(await tw('price', 'impac-2003-8', '--curves', 'Swap'), 1, 'its curve sets are Pricing, Forward');
    expectRefusal(await tw('price', 'impac-2003-8', '--flat', 'high'), 2, '--flat "high" is not a number');
    expectRefusal(await tw('price', 'impac-2003-8', '--from', '2'), 2, '--from needs a --shift');
  });
});
