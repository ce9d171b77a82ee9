import type { SheetTable } from '../../engine/termsheet/document/document.ts';
import { cell, textCell } from '../../engine/termsheet/table.ts';

/** A table of so many columns of dollars by month. */
export function monthlyTable(columns: number, rows: number): SheetTable {
  const keys = Array.from({ length: columns - 1 }, (_none, at) => `c${at + 1}`);
  return {
    id: `monthly|${columns}|${rows}`,
    title: `${columns} columns and ${rows} rows`,
    columns: [
      { key: 'month', title: 'Month', format: 'text' },
      ...keys.map((key) => ({ key, title: `Class ${key}`, unit: '$', format: 'usd' as const })),
    ],
    rows: Array.from({ length: rows }, (_none, at) => ({
      id: String(at),
      kind: 'body' as const,
      cells: {
        month: textCell(`Month ${at + 1}`),
        ...Object.fromEntries(keys.map((key, column) => [key, cell(1_000_000 + at * 1000 + column, 'usd')])),
      },
    })),
    notes: [],
    source: 'Pricing',
  };
}
