import type { Place } from '../../units/diagnostic.ts';
import type { Deal } from '../schema/deal.ts';
import { CURVE_ROWS, CURVE_SET_ROWS } from './curve-terms.ts';
import { DEAL_ROWS } from './deal-terms.ts';
import { FEE_ROWS, GROUP_ROWS, PURCHASE_ROWS, SPEED_STEP_ROWS } from './group-terms.ts';
import { HEDGE_PERIOD_ROWS, HEDGE_ROWS } from './hedge-terms.ts';
import { REPLINE_ROWS } from './repline-terms.ts';
import { REDEMPTION_ROWS, RULE_ROWS } from './rule-terms.ts';
import { FOOTNOTE_ROWS, PARTY_ROWS, SHEET_TERM_ROWS } from './sheet-word-terms.ts';
import type { RowKind, TermRow } from './term.ts';
import { TRANCHE_ROWS } from './tranche-terms.ts';
import { ACCOUNT_ROWS, AMOUNT_ROWS, SCHEDULE_ROWS, TRIGGER_ROWS } from './trigger-terms.ts';

/** Rows whose terms stand in a place of their own; those of one list by period or month are not told apart by place. */
const ENTRY_ROWS: readonly RowKind[] = [
  TRANCHE_ROWS,
  REPLINE_ROWS,
  GROUP_ROWS,
  FEE_ROWS,
  SPEED_STEP_ROWS,
  PURCHASE_ROWS,
  CURVE_SET_ROWS,
  TRIGGER_ROWS,
  ACCOUNT_ROWS,
  SCHEDULE_ROWS,
  HEDGE_ROWS,
  RULE_ROWS,
  REDEMPTION_ROWS,
  PARTY_ROWS,
  SHEET_TERM_ROWS,
  FOOTNOTE_ROWS,
  DEAL_ROWS,
];

const ROWS: readonly RowKind[] = [...ENTRY_ROWS, CURVE_ROWS, AMOUNT_ROWS, HEDGE_PERIOD_ROWS];

/** Finds a row of a deal by its id. */
export function findRow(deal: Deal, id: string): TermRow | undefined {
  for (const { find } of ROWS) {
    const row = find(deal, id);
    if (row) return row;
  }
  return undefined;
}

/** Ids of all rows of a deal that may be typed into. */
export const rowIds = (deal: Deal): string[] => ROWS.flatMap(({ ids }) => ids(deal));

/** A row and what it is found by. */
interface FoundRow extends TermRow {
  id: string;
}

/** The rows of classes, rules, contracts and the like: every entry of a list, and the deal itself last. */
export function entryRows(deal: Deal): FoundRow[] {
  return ENTRY_ROWS.flatMap(({ ids, find }) =>
    ids(deal).flatMap((id) => {
      const row = find(deal, id);
      return row ? [{ ...row, id }] : [];
    }),
  );
}

/** The innermost of some rows in which a place lies. */
export function rowAround<R extends TermRow>(rows: readonly R[], place: Place): R | undefined {
  const around = rows.filter((row) => row.place.every((key, i) => place[i] === key));
  return around.toSorted((a, b) => b.place.length - a.place.length)[0];
}
