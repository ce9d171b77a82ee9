import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitRecords } from '../../electron/tapes/csv-records.ts';
import { csvOf } from '../../electron/export/csv.ts';
import { check } from '../../engine/deal/check/check.ts';
import { applyChange } from '../../engine/deal/edits.ts';
import { figureName, figuresOf } from '../../engine/deal/published/measures.ts';
import { readPublished } from '../../engine/deal/published/read-published.ts';
import { takePublished } from '../../engine/deal/published/take-published.ts';
import type { Deal } from '../../engine/deal/schema/deal.ts';
import type { PublishedCell } from '../../engine/deal/schema/market.ts';
import { priceDeal, type PricedDeal } from '../../engine/scenario/price-deal.ts';
import { pricingList, pricingTable } from '../../engine/termsheet/pricing-table.ts';
import { countTieOut, tieOutTable } from '../../engine/termsheet/tie-out.ts';
import type { Table } from '../../engine/termsheet/table.ts';
import { dateOf } from '../../engine/units/dates.ts';
import { printMonth } from '../../engine/units/print.ts';
import { shippedDeal } from '../deal/shipped.ts';
import { DM_TABLE_FIGURES } from './published.ts';
import tables from './impac-2003-8/dm-tables.json' with { type: 'json' };

const shipped = shippedDeal();
const priced = priceDeal(shipped);
const { published: _published, ...bare } = shipped;

const exported = (table: Table): string[][] => splitRecords(csvOf(table).replaceAll('\r\n', '\n'), ',', false).data;

/** A deal without published figures that takes those of a table, and what was refused of it. */
function taken(rows: readonly (readonly string[])[]): { deal: Deal; refused: string[] } {
  const { figures, refused } = readPublished(rows, bare);
  const { deal } = check(applyChange(bare, takePublished(bare, figures, 'Tables')).document);
  if (!deal) throw new Error('What was read is no sound deal');
  return { deal, refused: refused.map(({ message }) => message) };
}

const figureTexts = (deal: Deal): string[] =>
  figuresOf(deal.published)
    .map(({ key, text }) => `${figureName(key)}: ${text}`)
    .toSorted();

/** The published tables as their document has them: a block a class and redemption. */
const blocks = (): string[][] =>
  tables.classes.flatMap((one) =>
    (['call', 'maturity'] as const).flatMap((redemption) => {
      const { dmBps, walYears, modDurYears, firstPrin, lastPrin } = one[redemption];
      const months = (isoMonths: string[]) => isoMonths.map((month) => printMonth(dateOf(`${month}-01`)));
      return [
        [`Class ${one.cls} to ${redemption === 'call' ? 'Call' : 'Maturity'}`],
        ['', ...tables.speedsPctOfPricing.map((speed) => `${speed}%`)],
        ['Discount Margin (bps)', ...dmBps.map(String)],
        // As a spreadsheet gives them, without zeros at the end.
        ['WAL (yrs)', ...walYears.map(String)],
        ['Modified Duration (yrs)', ...modDurYears.map(String)],
        ['First Principal', ...months(firstPrin)],
        ['Last Principal', ...months(lastPrin)],
        [],
      ];
    }),
  );

const dmTableNames = () =>
  DM_TABLE_FIGURES.map(({ measure, tranche, redemption, speedPct, text }) => {
    const key = { measure, tranche, redemption, speedPct: String(speedPct) };
    return `${figureName(key)}: ${text}`;
  }).toSorted();

describe('our own exports read back as published figures', () => {
  const ownTables: [string, (deal: Deal, priced: PricedDeal) => Table][] = [
    ['the pricing list', pricingList],
    ['the pricing table', pricingTable],
  ];
  test.each(ownTables)('%s: every figure, and each agrees with the one it was', (_name, tableOf) => {
    const { deal, refused } = taken(exported(tableOf(bare, priced)));
    expect(refused).toEqual([]);
    const { compared, agree } = countTieOut(tieOutTable(deal, priced));
    expect([compared, agree]).toEqual([500, 500]);
  });

  test('the list and the table say the same', () => {
    const [list, grid] = ownTables.map(([, tableOf]) => taken(exported(tableOf(bare, priced))).deal);
    expect(figureTexts(list!)).toEqual(figureTexts(grid!));
  });

  test('the tie-out: what it says was published', () => {
    const { deal } = taken(exported(tieOutTable(shipped, priced)!));
    expect(figureTexts(deal)).toEqual(figureTexts(shipped));
  });
});

test('the published tables, pasted as blocks, are the published figures', () => {
  const { deal, refused } = taken(blocks());
  expect(refused).toEqual([]);
  expect(figureTexts(deal)).toEqual(dmTableNames());
});

const texts = (decimals: number) => fc.integer({ min: -999, max: 99_999 }).map((n) => (n / 10 ** decimals).toFixed(decimals));
const month = fc.tuple(fc.integer({ min: 1970, max: 2069 }), fc.integer({ min: 1, max: 12 }));
const isoMonth = month.map(([year, of]) => `${year}-${String(of).padStart(2, '0')}`);
const cells: fc.Arbitrary<PublishedCell[]> = fc.uniqueArray(
  fc.record(
    {
      tranche: fc.constantFrom(...shipped.tranches.map(({ id }) => id)),
      redemption: fc.constantFrom('call' as const, 'maturity' as const),
      speedPct: fc.integer({ min: 0, max: 5_000 }).map(String),
      dmBps: texts(0),
      yieldPct: texts(3),
      walYears: texts(2),
      modDurationYears: texts(2),
      firstPrincipal: isoMonth,
      lastPrincipal: isoMonth,
    },
    { requiredKeys: ['tranche', 'redemption', 'speedPct', 'walYears'] },
  ),
  { minLength: 1, maxLength: 20, selector: ({ tranche, redemption, speedPct }) => `${tranche} ${redemption} ${speedPct}` },
);

describe('whatever is written', () => {
  const HEADS = ['Class', 'Redemption', 'Speed', 'DM', 'Yield', 'WAL', 'Mod Dur', 'First Principal', 'Last Principal'];
  const listOf = (list: readonly PublishedCell[]): string[][] => [
    HEADS,
    ...list.map((cell) => [
      cell.tranche,
      cell.redemption,
      cell.speedPct,
      ...[cell.dmBps, cell.yieldPct, cell.walYears, cell.modDurationYears].map((text) => text ?? '-'),
      ...[cell.firstPrincipal, cell.lastPrincipal].map((text) => (text ? printMonth(dateOf(`${text}-01`)) : '')),
    ]),
  ];

  test('reads the same', () => {
    fc.assert(
      fc.property(cells, (list) => {
        expect(taken(listOf(list)).deal.published?.cells).toEqual(list);
      }),
    );
  });

  test('and damaged as you like, is read without failing: nothing is taken that a sound deal cannot have', () => {
    const damage = fc.tuple(fc.nat(), fc.nat(), fc.oneof(fc.string(), fc.constantFrom('', '0%', 'Class', '1-A-1 to call')));
    fc.assert(
      fc.property(cells, fc.array(damage, { minLength: 1, maxLength: 8 }), (list, damages) => {
        const rows = listOf(list);
        for (const [row, column, text] of damages) rows[row % rows.length]![column % HEADS.length] = text;
        const { figures } = readPublished(rows, bare);
        if (figures.length > 0) expect(check(applyChange(bare, takePublished(bare, figures, 'x')).document).deal).toBeDefined();
      }),
    );
  });
});
