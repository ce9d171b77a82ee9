import { z } from 'zod';
import { knownField } from '../tape/fields.ts';
import { parseIsoDate } from '../units/dates.ts';
import { quoted } from '../units/quote.ts';
import { binsProblem } from './bin-loans.ts';
import { isNumeric } from './field-format.ts';
import { gridSpec, PERCENT_RULES, stratSpec, words, type AxisSpec, type StratSpec } from './strat-spec.ts';
import { summarySpec } from './summary-spec.ts';

const TEMPLATE_FORMAT = 'trancheworks-strats/1';

const DATE_HELP = 'expected a calendar date in quotes, such as "2003-07-01"';
const date = z.string({ error: DATE_HELP }).refine((text) => parseIsoDate(text) !== undefined, { error: DATE_HELP });

/** Which tables a pool is stratified into, how they are binned and in which order they are printed. */
const templateForm = z.strictObject({
  format: z.literal(TEMPLATE_FORMAT, { error: `expected "${TEMPLATE_FORMAT}", the format that this program reads` }),
  name: words,
  /** The deal whose published tables it follows. */
  deal: words.optional(),
  /** The cut-off date of that deal's loans. */
  calculationDate: date.optional(),
  percent: z.enum(PERCENT_RULES).default('asPrinted'),
  tables: z.array(stratSpec),
  grids: z.array(gridSpec).default([]),
  summary: summarySpec.default({ stats: [], lists: [] }),
  /** By the word in the tape's group field: what this group has instead of the tables of the same id. */
  groups: z.record(z.string(), z.strictObject({ tables: z.array(stratSpec) })).default({}),
});

export type StratTemplate = z.infer<typeof templateForm>;

type Path = (string | number)[];

/** Every field with its bins, and where it stands. */
function axesOf(template: StratTemplate): { axis: AxisSpec; path: Path }[] {
  const tables = template.tables.map((axis, i) => ({ axis, path: ['tables', i] }));
  const grids = template.grids.flatMap(({ rows, columns }, i) => [
    { axis: rows, path: ['grids', i, 'rows'] },
    { axis: columns, path: ['grids', i, 'columns'] },
  ]);
  const lists = template.summary.lists.map((axis, i) => ({ axis, path: ['summary', 'lists', i] }));
  const groups = Object.entries(template.groups).flatMap(([group, own]) =>
    own.tables.map((axis, i) => ({ axis, path: ['groups', group, 'tables', i] })),
  );
  return [...tables, ...grids, ...lists, ...groups];
}

interface Problem {
  path: Path;
  message: string;
}

/** Bins that a field cannot have; of an issuer's own fields nothing is known before there is a tape. */
function misfits(template: StratTemplate): Problem[] {
  return axesOf(template).flatMap(({ axis, path }) => {
    const field = knownField(axis.field);
    const message = field && binsProblem(field, axis.bins);
    return message === undefined ? [] : [{ path: [...path, 'bins', 'kind'], message }];
  });
}

/** Every field that is averaged or summed, and where it stands. */
function measuredFieldsOf({ tables, groups, grids, summary }: StratTemplate): { key: string; path: Path }[] {
  const ofTables = (list: readonly StratSpec[], path: Path) =>
    list.flatMap(({ averages, extremes }, i) => [
      ...averages.map((key, at) => ({ key, path: [...path, i, 'averages', at] })),
      ...extremes.map((key, at) => ({ key, path: [...path, i, 'extremes', at] })),
    ]);
  return [
    ...ofTables(tables, ['tables']),
    ...Object.entries(groups).flatMap(([group, own]) => ofTables(own.tables, ['groups', group, 'tables'])),
    ...grids.flatMap(({ measure }, i) =>
      typeof measure === 'string' ? [] : [{ key: measure.averageOf, path: ['grids', i, 'measure', 'averageOf'] }],
    ),
    ...summary.stats.flatMap((stat, i) =>
      stat.measure === 'loans' || stat.measure === 'share'
        ? []
        : [{ key: stat.field, path: ['summary', 'stats', i, 'field'] }],
    ),
  ];
}

/** Fields that are to be averaged and hold no amounts. */
function notAmounts(template: StratTemplate): Problem[] {
  return measuredFieldsOf(template).flatMap(({ key, path }) => {
    const field = knownField(key);
    if (!field || isNumeric(field)) return [];
    return [{ path, message: `${field.title} is a ${field.kind}: name a field of amounts` }];
  });
}

function repeated(ids: readonly string[], path: Path): Problem[] {
  return ids.flatMap((id, i) =>
    ids.indexOf(id) === i
      ? []
      : [{ path: [...path, i, 'id'], message: `${quoted(id)} is used twice: choose another id` }],
  );
}

/** Tables of a group that stand for none of the template's. */
function strangers({ tables, groups }: StratTemplate): Problem[] {
  return Object.entries(groups).flatMap(([group, own]) =>
    own.tables.flatMap(({ id }, i) => {
      if (tables.some((table) => table.id === id)) return [];
      const message = `no table of the template has the id ${quoted(id)}: a group's tables replace those of the same id`;
      return [{ path: ['groups', group, 'tables', i, 'id'], message }];
    }),
  );
}

export const stratTemplate = templateForm.superRefine((template, context) => {
  const idsOf = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
  const problems = [
    ...misfits(template),
    ...notAmounts(template),
    ...repeated(idsOf(template.tables), ['tables']),
    ...repeated(idsOf(template.grids), ['grids']),
    ...repeated(idsOf(template.summary.stats), ['summary', 'stats']),
    ...repeated(idsOf(template.summary.lists), ['summary', 'lists']),
    ...strangers(template),
  ];
  for (const problem of problems) context.addIssue({ code: 'custom', ...problem });
});
