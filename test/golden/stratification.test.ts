import { beforeAll, describe, expect, test } from 'vitest';
import { stratifyJson } from '../../electron/cli/stratify-json.ts';
import { libraryTemplate } from '../../engine/library/strat-templates.ts';
import { applyTemplate } from '../../engine/strats/apply-template.ts';
import { referenceTape } from '../strats/reference-tapes.ts';
import published from './impac-2003-8/collateral-tables.json' with { type: 'json' };

interface Figures {
  count: number;
  balance: number;
  /** What the tape gives where a digit is misprinted. */
  balanceRead?: number;
  pct: number;
}

interface Strats {
  headingBalance: number;
  tables: { id: string; title: string; kind: string; tapeColumn: string; total: Figures; rows: (Figures & { label: string })[] }[];
  summary: {
    stats: Record<string, { value: number; min?: number; max?: number }>;
    lists: Record<string, { label: string | number; pct: number }[]>;
  };
}

const GROUPS = ['1', '2'] as const;
const publishedOf = (group: (typeof GROUPS)[number]): Strats => published[`group${group}`];

const computed: Record<string, Strats> = {};
beforeAll(async () => {
  const template = libraryTemplate('impac-2003-8')!;
  for (const group of GROUPS) {
    Object.assign(computed, stratifyJson(applyTemplate(await referenceTape(group), template)));
  }
});

/** The cells of a table by place: `ltv / 75.01 - 80.00 / pct`. */
function cellsOf({ tables }: Strats): Map<string, number> {
  return new Map(
    tables.flatMap(({ id, rows, total }) =>
      [...rows, { label: 'total', ...total }].flatMap(({ label, count, balance, balanceRead, pct }): [string, number][] => [
        [`${id} / ${label} / count`, count],
        [`${id} / ${label} / balance`, balanceRead ?? balance],
        [`${id} / ${label} / pct`, pct],
      ]),
    ),
  );
}

/** The figures of a summary by place: `waLtvPct / max`, `topStates / 1 CA`. */
function summaryOf({ summary, headingBalance }: Strats): Map<string, number> {
  const stats = Object.entries(summary.stats).flatMap(([id, figures]) =>
    Object.entries(figures).map(([key, value]): [string, number] => [`${id} / ${key}`, value]),
  );
  const lists = Object.entries(summary.lists).flatMap(([id, rows]) =>
    rows.map(({ label, pct }, i): [string, number] => [`${id} / ${i + 1} ${label}`, pct]),
  );
  return new Map([['headingBalance', headingBalance], ...stats, ...lists]);
}

/** Every figure that is not as published, or is only in one of the two. */
function misses(ours: Map<string, number>, theirs: Map<string, number>): string[] {
  const places = [...new Set([...theirs.keys(), ...ours.keys()])];
  return places
    .filter((place) => ours.get(place) !== theirs.get(place))
    .map((place) => `${place}: ${ours.get(place)} for ${theirs.get(place)}`);
}

describe.each(GROUPS)('group %s of the reference deal', (group) => {
  test('has every cell of its 19 tables as published', () => {
    expect(misses(cellsOf(computed[`group${group}`]!), cellsOf(publishedOf(group)))).toEqual([]);
  });

  test('has the tables and their rows in the published order, with the published ends', () => {
    const figures = new Set(['count', 'balance', 'balanceRead', 'balanceUsd', 'pct']);
    const binOf = (row: Figures): object => Object.fromEntries(Object.entries(row).filter(([key]) => !figures.has(key)));
    const shape = ({ tables }: Strats) =>
      tables.map(({ total: _total, rows, ...table }) => ({ ...table, rows: rows.map(binOf) }));
    expect(shape(computed[`group${group}`]!)).toEqual(shape(publishedOf(group)));
  });

  test('has every figure of its summary as published', () => {
    expect(misses(summaryOf(computed[`group${group}`]!), summaryOf(publishedOf(group)))).toEqual([]);
  });
});

test('there are 1,260 published cells, and three of them are misprinted', () => {
  const rows = GROUPS.flatMap((group) => publishedOf(group).tables).flatMap((table) => table.rows);
  expect(GROUPS.reduce((sum, group) => sum + cellsOf(publishedOf(group)).size, 0)).toBe(1_260);
  expect(rows.filter(({ balanceRead }) => balanceRead !== undefined)).toHaveLength(3);
});
