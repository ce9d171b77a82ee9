import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LIBRARY_KEYS } from '../../engine/library/index.ts';
import { tempFolder } from '../store/temp-files.ts';
import { dealFile, expectRefusal, tw, twOut } from './run-cli.ts';

const SHIPPED = LIBRARY_KEYS.join(', ');
const HELP = 'npm run -s tw -- --help lists the commands.';
const CASHFLOW = ['cashflow', 'impac-2003-8', '--tranche', '1-A-1', '--redemption', 'call', '--speed', '100'];
const without = (option: string): string[] => {
  const at = CASHFLOW.indexOf(option);
  return CASHFLOW.toSpliced(at, 2);
};

describe('a command line that is not understood ends with 2', () => {
  test.concurrent.each<[name: string, args: string[], says: string]>([
    ['no command', [], 'Name a command.'],
    ['an unknown command', ['prize', 'impac-2003-8'], 'There is no command "prize".'],
    ['a command of every object', ['constructor'], 'There is no command "constructor".'],
    ['no deal', ['price'], `Name a deal: a file, or one of ${SHIPPED}.`],
    ['two deals', ['price', 'a.json', 'b.json'], 'One deal at a time: "b.json" was not understood.'],
    ['an unknown option', ['price', 'impac-2003-8', '--speed', '100'], "'--speed'"],
    ['an option of nothing', ['price', 'impac-2003-8', '--speeds'], '--speeds'],
    ['no speed', ['price', 'impac-2003-8', '--speeds', '100,'], '"" is not a speed'],
    ['a speed in words', ['price', 'impac-2003-8', '--speeds', '80,fast'], '"fast" is not a speed: give a percentage'],
    ['a negative speed', ['price', 'impac-2003-8', '--speeds=-5'], '"-5" is not a speed'],
    ['a speed of 5,001', ['price', 'impac-2003-8', '--speeds', '5001'], 'from 0 to 5000'],
    ['a speed in hex', ['price', 'impac-2003-8', '--speeds', '0x10'], '"0x10" is not a speed'],
    ['no tranche', without('--tranche'), '--tranche is missing: give the name of a class.'],
    ['no redemption', without('--redemption'), '--redemption is missing: give call or maturity.'],
    ['no speed of a cash flow', without('--speed'), '--speed is missing'],
    ['an unknown redemption', CASHFLOW.with(5, 'put'), '"put" is not a redemption: give call or maturity.'],
    ['an unknown class', CASHFLOW.with(3, '9-Z'), 'has no class "9-Z": its classes are 1-A-1, 1-A-2'],
    ['two forms', [...CASHFLOW, '--json', '--csv'], 'Give --json or --csv, not both.'],
    ['no folder', ['export', 'impac-2003-8'], '--out is missing: give the folder to write into.'],
    [
      'an unknown format',
      ['export', 'impac-2003-8', '--out', '.', '--format', 'pdf'],
      '"pdf" is not a format: give xlsx or csv.',
    ],
  ])('%s', async (_name, args, says) => {
    expectRefusal(await tw(...args), 2, says, HELP);
  });
});

describe('a deal that cannot be read ends with 1', () => {
  test('a missing file', async () => {
    const file = join(tempFolder(), 'gone.json');
    expectRefusal(await tw('price', file), 1, `${file}: there is no such file. Shipped deals are ${SHIPPED}.`);
    expectRefusal(await tw('check', 'impac-2004-1'), 1, 'impac-2004-1: there is no such file');
  });

  test('a folder', async () => {
    expectRefusal(await tw('price', tempFolder()), 1, 'this is a folder: give a file in it');
  });

  test('a file below a file', async () => {
    expectRefusal(await tw('check', join(dealFile(), 'deal.json')), 1, 'a part of the path is a file');
  });

  test('a text cut short', async () => {
    const ended = await tw(
      'price',
      dealFile((text) => text.slice(0, 9_000)),
    );
    expectRefusal(ended, 1, 'error: the document: The deal file is damaged', 'has errors and was not run');
  });

  test('an empty file', async () => {
    expectRefusal(
      await tw(
        'price',
        dealFile(() => ''),
      ),
      1,
      'error: the document: The file is empty',
    );
  });
});

describe('an export that cannot be written ends with 1', () => {
  test('into a file', async () => {
    const file = dealFile();
    expectRefusal(await tw('export', 'impac-2003-8', '--out', file), 1, `${file} was not written: a file of that name`);
    expectRefusal(await tw('export', 'impac-2003-8', '--out', join(file, 'out')), 1, 'a part of the path is a file');
  });

  test('over a folder', async () => {
    const folder = tempFolder();
    mkdirSync(join(folder, 'impac-cmb-trust-series-2003-8.xlsx'));
    const ended = await tw('export', 'impac-2003-8', '--out', folder, '--format', 'xlsx');
    expectRefusal(ended, 1, 'impac-cmb-trust-series-2003-8.xlsx was not written: a folder of that name is in the way');
  });
});

describe('an export', () => {
  test('writes the workbook and a CSV for each table, and prints their names', async () => {
    const folder = join(tempFolder(), 'new', 'folder');
    const names = ['.xlsx', '-structure.csv', '-pricing.csv', '-pricing-list.csv', '-tie-out.csv'];
    const files = names.map((name) => join(folder, `impac-cmb-trust-series-2003-8${name}`));
    const out = await twOut('export', 'impac-2003-8', '--out', folder);
    expect(out).toBe(files.map((file) => `${file}\n`).join(''));
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  test('writes only what is asked for', async () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'notes.txt'), '');
    const out = await twOut('export', 'impac-2003-8', '--out', folder, '--format', ' csv');
    expect(out.match(/\.csv\n/g)).toHaveLength(4);
    expect(out).not.toContain('.xlsx');
  });
});

test.each(['--help', '-h', 'help', 'price --help', 'cashflow x -h'])('%s prints the usage', async (line) => {
  expect(await twOut(...line.split(' '))).toMatch(/^Usage: npm run -s tw -- COMMAND DEAL/);
});
