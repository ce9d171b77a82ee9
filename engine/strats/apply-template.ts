import { keptLoans, textsOf, wordOf, type Tape } from '../tape/tape.ts';
import { unwatched } from '../units/watch.ts';
import { hasField, selectLoans, type Selection } from './selection.ts';
import type { AxisSpec, GridSpec, PercentRule, StratSpec } from './strat-spec.ts';
import { stratifyTwoWay, type Grid } from './stratify-two-way.ts';
import { stratify, type Stratification } from './stratify.ts';
import { summarize, type Summary } from './summarize.ts';
import { inOneBin, tally } from './tally.ts';
import type { StratTemplate } from './template.ts';

/** The tables of a group of loans, or of all of them where the tape has no groups. */
export interface StratifiedGroup {
  /** The word in the tape's group field; undefined for all loans. */
  group: string | undefined;
  loans: number;
  balanceUsd: number;
  summary: Summary;
  tables: readonly Stratification[];
  grids: readonly Grid[];
  /** Titles of the tables whose field the tape does not have. */
  leftOut: readonly string[];
}

/** The loans in the pool by the word in their group field, words in rising order; one list where there are none. */
function loansByGroup(tape: Tape): { group: string | undefined; loans: Uint32Array }[] {
  const column = textsOf(tape, 'group');
  const kept = keptLoans(tape);
  const found = [...new Set(kept.map((loan) => column.codes[loan]!))].map((code) => column.words[code] ?? '');
  if (found.every((word) => word === '')) return [{ group: undefined, loans: kept }];
  const groups = found.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  return groups.map((group) => ({ group, loans: kept.filter((loan) => wordOf(column, loan) === group) }));
}

const isOn = (tape: Tape, { field }: AxisSpec): boolean => hasField(tape, field);
const isGridOn = (tape: Tape, { rows, columns, measure }: GridSpec): boolean =>
  isOn(tape, rows) && isOn(tape, columns) && (typeof measure === 'string' || hasField(tape, measure.averageOf));

/** The template's tables, with the group's own in place of those of the same id. */
function tablesFor({ tables, groups }: StratTemplate, group: string | undefined): StratSpec[] {
  const own = group !== undefined && Object.hasOwn(groups, group) ? groups[group]!.tables : [];
  return tables.map((table) => own.find(({ id }) => id === table.id) ?? table);
}

function applyToGroup(
  selection: Selection,
  template: StratTemplate,
  group: string | undefined,
  percent: PercentRule,
  onTable: () => void,
): StratifiedGroup {
  const { tape, loans, usd } = selection;
  const tables = tablesFor(template, group);
  return {
    group,
    loans: loans.length,
    balanceUsd: tally(inOneBin(loans.length), usd).usd[0]!,
    summary: summarize(selection, template.summary, percent),
    tables: tables
      .filter((spec) => isOn(tape, spec))
      .map((spec) => {
        onTable();
        return stratify(selection, spec, percent);
      }),
    grids: template.grids
      .filter((spec) => isGridOn(tape, spec))
      .map((spec) => {
        onTable();
        return stratifyTwoWay(selection, spec);
      }),
    leftOut: [
      ...tables.filter((spec) => !isOn(tape, spec)).map(({ title }) => title),
      ...template.grids.filter((spec) => !isGridOn(tape, spec)).map(({ title }) => title),
    ],
  };
}

/** Stratifies the loans in the pool as a template says, group by group. */
export function applyTemplate(
  tape: Tape,
  template: StratTemplate,
  percent: PercentRule = template.percent,
  watch = unwatched,
): StratifiedGroup[] {
  const groups = loansByGroup(tape);
  const of = groups.length * (template.tables.length + template.grids.length);
  let done = 0;
  const onTable = () => watch('stratifying', done++, of);
  return groups.map(({ group, loans }) => applyToGroup(selectLoans(tape, loans), template, group, percent, onTable));
}
