import type { RowView, TableView } from '../../electron/channels/views.ts';

/** A class, or what stands under all classes, in the picture of the capital structure. */
export interface CapitalPart {
  id: string;
  usd: number;
  /** As printed: `291,600,000`. */
  usdText: string;
  /** What loses ahead of it, as printed; empty where nothing is told. */
  supportText: string;
}

/** One group: its classes from senior to junior, and the loans beyond them. */
export interface CapitalGroup {
  id: string;
  name: string;
  classes: CapitalPart[];
  /** Undefined where there are fewer loans than bonds. */
  oc: CapitalPart | undefined;
  /** Classes and overcollateralization together. */
  usd: number;
}

/** The groups of the table of bonds, each of whose classes end with a total and its overcollateralization. */
export function capitalGroups({ rows }: TableView): CapitalGroup[] {
  const groups: CapitalGroup[] = [];
  let classes: CapitalPart[] = [];
  let name = '';
  for (const row of rows) {
    if (row.kind === 'body') classes.push(partOf(row));
    else if (row.id.startsWith('total|')) name = textOf(row, 'tranche');
    else if (row.id.startsWith('oc|')) {
      groups.push(groupOf(row.id.slice('oc|'.length), name, classes, partOf(row)));
      classes = [];
    }
  }
  return groups;
}

function groupOf(id: string, name: string, classes: CapitalPart[], oc: CapitalPart): CapitalGroup {
  const parts = oc.usd > 0 ? [...classes, oc] : classes;
  return {
    id,
    name,
    classes,
    oc: oc.usd > 0 ? { ...oc, id: 'OC' } : undefined,
    usd: parts.reduce((sum, { usd }) => sum + usd, 0),
  };
}

const textOf = (row: RowView, key: string): string => row.cells[key]?.text ?? '';

function partOf(row: RowView): CapitalPart {
  const value = row.cells['balanceUsd']?.value;
  return {
    id: row.id,
    usd: typeof value === 'number' ? value : 0,
    usdText: textOf(row, 'balanceUsd'),
    supportText: textOf(row, 'initialPct'),
  };
}

/** Classes of a group that lie next to each other: `over` is paid ahead of `under`. */
export interface Boundary {
  over: CapitalPart;
  under: CapitalPart;
}

export const boundariesOf = ({ classes }: CapitalGroup): Boundary[] =>
  classes.slice(1).map((under, i) => ({ over: classes[i] as CapitalPart, under }));

/** The step in which a boundary moves: a thousandth or so of the group, a power of ten of dollars. */
export const stepUsd = ({ usd }: CapitalGroup): number =>
  10 ** Math.max(2, Math.floor(Math.log10(Math.max(1, usd))) - 3);

/** Dollars from a class to its neighbour: above zero the upper one grows. Rounded to steps, never more than there is. */
export function dollarsMoved({ over, under }: Boundary, usd: number, step: number): number {
  const inSteps = Math.round(usd / step) * step;
  return Math.max(-over.usd, Math.min(under.usd, inSteps));
}
