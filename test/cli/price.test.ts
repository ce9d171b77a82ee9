import { describe, expect, test } from 'vitest';
import { put, shippedDeal } from '../deal/shipped.ts';
import { dealFile, twOut } from './run-cli.ts';

const CLASSES = shippedDeal().tranches.map(({ id }) => id);
const SPEEDS = [0, 80, 100, 150, 180];

interface Cell {
  tranche: string;
  redemption: string;
  speedPct: number;
  price: number;
  dmBps: number;
  walYears: number;
  modDurationYears: number;
  firstPrincipal: string;
  lastPrincipal: string;
}

const priced = async (...args: string[]): Promise<{ deal: string; cells: Cell[] }> =>
  JSON.parse(await twOut('price', ...args, '--json')) as { deal: string; cells: Cell[] };

/** To call at the pricing speed, by class. */
async function marginsOf(deal: string): Promise<Map<string, number>> {
  const { cells } = await priced(deal, '--speeds', '100');
  return new Map(cells.filter(({ redemption }) => redemption === 'call').map(({ tranche, dmBps }) => [tranche, dmBps]));
}

describe('price --json', () => {
  test('has a cell for every class, redemption and speed, in this shape', async () => {
    const { deal, cells, ...rest } = await priced('impac-2003-8');
    expect([deal, rest]).toEqual(['Impac CMB Trust Series 2003-8', {}]);
    const grid = CLASSES.flatMap((id) =>
      ['call', 'maturity'].flatMap((how) => SPEEDS.map((speed) => [id, how, speed])),
    );
    expect(cells.map(({ tranche, redemption, speedPct }) => [tranche, redemption, speedPct])).toEqual(grid);
    for (const cell of cells) {
      expect(cell).toEqual({
        tranche: expect.any(String) as string,
        redemption: expect.stringMatching(/^(call|maturity)$/) as string,
        speedPct: expect.any(Number) as number,
        price: cell.tranche === '2-B-1' ? 98.42968 : 100,
        dmBps: expect.any(Number) as number,
        walYears: expect.any(Number) as number,
        modDurationYears: expect.any(Number) as number,
        firstPrincipal: expect.stringMatching(/^\d{4}-\d\d$/) as string,
        lastPrincipal: expect.stringMatching(/^\d{4}-\d\d$/) as string,
      });
    }
  });

  test('prices a class as its term sheet prints it', async () => {
    const { cells } = await priced('impac-2003-8', '--speeds', '100');
    const [cell] = cells;
    expect(cell).toMatchObject({
      tranche: '1-A-1',
      redemption: 'call',
      firstPrincipal: '2003-08',
      lastPrincipal: '2007-11',
    });
    expect(cell?.dmBps).toBeCloseTo(33, 6);
    expect(cell?.walYears).toBeCloseTo(2.2, 2);
    expect(Number.isInteger(cell?.walYears)).toBe(false);
  });

  test('takes other speeds, fractions of a percent included', async () => {
    const { cells } = await priced('impac-2003-8', '--speeds', '0,62.5, 300');
    expect([...new Set(cells.map(({ speedPct }) => speedPct))]).toEqual([0, 62.5, 300]);
    expect(cells).toHaveLength(CLASSES.length * 2 * 3);
  });

  test('gives null and the reason for a figure that does not exist', async () => {
    const file = dealFile(put('tranches[3].balanceUsd', '0'));
    const { cells } = await priced(file, '--speeds', '100');
    expect(cells.filter(({ tranche }) => tranche === '1-M-2')).toMatchObject(
      Array.from({ length: 2 }, () => ({
        dmBps: null,
        walYears: null,
        modDurationYears: null,
        firstPrincipal: null,
        lastPrincipal: null,
        reason: 'The class has no balance.',
      })),
    );
    expect(cells.filter(({ tranche }) => tranche !== '1-M-2').every(({ dmBps }) => dmBps !== null)).toBe(true);
  });
});

describe('price', () => {
  test('prints the bonds and the sensitivity tables', async () => {
    const out = await twOut('price', 'impac-2003-8', '--speeds', '80,100');
    expect(out).toMatch(/^Bonds\n/);
    expect(out).toMatch(/^1-A-1 +Floating Rate Senior +291,600,000 /m);
    expect(out).toMatch(/^1-A-1 +To call +Discount margin, bp +33 +33$/m);
    expect(out).toMatch(/^1-A-1 +To call +Last principal, month +Nov-08 +Nov-07$/m);
    expect(out).toContain('Speeds are percentages of the pricing speed.');
    expect(out).not.toMatch(/undefined|NaN|\[object/);
  });
});

describe('a deal is data', () => {
  test('a wider margin moves the discount margin of its class and of no other', async () => {
    const [before, after] = await Promise.all([
      marginsOf('impac-2003-8'),
      marginsOf(dealFile(put('tranches[3].coupon.marginBps', '165'))),
    ]);
    for (const [id, dmBps] of before) expect(after.get(id)).toBeCloseTo(dmBps + (id === '1-M-2' ? 15 : 0), 6);
  });

  test('the shipped deal from a file, with a byte order mark or without, gives the same bytes', async () => {
    const files = ['impac-2003-8', dealFile(), dealFile((text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`)];
    const [shipped, ...others] = await Promise.all(files.map((file) => twOut('price', file, '--json')));
    for (const other of others) expect(other).toBe(shipped);
  });
});
