import type { RunTermsView } from '../../electron/channels/results-views.ts';
import type { TableView } from '../../electron/channels/views.ts';

export const RESULTS_TABS = [
  { id: 'pricing', label: 'Pricing tables' },
  { id: 'decrement', label: 'Decrement' },
  { id: 'cashflow', label: 'Cash flows' },
  { id: 'rates', label: 'Available rates' },
  { id: 'oc', label: 'OC & excess spread' },
  { id: 'balances', label: 'Balances' },
  { id: 'losses', label: 'Losses' },
  { id: 'compare', label: 'Compare' },
] as const;

export type ResultsTab = (typeof RESULTS_TABS)[number]['id'];

/** What of the results is looked at. */
export interface ResultsPlace {
  tab: ResultsTab;
  speedPct: number;
  redemption: RunTermsView['redemption'];
  /** The class whose payments are shown; one that the deal does not have means its first. */
  tranche: string;
  /** The group whose figures are shown. */
  group: string;
  /** Whose cash flow is shown: that of the class, or that of the loans of the group. */
  cashflowOf: 'class' | 'loans';
  /** Rates by period of the run, or the deal's own schedules. */
  rates: 'run' | 'cash' | 'document';
  as: 'picture' | 'table';
}

export const firstPlace: ResultsPlace = {
  tab: 'pricing',
  speedPct: 100,
  redemption: 'call',
  tranche: '',
  group: '',
  cashflowOf: 'class',
  rates: 'run',
  as: 'picture',
};

export const termsOf = ({ speedPct, redemption }: ResultsPlace): RunTermsView => ({ speedPct, redemption });

/** A group of the deal and its classes, from senior to junior. */
export interface GroupOfClasses {
  id: string;
  name: string;
  classes: string[];
}

const GROUP_TOTAL = 'total|';

/** The groups of the bond table: classes stand ahead of the total of their group. */
export function groupsOf({ rows }: TableView): GroupOfClasses[] {
  const groups: GroupOfClasses[] = [];
  let classes: string[] = [];
  for (const { id, kind, tranche, cells } of rows) {
    if (kind === 'body' && tranche !== undefined) classes.push(tranche);
    if (!id.startsWith(GROUP_TOTAL)) continue;
    groups.push({ id: id.slice(GROUP_TOTAL.length), name: cells['tranche']?.text ?? '', classes });
    classes = [];
  }
  return groups;
}

/** The class that is looked at: the first where that of before is not in the deal. */
export function chosenClass(groups: readonly GroupOfClasses[], name: string): string | undefined {
  const names = groups.flatMap(({ classes }) => classes);
  return names.find((one) => one === name) ?? names[0];
}

/** The group that is looked at: the first where that of before is not in the deal. */
export const chosenGroup = (groups: readonly GroupOfClasses[], group: string): GroupOfClasses | undefined =>
  groups.find(({ id }) => id === group) ?? groups[0];

/** The speeds of the deal's grid, percent of the pricing speed. */
export function speedsOf({ columns }: TableView): number[] {
  return columns.flatMap(({ key }) => (key.startsWith('speed ') ? [Number(key.slice('speed '.length))] : []));
}
