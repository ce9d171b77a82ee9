import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tempFolder } from '../store/temp-files.ts';
import { dealFile, expectRefusal, tw, twOut } from './run-cli.ts';
import { drop } from '../deal/shipped.ts';

function tables(...lines: string[]): string {
  const file = join(tempFolder(), 'supplement.csv');
  writeFileSync(file, lines.join('\r\n'));
  return file;
}

test('tieout sets published figures beside the computed ones, and counts them', async () => {
  const text = await twOut('tieout', 'impac-2003-8');
  expect(text).toMatch(/1-A-2 +call +0 +Modified duration, years +8\.80 +8\.79 +differs/);
  const { compared, agree, figures } = JSON.parse(await twOut('tieout', 'impac-2003-8', '--json')) as {
    compared: number;
    agree: number;
    figures: { agrees: boolean }[];
  };
  expect(figures).toHaveLength(compared);
  expect(figures.filter((one) => one.agrees)).toHaveLength(agree);
  expect(text.trimEnd()).toMatch(new RegExp(`${agree} of ${compared} agree, ${compared - agree} missed\\.$`));
});

test('tieout takes the tables of a file in the place of the deal’s own, and says what it did not take', async () => {
  const file = tables('Class,Redemption,Speed,DM,WAL', '1-A-1,To call,80,33,2.99', '9-Z,To call,80,33,2.20');
  const { code, out, err } = await tw('tieout', 'impac-2003-8', '--published', file);
  expect(code).toBe(0);
  expect(err).toBe(
    `${file}: Row 3, column A: "9-Z" is no class of the deal, so its figures were left out: write one of 1-A-1, 1-A-2, 1-M-1, 1-M-2, 1-M-3, 1-M-4, 2-A-1, 2-M-1, 2-M-2, 2-B-1.\n`,
  );
  expect(out).toMatch(/WAL, years +2\.99 +2\.78 +differs/);
  expect(out).toContain('1 of 2 agree, 1 missed.');
});

test('tieout says what is missing', async () => {
  expectRefusal(await tw('tieout', dealFile(drop('published'))), 1, 'has no published figures: give --published FILE');
  expectRefusal(await tw('tieout', 'impac-2003-8', '--published', tables('a,b', '1,2')), 1);
  expectRefusal(await tw('tieout', 'impac-2003-8', '--published', 'nowhere.csv'), 1, 'nowhere.csv cannot be read');
});
