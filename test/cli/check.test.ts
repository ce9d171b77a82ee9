import { describe, expect, test } from 'vitest';
import { all, put } from '../deal/shipped.ts';
import { dealFile, expectRefusal, tw, twOut } from './run-cli.ts';

const BROKEN = all(put('dates.settlement', '2003-06-31'), put('tranches[3].coupon.marginBps', '150bp'));
const DOUBTFUL = put('groups[0].collateral.replines[0].noteRatePct', '12');

describe('check', () => {
  test('of a sound deal finds nothing', async () => {
    expect(await twOut('check', 'impac-2003-8')).toBe('Impac CMB Trust Series 2003-8: 0 errors, 0 warnings.\n');
    expect(JSON.parse(await twOut('check', dealFile(), '--json'))).toEqual({
      deal: 'Impac CMB Trust Series 2003-8',
      diagnostics: [],
    });
  });

  test('of a broken one prints every error with its place, and fails', async () => {
    const file = dealFile(BROKEN);
    const { code, out, err } = await tw('check', file);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out.split('\n')).toEqual([
      'error: dates.settlement: expected a calendar date in quotes, such as "2003-07-31"; found "2003-06-31"',
      'error: tranches[3].coupon.marginBps: expected a plain decimal number in quotes, such as "291600000" or "0.33"; found "150bp"',
      `${file}: 2 errors, 0 warnings.`,
      '',
    ]);
  });

  test('as JSON for programs', async () => {
    const { code, out } = await tw('check', dealFile(BROKEN), '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({
      deal: null,
      diagnostics: [
        { place: 'dates.settlement', severity: 'error', message: expect.stringContaining('2003-06-31') as string },
        {
          place: 'tranches[3].coupon.marginBps',
          severity: 'error',
          message: expect.stringContaining('150bp') as string,
        },
      ],
    });
  });

  test('of a doubtful one warns, and does not fail', async () => {
    const out = await twOut('check', dealFile(DOUBTFUL));
    expect(out).toMatch(/^warning: groups\[0\]\.collateral\.replines\[0\]\.noteRatePct: .* above the lifetime cap/);
    expect(out).toMatch(/: 0 errors, 1 warning\.\n$/);
  });
});

describe('a run', () => {
  test('of a doubtful deal warns on stderr and prints its figures', async () => {
    const { code, out, err } = await tw('price', dealFile(DOUBTFUL), '--speeds', '100', '--json');
    expect(code).toBe(0);
    expect(err).toMatch(/^warning: groups\[0\]/);
    expect(JSON.parse(out)).toHaveProperty('cells');
  });

  test.each([
    ['price'],
    ['cashflow', '--tranche', '1-A-1', '--redemption', 'call', '--speed', '100'],
    ['export', '--out', 'nowhere'],
  ])('of a broken deal does not start: %s', async (command, ...options) => {
    const ended = await tw(command ?? '', dealFile(BROKEN), ...options);
    expectRefusal(
      ended,
      1,
      'error: dates.settlement: ',
      'error: tranches[3].coupon.marginBps: ',
      'has errors and was not run',
    );
  });

  test('that the formulas make impossible says which formula and when', async () => {
    const ended = await tw('price', dealFile(put('groups[0].ocTarget', '1 / (period - 3)')));
    expectRefusal(ended, 1, 'Group 1: the OC target "1 / (period - 3)" has no value in period 3: change the formula');
  });
});
