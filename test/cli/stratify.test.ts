import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tempFolder } from '../store/temp-files.ts';
import { referenceTapeFile } from '../strats/reference-tapes.ts';
import published from '../golden/impac-2003-8/collateral-tables.json' with { type: 'json' };
import { expectRefusal, tw, twOut } from './run-cli.ts';

const TAPES = [referenceTapeFile('1'), referenceTapeFile('2')];
const REFERENCE = ['stratify', ...TAPES, '--template', 'impac-2003-8'];

function fileOf(name: string, text: string): string {
  const file = join(tempFolder(), name);
  writeFileSync(file, text);
  return file;
}

/** The tape of group 2 with some text of it changed. */
const damagedTape = (from: string | RegExp, to: string): string =>
  fileOf('tape.csv', readFileSync(TAPES[1]!, 'utf8').replace(from, to));

interface Table {
  id: string;
  total: { count: number; balance: number; pct: number };
  rows: { label: string; pct: number; averages?: Record<string, number | null> }[];
}
interface Answer {
  [group: string]: { headingBalance: number; tables: Table[] };
}
const answer = async (...args: string[]): Promise<Answer> => JSON.parse(await twOut(...args, '--json')) as Answer;

describe('stratify', () => {
  test('of the reference tapes has the form of the published tables', async () => {
    const ours = await answer(...REFERENCE);
    const { source: _source, ...theirs } = published;
    expect(ours).toMatchObject({ deal: theirs.deal, calculationDate: theirs.calculationDate });
    for (const group of ['group1', 'group2'] as const) {
      expect(ours[group]?.headingBalance).toBe(theirs[group].headingBalance);
      expect(ours[group]?.tables.map(({ id, total }) => [id, total.count, total.balance, total.pct])).toEqual(
        theirs[group].tables.map(({ id, total }) => [id, total.count, total.balance, total.pct]),
      );
    }
  });

  test('prints a summary and the tables', async () => {
    const out = await twOut(...REFERENCE);
    expect(out).toMatch(/^Group 1: 1,507 loans, \$400,000,020\.61\n/);
    expect(out).toMatch(/^Group 2: 96 loans, \$77,192,598\.57$/m);
    expect(out).toMatch(/^Weighted average mortgage rate +5\.377% +3\.000% +9\.630%$/m);
    expect(out).toMatch(/^\$ 850,000\.01 to \$1,000,000 +1 +952,000 +0\.24%$/m);
    expect(out).not.toMatch(/undefined|NaN|\[object/);
  });

  test('rounds percentages to sum to 100 where asked', async () => {
    const { group2 } = await answer(...REFERENCE, '--percent', 'sum-to-100');
    for (const { rows } of group2!.tables) {
      expect(rows.reduce((sum, { pct }) => sum + Math.round(pct * 100), 0)).toBe(10_000);
    }
  });

  test('has a standard template, with averages', async () => {
    const { group2 } = await answer('stratify', TAPES[1]!);
    const product = group2!.tables.find(({ id }) => id === 'product');
    expect(product?.rows[0]?.averages?.['note_rate_pct']).toBeCloseTo(5.412, 3);
  });

  test('writes the rows of all tables as one CSV', async () => {
    const [head, first] = (await twOut('stratify', TAPES[1]!, '--csv')).split('\r\n');
    expect(head).toMatch(
      /^Group,Table,Row,"Loans, number","Current balance, \$","Share, of balance","Note rate, average"/,
    );
    expect(first).toMatch(/^2,Product,5\/25 LIB6M,62,/);
  });

  test('takes any template and any column', async () => {
    const tables = [{ id: 'x', title: 'Servicer', field: 'servicer', bins: { kind: 'values' } }];
    const template = fileOf('mine.json', JSON.stringify({ format: 'trancheworks-strats/1', name: 'Mine', tables }));
    const tape = fileOf(
      'tape.csv',
      'Loan Number,Current Balance,Note Rate,Rem Term,Servicer\nA,100000,5,360,North\nB,50000.5,6,360,\n',
    );
    const out = await tw('stratify', tape, '--template', template, '--json');
    const { all } = JSON.parse(out.out) as Answer;
    expect(all?.tables[0]?.rows.map(({ label, pct }) => [label, pct])).toEqual([
      ['North', 66.67],
      ['Missing', 33.33],
    ]);
  });
});

describe('a tape with errors', () => {
  test('has its issues told by kind, and the loans that cannot be run left out', async () => {
    const { code, out, err } = await tw('stratify', damagedTape('599277.07', 'n o'), '--json');
    expect(code).toBe(0);
    expect(err).toMatch(/^error: 1 loan: Current balance/m);
    expect(err).toContain(
      'Left out, with errors: 1 loan, $0.00. Kept: 95 loans, $76,593,321.50, of 96 loans, $76,593,321.50.',
    );
    expect((JSON.parse(out) as Answer)['group2']?.tables[0]?.total.count).toBe(95);
  });

  test('in every loan is refused', async () => {
    const { code, out, err } = await tw('stratify', fileOf('t.csv', 'Loan Number,Current Balance,Note Rate\nA,-5,x\n'));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('No loan is without an error: 1 loan');
  });
});

describe('stratify refuses', () => {
  test.each<[name: string, args: string[], code: number, says: string]>([
    ['no tape', [], 2, 'Name a tape: a CSV file or a workbook.'],
    ['two forms', [TAPES[0]!, '--json', '--csv'], 2, 'Give --json or --csv, not both.'],
    [
      'another rounding',
      [TAPES[0]!, '--percent', 'up'],
      2,
      '"up" is not a way to round percentages: give as-printed or',
    ],
    ['another date', [TAPES[0]!, '--cut-off', '2003-06-31'], 2, '"2003-06-31" is not a date: give it as 2003-07-01.'],
    ['an unknown option', [TAPES[0]!, '--tranche', 'A'], 2, "'--tranche'"],
    ['a tape that is not there', ['gone.csv'], 1, 'gone.csv'],
    [
      'a template that is not there',
      [TAPES[0]!, '--template', 'mine'],
      1,
      'Shipped templates are standard, impac-2003-8.',
    ],
  ])('%s', async (_name, args, code, says) => {
    expectRefusal(await tw('stratify', ...args), code, says);
  });

  test('a template with errors, and says which', async () => {
    const [broken, text] = [fileOf('a.json', '{ "name": "A" }'), fileOf('b.json', 'no template')];
    expectRefusal(await tw('stratify', TAPES[1]!, '--template', broken), 1, 'error: format: expected', 'was not used');
    expectRefusal(await tw('stratify', TAPES[1]!, '--template', text), 1, 'b.json is no template: it is not JSON');
  });
});
