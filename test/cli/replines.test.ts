import { describe, expect, test } from 'vitest';
import { replinesCommand } from '../../electron/cli/replines.ts';
import type { Repline } from '../../engine/deal/schema/collateral.ts';
import { UserError } from '../../engine/units/user-error.ts';
import { referenceTapeFile } from '../strats/reference-tapes.ts';
import { expectRefusal, tw } from './run-cli.ts';

const [first, second] = ['1', '2'].map(referenceTapeFile) as [string, string];

/** The command in this process, with what it wrote. */
async function run(...args: string[]): Promise<{ out: string; err: string }> {
  const written = { out: '', err: '' };
  await replinesCommand(args, {
    out: (text) => (written.out += text),
    err: (text) => (written.err += text),
    fail: (code) => expect(code).toBe(0),
  });
  return written;
}

describe('tw replines', () => {
  test('gathers the loans of each group, and says what it costs', async () => {
    const { code, out, err } = await tw('replines', 'impac-2003-8', '--tape', first, '--tape', second);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Group 1: 1,507 loans, $400,000,020.61');
    expect(out).toContain('2/28 LIB6M, 24 to roll');
    expect(out).toContain('Group 2: 96 loans, $77,192,598.57');
    expect(out).toMatch(/1,603 loans in 70 lines\. Furthest apart: .+ at 0%\)\.\n$/);
  });

  test('gives replines as a deal file has them, and the cost, as JSON', async () => {
    const { out, err } = await run('impac-2003-8', '--tape', second, '--by', 'product, index', '--json');
    const { deal, groups, cost } = JSON.parse(out) as {
      deal: string;
      groups: { group: string; loans: number; replines: Repline[] }[];
      cost: Record<string, unknown>[];
    };
    expect([deal, err]).toEqual(['Impac CMB Trust Series 2003-8', '']);
    expect(groups.map(({ group, loans }) => [group, loans])).toEqual([['2', 96]]);
    expect(groups[0]?.replines.map(({ name }) => name)).toEqual(['3/27 LIB6M', '30Y LIB6M', '5/25 LIB6M']);
    expect(cost).toHaveLength(100);
    expect(cost[0]).toMatchObject({ tranche: '1-A-1', redemption: 'To call', speedPct: 0, walDifference: 0 });
  });

  test('gives the lines of all groups as CSV', async () => {
    const { out } = await run('impac-2003-8', '--tape', first, '--tape', second, '--by', 'product', '--csv');
    const records = out.trimEnd().split('\r\n');
    expect(records[0]).toMatch(/^Group,Line,"Balance, \$",Index,/);
    expect(records).toHaveLength(1 + 12 + 3);
  });

  test.each([
    [['impac-2003-8'], '--tape is missing'],
    [['impac-2003-8', '--tape', first, '--json', '--csv'], 'not both'],
    [['impac-2003-8', '--tape', second, '--by', 'flavour'], 'no field "flavour"'],
    [['textbook-sequential', '--tape', second], 'No loan is of a group of the deal'],
  ])('refuses %j', async (args, says) => {
    const refused = run(...args);
    await expect(refused).rejects.toThrow(UserError);
    await expect(refused).rejects.toThrow(says);
  });

  test('ends with a sentence where there is no such tape', async () => {
    expectRefusal(await tw('replines', 'impac-2003-8', '--tape', 'nowhere.csv'), 1, 'nowhere.csv');
  });
});
