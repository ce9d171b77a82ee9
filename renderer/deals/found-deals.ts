import type { DealSummaryView } from '../../electron/channels/views.ts';

/** The deals that have all the words in their names, the one opened last first, then those never opened by name. */
export function foundDeals(deals: readonly DealSummaryView[], text: string): DealSummaryView[] {
  const words = text.toLowerCase().split(/\s+/);
  return deals
    .filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)))
    .toSorted((a, b) => (b.openedAt ?? '').localeCompare(a.openedAt ?? '') || a.name.localeCompare(b.name));
}
