import type { Sent } from '../../electron/channels/channels.ts';
import type { FieldView } from '../../electron/channels/collateral-views.ts';
import type { GridMeasure } from '../../engine/strats/strat-spec.ts';
import { axisOf, type AxisDraft } from './bins-draft.ts';

/** A stratification that is being built. */
export interface StratDraft {
  rows: AxisDraft;
  /** Fields whose averages stand beside each row. */
  averages: readonly string[];
  /** A second field makes it a grid. */
  columns: AxisDraft | undefined;
  /** What a grid shows: `pct`, `balance`, `count`, or the field that is averaged. */
  measure: string;
}

export type BuiltStrat = Exclude<Sent<'strats.make'>['what'], { kind: 'template' }>;

/** Fields that have an average. */
export const averaged = (fields: readonly FieldView[]): FieldView[] =>
  fields.filter(({ kind }) => kind === 'pct' || kind === 'number' || kind === 'months' || kind === 'usd');

/** What to ask for, or what is wrong with what was typed. */
export function stratOf(draft: StratDraft, fields: readonly FieldView[]): BuiltStrat | { message: string } {
  const title = (key: string) => fields.find((field) => field.key === key)?.title ?? key;
  const rows = axisOf(draft.rows);
  if ('message' in rows) return rows;
  if (!draft.columns) {
    const { averages } = draft;
    return {
      kind: 'table',
      spec: { ...rows, id: 'built', title: title(rows.field), averages: [...averages], extremes: [] },
    };
  }
  const columns = axisOf(draft.columns);
  if ('message' in columns) return columns;
  const measure = measureOf(draft.measure);
  return {
    kind: 'grid',
    spec: { id: 'built', title: `${title(rows.field)} by ${title(columns.field)}`, rows, columns, measure },
  };
}

function measureOf(measure: string): GridMeasure {
  if (measure === 'pct' || measure === 'balance' || measure === 'count') return measure;
  return { averageOf: measure };
}
