import type { RowView, TableView } from '../../electron/channels/views.ts';

/** Which blocks of the pricing table are shown. */
export interface PricingFilter {
  /** `all`, `focused` for the class of the row in focus, or a class. */
  tranche: string;
  /** `all` or what the redemption column prints. */
  redemption: string;
  /** Whether published figures stand beside the computed ones. */
  published: boolean;
}

export const ALL = 'all';
export const FOCUSED = 'focused';
export const showEverything: PricingFilter = { tranche: ALL, redemption: ALL, published: true };

const redemptionOf = (row: RowView): string => row.cells['redemption']?.text ?? '';

/** The classes and redemptions that there are to choose from, in the order of the table. */
export function pricingChoices({ rows }: TableView): { tranches: string[]; redemptions: string[] } {
  return {
    tranches: [...new Set(rows.flatMap(({ tranche }) => tranche ?? []))],
    redemptions: [...new Set(rows.map(redemptionOf))].filter((text) => text !== ''),
  };
}

/** The rows to show. A choice that this deal does not have, remembered from another, chooses nothing. */
export function filteredRows(table: TableView, filter: PricingFilter, focused: string | undefined): RowView[] {
  const { tranches, redemptions } = pricingChoices(table);
  const wanted = filter.tranche === FOCUSED ? focused : filter.tranche;
  const tranche = tranches.find((name) => name === wanted);
  const redemption = redemptions.find((text) => text === filter.redemption);
  return table.rows.filter(
    (row) =>
      (tranche === undefined || row.tranche === tranche) &&
      (redemption === undefined || redemptionOf(row) === redemption),
  );
}
