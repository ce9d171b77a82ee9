import { listed, quoted } from '../../units/quote.ts';
import { bareCell } from './figure-texts.ts';
import { isInPercent, roleOf, type Role } from './headings.ts';
import type { Measure } from './measures.ts';
import type { Heads } from './read-heads.ts';
import { refusal, type Refusal } from './table-place.ts';
import { redemptionOf, speedOf, type FindClass, type Redemption } from './titles.ts';

/** The classes that a table may speak of. */
export interface Classes {
  ids: readonly string[];
  find: FindClass;
}

/** What can be read in a row or column of figures. */
export type Figured = Measure | 'window' | 'subordinationPct';

/** What the figures of a row are of; what a row leaves blank is as in the row above. */
export interface Keys {
  tranche?: string | undefined;
  redemption?: Redemption | undefined;
  speedPct?: string | undefined;
  /** `other` for rows that are no figures to compare, such as a price. */
  measure?: Figured | 'other' | undefined;
  /** Figures of the row are in percent where they do not say so. */
  inPercent?: boolean | undefined;
  /** The class is none of the deal's, which has been said: its rows are left out. */
  isLost?: boolean | undefined;
}

type KeyRole = 'tranche' | 'redemption' | 'speed' | 'measure';

const KEY_ROLES: readonly KeyRole[] = ['tranche', 'redemption', 'speed', 'measure'];
const NO_FIGURES: ReadonlySet<Role> = new Set(['tranche', 'redemption', 'speed', 'measure', 'figure']);

export const unknownClass = (name: string, { ids }: Classes): string =>
  `${quoted(name)} is no class of the deal, so its figures were left out: write one of ${listed(ids)}`;

/** What a cell that says what a row is of means, or why it means nothing. */
function readKey(role: KeyRole, cell: string, classes: Classes): Keys | string {
  switch (role) {
    case 'tranche': {
      const tranche = classes.find(cell);
      return tranche === undefined ? unknownClass(cell, classes) : { tranche, isLost: false };
    }
    case 'redemption': {
      const redemption = redemptionOf(cell);
      return redemption ? { redemption } : `${quoted(cell)} is no redemption: write To call or To maturity`;
    }
    case 'speed': {
      const speedPct = speedOf(cell);
      if (speedPct !== undefined) return { speedPct };
      return `${quoted(cell)} is not a speed: write a percentage of the pricing speed from 0 to 5,000, such as 80%`;
    }
    case 'measure': {
      const measure = roleOf(cell);
      if (measure !== undefined && !NO_FIGURES.has(measure)) {
        return { measure: measure as Figured | 'other', inPercent: isInPercent(cell) };
      }
      return `${quoted(cell)} is no figure that can be tied out: write Discount margin, Yield, WAL, Modified duration, First principal, Last principal or Window`;
    }
  }
}

/** What a key that is given anew leaves of those that depend on it. */
const BELOW: Readonly<Record<KeyRole, Keys>> = {
  tranche: { redemption: undefined, speedPct: undefined, measure: undefined },
  redemption: { speedPct: undefined, measure: undefined },
  speed: { measure: undefined },
  measure: {},
};

/** The keys that depend on one, as far as the table has columns for them; others were said above the table. */
function below(role: KeyRole, { columns }: Heads): Keys {
  const has = (wanted: KeyRole) => columns.some((column) => column?.role === wanted);
  const { redemption: _redemption, ...rest } = BELOW[role];
  return role === 'tranche' && !has('redemption') ? rest : BELOW[role];
}

/** What a row's cells say it is of, on top of the row above; what is wrong first stops it. */
export function readKeys(
  cells: readonly string[],
  row: number,
  heads: Heads,
  above: Keys,
  classes: Classes,
): { keys: Keys; wrong?: Refusal } {
  let keys = above;
  for (const role of KEY_ROLES) {
    const column = heads.columns.findIndex((one) => one?.role === role);
    const cell = bareCell(cells[column] ?? '');
    if (cell === '') continue;
    const read = readKey(role, cell, classes);
    keys = { ...keys, ...below(role, heads) };
    if (typeof read !== 'string') keys = { ...keys, ...read };
    else if (role === 'tranche') return { keys: { isLost: true }, wrong: refusal({ row, column: column + 1 }, read) };
    else return { keys, wrong: refusal({ row, column: column + 1 }, read) };
  }
  return { keys };
}
