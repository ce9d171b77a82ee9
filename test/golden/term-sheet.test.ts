import { beforeAll, describe, expect, test } from 'vitest';
import { termSheetJson } from '../../electron/export/table-json.ts';
import type { SheetTable, TermSheet } from '../../engine/termsheet/document/document.ts';
import { printFixed, printValue } from '../../engine/units/print.ts';
import { referenceSheet, tableIn } from '../termsheet/sheets.ts';
import bonds from './impac-2003-8/bond-summary.json' with { type: 'json' };
import strats from './impac-2003-8/collateral-tables.json' with { type: 'json' };
import schedules from './impac-2003-8/rate-schedules.json' with { type: 'json' };
import { DM_TABLE_FIGURES } from './published.ts';

let sheet: TermSheet;
beforeAll(async () => {
  sheet = await referenceSheet();
});

/** What a row of a table prints under some of its columns. */
const printed = ({ rows }: SheetTable, id: string, keys: readonly string[]): string[] => {
  const row = rows.find((one) => one.id === id);
  return keys.map((key) => printValue(row?.cells[key]?.value, row?.cells[key]?.format ?? 'text'));
};

const dollars = (usd: number): string => printFixed(usd, 0);

describe('the term sheet of Impac CMB Trust 2003-8', () => {
  test('leaves no section out', () => {
    expect(sheet.leftOut).toEqual([]);
    expect(sheet.sections).toHaveLength(17);
  });

  test('has the 38 stratification tables as printed', () => {
    for (const group of ['1', '2'] as const) {
      const { tables } = strats[`group${group}`];
      expect(tables).toHaveLength(19);
      for (const published of tables) {
        const table = tableIn(sheet, `${published.id}|${group}`);
        const total = { ...published.total, label: 'Total' };
        const theirs = [...published.rows, total].map((row) => [
          row.label,
          String(row.count),
          dollars('balanceRead' in row ? Number(row.balanceRead) : row.balance),
          `${printFixed(row.pct, 2)}%`,
        ]);
        const ours = table.rows.map(({ id }) => printed(table, id, ['label', 'count', 'balanceUsd', 'pct']));
        expect(ours.map(([, ...figures]) => figures)).toEqual(
          theirs.map(([, count, ...rest]) => [printFixed(Number(count), 0), ...rest]),
        );
        expect(table.title).toBe(published.title);
      }
    }
  });

  test('has twenty price tables, with discount margin and principal months as published', () => {
    const pricing = sheet.sections.find(({ id }) => id === 'pricing');
    expect(pricing?.blocks.filter(({ kind }) => kind === 'table')).toHaveLength(20);
    const margins = DM_TABLE_FIGURES.filter(({ measure }) => measure === 'dmBps');
    for (const { tranche, redemption, speedPct, text } of margins) {
      const table = tableIn(sheet, `pricing|${tranche}|${redemption}`);
      expect(printed(table, `${tranche}|${redemption}|dmBps`, [`speed ${speedPct}`])).toEqual([text]);
    }
    expect(margins).toHaveLength(64);
  });

  test('has the front page as published, but for five durations (see the tie-out)', () => {
    const table = tableIn(sheet, 'bonds');
    const keys = ['balanceUsd', 'walYears|call', 'walYears|maturity', 'window|call', 'window|maturity', 'moodys', 'sp'];
    for (const one of bonds.classes) {
      expect(printed(table, one.cls, keys)).toEqual([
        dollars(one.balance),
        one.walCallYears.toFixed(2),
        one.walMatYears.toFixed(2),
        one.windowCallMonths.join(' – '),
        one.windowMatMonths.join(' – '),
        one.moodys,
        one.sp,
      ]);
    }
    expect(printed(table, 'total', ['balanceUsd'])).toEqual([dollars(bonds.totalBalance)]);
  });

  test('has the credit enhancement as published', () => {
    const table = tableIn(sheet, 'enhancement');
    for (const { cls, moodys, sp, subordinationPct } of bonds.creditEnhancement) {
      const pct = `${printFixed(subordinationPct, 2)}%`;
      expect(printed(table, cls, ['moodys', 'sp', 'atTargetPct'])).toEqual([moodys, sp, pct]);
    }
  });

  test('has both schedules of available rates, a row for each period published', () => {
    for (const group of ['1', '2'] as const) {
      const { rows, columns } = tableIn(sheet, `rates|${group}`);
      expect(columns.map(({ key }) => key)).toEqual(['period', 'paymentDate', 'basePct', 'shockedPct']);
      const periods = rows.map(({ cells }) => Number(cells['period']?.value));
      expect(periods.slice(0, 52)).toEqual(schedules[`group${group}`].map(({ period }) => period).slice(0, 52));
    }
  });
});

/** Cells as they print; unrounded figures may differ in their last bits from one machine to another. */
function asPrinted(key: string, value: unknown): unknown {
  if (key === 'values') return undefined;
  return typeof value === 'object' && value !== null && 'value' in value && 'text' in value ? value.text : value;
}

describe('the term sheet as JSON', () => {
  test('prints what it is held to: any change of a word or a figure needs a reason', async () => {
    const text = JSON.stringify(JSON.parse(termSheetJson(sheet), asPrinted), undefined, 1);
    await expect(`${text}\n`).toMatchFileSnapshot('./impac-2003-8/term-sheet.json');
  });
});
