import { totalLoansUsd } from '../deal/total-loans.ts';
import type { Deal } from '../deal/schema/deal.ts';
import { sumDecimals } from '../units/money.ts';

/** A group's loans at the cut-off date, pre-funded amount included, in dollars. */
export function cutOffLoansUsd(deal: Deal, group: string): number {
  const found = deal.groups.find(({ id }) => id === group);
  return found ? totalLoansUsd(found.collateral) : 0;
}

export interface Subordination {
  /** 1 - (class + all senior to it) / the group's loans at the cut-off date. */
  initial: number;
  /**
   * The same with overcollateralization at its target: bonds as the document's enhancement table takes them; undefined where
   * the classes of the group have no balance to be scaled.
   */
  atTarget: number | undefined;
}

/** Parts of one by class, in the order of the document, in which earlier classes of a group are senior. */
export function subordination(deal: Deal, ocTargetUsd: (group: string) => number): Map<string, Subordination> {
  const result = new Map<string, Subordination>();
  for (const { id: group } of deal.groups) {
    const classes = deal.tranches.filter((tranche) => tranche.group === group);
    const bonds = sumDecimals(classes.map((tranche) => tranche.balanceUsd)).toNumber();
    const loans = cutOffLoansUsd(deal, group);
    const bondsAtTarget = 1 - ocTargetUsd(group) / loans;
    let through = 0;
    for (const { id, balanceUsd } of classes) {
      through += Number(balanceUsd);
      const atTarget = bonds > 0 ? 1 - (through / bonds) * bondsAtTarget : undefined;
      result.set(id, { initial: 1 - through / loans, atTarget });
    }
  }
  return result;
}
