import type { AxisSpec, BinsSpec } from '../../engine/strats/strat-spec.ts';
import type { FieldView } from '../../electron/channels/collateral-views.ts';

export type BinsKind = 'values' | 'width' | 'quantiles' | 'edges' | 'months';

/** A field and its bins as a person types them. */
export interface AxisDraft {
  field: string;
  kind: BinsKind;
  width: string;
  edges: string;
  parts: string;
  of: 'loans' | 'balance';
}

export const newAxis = (field: string): AxisDraft => ({
  field,
  kind: 'values',
  width: '0.5',
  edges: '600, 650, 700, 750',
  parts: '4',
  of: 'balance',
});

export const BINS_WORDS: Readonly<Record<BinsKind, string>> = {
  values: 'each value',
  width: 'ranges of a width',
  edges: 'ranges between ends',
  quantiles: 'equal parts',
  months: 'months',
};

/** The bins that the values of a field can be put into. */
export function binsFor(kind: FieldView['kind']): BinsKind[] {
  if (kind === 'text') return ['values'];
  return kind === 'date' ? ['months'] : ['values', 'width', 'edges', 'quantiles'];
}

/** The bins as they are asked for, or what is wrong with what was typed. */
export function axisOf(draft: AxisDraft): AxisSpec | { message: string } {
  const bins = binsOf(draft);
  return 'message' in bins ? bins : { field: draft.field, bins };
}

function binsOf({ kind, width, edges, parts, of }: AxisDraft): BinsSpec | { message: string } {
  switch (kind) {
    case 'values':
      return { kind, order: 'label', listed: [], labels: {} };
    case 'months':
      return { kind };
    case 'width': {
      const wide = Number(width);
      if (!(wide > 0)) return { message: `"${width}" is not a width: type a number above 0, such as 0.5.` };
      return { kind, width: wide, start: 0, holds: 'lowerEnd', descending: false };
    }
    case 'quantiles': {
      const count = Number(parts);
      if (!Number.isInteger(count) || count < 2 || count > 100)
        return { message: `"${parts}" is not a number of parts: type a whole number from 2 to 100.` };
      return { kind, parts: count, of, descending: false };
    }
    case 'edges':
      return edgesOf(edges);
  }
}

function edgesOf(text: string): BinsSpec | { message: string } {
  const edges = text
    .split(/[,;\s]+/)
    .filter((part) => part !== '')
    .map(Number);
  const rise = edges.every((edge, index) => !Number.isNaN(edge) && edge > (edges[index - 1] ?? -Infinity));
  if (edges.length === 0 || !rise) return { message: `"${text}" are not ends: type rising numbers, such as 600, 650.` };
  return { kind: 'edges', edges, holds: 'lowerEnd', descending: false };
}
