import { describe, expect, test } from 'vitest';
import { check } from '../../engine/deal/check/check.ts';
import { diffDeals } from '../../engine/deal/diff/diff-deals.ts';
import { applyChange, type Change } from '../../engine/deal/edits.ts';
import { figureName } from '../../engine/deal/published/measures.ts';
import { readPublished } from '../../engine/deal/published/read-published.ts';
import { removePublished, takePublished } from '../../engine/deal/published/take-published.ts';
import type { Deal } from '../../engine/deal/schema/deal.ts';
import { shippedDeal } from './shipped.ts';

const deal = shippedDeal();

/** Lines with bars between their cells. */
const table = (...lines: string[]): string[][] => lines.map((line) => line.split('|').map((cell) => cell.trim()));

/** What was read, as `WAL of 1-A-1 to call at 80%: 2.78`. */
function read(...lines: string[]): { figures: string[]; refused: string[] } {
  const { figures, refused } = readPublished(table(...lines), deal);
  return {
    figures: figures.map(({ key, text }) => `${figureName(key)}: ${text}`),
    refused: refused.map(({ message }) => message),
  };
}

const changed = (before: Deal, change: Change): Deal => {
  const { deal: after, diagnostics } = check(applyChange(before, change).document);
  if (!after) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return after;
};

describe('tables as people have them', () => {
  test('a list, under any usual headings', () => {
    const { figures, refused } = read(
      'Tranche | Run to | Prepayment speed | Disc. Margin (bps) | Avg Life (yrs) | Mod Durn | Principal Begin | Prin. End | Price',
      'class 1-a-1 | To 10% Call | 80% | 33 bp | 2.78 | 2.72y | Aug-03 | 11/2008 | 100.00',
      ' | | 100 | 33 | 2.20 | - | August 2003 | 2007-11 | 100.00',
      ' | Maturity | | | | | | | ',
      ' | | 100 PPC | 0.39% | n/a | 2.62 | 08/03 | Jul 25, 2017 | ',
    );
    expect(refused).toEqual([]);
    expect(figures).toEqual([
      'Discount margin of 1-A-1 to call at 80%: 33',
      'WAL of 1-A-1 to call at 80%: 2.78',
      'Modified duration of 1-A-1 to call at 80%: 2.72',
      'First principal of 1-A-1 to call at 80%: 2003-08',
      'Last principal of 1-A-1 to call at 80%: 2008-11',
      'Discount margin of 1-A-1 to call at 100%: 33',
      'WAL of 1-A-1 to call at 100%: 2.20',
      'First principal of 1-A-1 to call at 100%: 2003-08',
      'Last principal of 1-A-1 to call at 100%: 2007-11',
      'Discount margin of 1-A-1 to maturity at 100%: 39',
      'Modified duration of 1-A-1 to maturity at 100%: 2.62',
      'First principal of 1-A-1 to maturity at 100%: 2003-08',
      'Last principal of 1-A-1 to maturity at 100%: 2017-07',
    ]);
  });

  test('a grid with speeds across, class and redemption said once', () => {
    const { figures, refused } = read(
      'Class | Redemption | Measure | 0% | 80%',
      '1-M-2 | To call | DM, bp | 165 | 165',
      '      |         | Window   | Aug-06 Aug-13 | Sep-06 – Nov-08',
      '      | To maturity | Weighted Average Life | 12.10 | —',
    );
    expect(refused).toEqual([]);
    expect(figures).toEqual([
      'Discount margin of 1-M-2 to call at 0%: 165',
      'Discount margin of 1-M-2 to call at 80%: 165',
      'First principal of 1-M-2 to call at 0%: 2006-08',
      'Last principal of 1-M-2 to call at 0%: 2013-08',
      'First principal of 1-M-2 to call at 80%: 2006-09',
      'Last principal of 1-M-2 to call at 80%: 2008-11',
      'WAL of 1-M-2 to maturity at 0%: 12.10',
    ]);
  });

  test('blocks of a class, one under another, between lines of prose', () => {
    const { figures, refused } = read(
      'Bond sensitivity tables',
      'Class 1-A-1 to Call',
      ' | 0% | 80%',
      'Discount margin (%) | 0.33 | 0.33',
      '(1) Assumes that the clean-up call is exercised on the first date on which it may be.',
      '',
      '2‑B‑1 To Maturity',
      'Percentage of the prepayment assumption | 100 | 180',
      'Disc Margin @ 98-13+ | 412 | 430.5',
      'Price | 98.42968 | 98.42968',
    );
    expect(refused).toEqual([]);
    expect(figures).toEqual([
      'Discount margin of 1-A-1 to call at 0%: 33.0',
      'Discount margin of 1-A-1 to call at 80%: 33.0',
      'Discount margin of 2-B-1 to maturity at 100%: 412.0',
      'Discount margin of 2-B-1 to maturity at 180%: 430.5',
    ]);
  });

  test('lists of speeds under the title of their class', () => {
    const { figures, refused } = read(
      '1-M-1 to call',
      'Speed | DM | WAL',
      '80% | 75 | 5.61',
      '100% | 75 | 4.62',
      '1-M-2 to maturity',
      '80% | 165 | 6.00',
    );
    expect(refused).toEqual([]);
    expect(figures.at(2)).toBe('Discount margin of 1-M-1 to call at 100%: 75');
    expect(figures.at(-1)).toBe('WAL of 1-M-2 to maturity at 80%: 6.00');
  });

  test('lines out of a PDF, without cells', () => {
    const { figures, refused } = read(
      'Class 2-A-1 to Call',
      'Prepayment speed 0% 80% 100%',
      'WAL (yrs) 9.44 2.78 2.20',
      'Last Principal Aug-13 Nov-08 Nov-07',
    );
    expect(refused).toEqual([]);
    expect(figures.at(1)).toBe('WAL of 2-A-1 to call at 80%: 2.78');
    expect(figures.at(-1)).toBe('Last principal of 2-A-1 to call at 100%: 2007-11');
  });

  test('credit enhancement, whatever stands beside it', () => {
    const { figures, refused } = read(
      "Class | Moody's | S&P | Credit Enhancement (%)",
      '1-A-1 | Aaa | AAA | 27.10%',
      '1-A-2 | Aaa | AAA | 14',
    );
    expect(refused).toEqual([]);
    expect(figures).toEqual(['Subordination of 1-A-1: 27.10', 'Subordination of 1-A-2: 14.00']);
  });

  test('the zeros that a spreadsheet drops are put back, and unrounded figures are rounded as printed', () => {
    const head = 'Class | Redemption | Speed | WAL | DM';
    expect(read(head, '1-A-1 | call | 100 | 2.2 | 33', '1-A-1 | call | 180 | 1.10 | 33').figures[0]).toMatch(
      /: 2\.20$/,
    );
    expect(read(head, '1-A-1 | call | 100 | 2.2049999999 | -0.25').figures).toEqual([
      'WAL of 1-A-1 to call at 100%: 2.20',
      'Discount margin of 1-A-1 to call at 100%: -0.25',
    ]);
  });
});

describe('what cannot be taken', () => {
  const HEAD = 'Class | Redemption | Speed | DM | WAL';
  const SOUND = '1-A-1 | call | 100 | 33 | 2.20';
  const taken = ['Discount margin of 1-A-1 to call at 100%: 33', 'WAL of 1-A-1 to call at 100%: 2.20'];

  test.each([
    [
      'a class',
      '9-Z | call | 80 | 33 | 2.20',
      /^Row 3, column A: "9-Z" is no class of the deal, .* one of 1-A-1, 1-A-2/,
    ],
    ['a redemption', '1-A-1 | put | 80 | 33 | 2.20', /^Row 3, column B: "put" is no redemption: write To call/],
    ['a speed', '1-A-1 | call | fast | 33 | 2.20', /^Row 3, column C: "fast" is not a speed: write a percentage/],
    ['a speed beyond all', '1-A-1 | call | 5001 | 33 | 2.20', /^Row 3, column C: "5001" is not a speed/],
    ['no speed', '1-A-2 | call | | 33 | 2.20', /^Row 3, column D: it is not said at which speed this is: add/],
    ['no redemption', '1-A-2 | | 80 | 33 | 2.20', /^Row 3, column D: it is not said whether this is to call or to/],
  ])('%s: the row is left out, and it is said why', (_what, line, sentence) => {
    const { figures, refused } = read(HEAD, SOUND, line);
    expect(figures).toEqual(taken);
    expect(refused).toEqual([expect.stringMatching(sentence)]);
  });

  test.each([
    [
      'a number',
      '1-A-2 | call | 80 | abc | 2.20',
      /^Row 3, column D: "abc" is not a margin: write 33, 33 bp or 0.33%\.$/,
    ],
    [
      'a decimal comma',
      '1-A-2 | call | 80 | 33 | 2,20',
      /^Row 3, column E: "2,20" is not a number of years: write 9.44/,
    ],
    ['a figure beside the table', '1-A-2 | call | 80 | 33 | | 7', /^Row 3, column F: "7" stands under no heading/],
  ])('%s: the rest of its row is taken', (_what, line, sentence) => {
    const { figures, refused } = read(HEAD, SOUND, line);
    expect(figures).toHaveLength(3);
    expect(refused).toEqual([expect.stringMatching(sentence)]);
  });

  test('a figure twice with different texts is none; with the same it is one', () => {
    const { figures, refused } = read(HEAD, SOUND, '1-A-1 | call | 100% | 33 | 2.21');
    expect(figures).toEqual(taken.slice(0, 1));
    expect(refused).toEqual([
      'Row 3, column E: WAL of 1-A-1 to call at 100% is "2.21" here and "2.20" in row 2, column E, so neither was taken: keep the right one.',
    ]);
  });

  test('blocks of unknown classes and rows of unknown measures leave the others alone', () => {
    const { figures, refused } = read(
      'Class 9-Z to Call',
      ' | 0% | eighty%',
      'WAL | 1.00 | 2.00',
      'Class 1-A-1 to Call',
      ' | 0% | eighty% | 100%',
      'Convexity | 1.00 | 2.00 | 3.00',
      'WAL | 9.44 | 2.78 | 2.20',
    );
    expect(figures).toEqual(['WAL of 1-A-1 to call at 0%: 9.44', 'WAL of 1-A-1 to call at 100%: 2.20']);
    expect(refused[0]).toMatch(/^Row 1: "9-Z" is no class of the deal/);
    expect(refused).toContainEqual(expect.stringMatching(/^Row 5, column C: "eighty%" is not a speed/));
    expect(refused).toContainEqual(
      expect.stringMatching(/^Row 6, column A: "Convexity" is no figure that can be tied/),
    );
  });

  test('figures under no headings, once for all of them', () => {
    const { figures, refused } = read('1 | 2 | 3', 'a | b', 'c | d');
    expect(figures).toEqual([]);
    expect(refused).toEqual([expect.stringMatching(/^Row 1: this stands under no headings: put Class/)]);
  });
});

describe('taking them', () => {
  const { figures } = readPublished(table('Class | Redemption | Speed | WAL', '1-A-1 | call | 0.0 | 9.45'), deal);
  const { published: _published, ...rest } = deal;
  const bare: Deal = rest;

  test('replaces those of the same thing and leaves the rest; the change can be taken back', () => {
    const change = takePublished(deal, figures, ' Supplement of August ');
    const after = changed(deal, change);
    expect(change.label).toBe('1 figure published in Supplement of August');
    expect(after.published?.cells[0]).toEqual({ ...deal.published?.cells[0], walYears: '9.45' });
    expect(after.published?.cells.slice(1)).toEqual(deal.published?.cells.slice(1));
    expect(after.published?.subordinationPct).toEqual(deal.published?.subordinationPct);
    expect(applyChange(after, applyChange(deal, change).inverse).document).toEqual(deal);
    expect(diffDeals(deal, after)).toEqual([
      {
        where: 'Published figures',
        text: `WAL of 1-A-1 to call at 0% 9.44 to 9.45, source ${deal.published?.source.slice(0, 60)}... to Supplement of August`,
      },
    ]);
  });

  test('begins with a deal that has none, and ends with their removal', () => {
    const after = changed(bare, takePublished(bare, figures, 'Supplement'));
    expect(after.published).toEqual({
      source: 'Supplement',
      cells: [{ tranche: '1-A-1', redemption: 'call', speedPct: '0', walYears: '9.45' }],
    });
    expect(changed(after, removePublished(after))).toEqual(bare);
    expect(diffDeals(bare, after)[0]?.text).toBe('1 figure added, published in Supplement');
    expect(diffDeals(after, bare)[0]?.text).toBe('1 figure removed, published in Supplement');
  });

  test('asks for figures and for the name of their document', () => {
    expect(() => takePublished(deal, [], 'Supplement')).toThrow('no figure in the tables could be read');
    expect(() => takePublished(deal, figures, '  ')).toThrow('name the document that the figures come from');
    expect(() => removePublished(bare)).toThrow('has no published figures to remove');
  });
});
