import type { DealSummaryView } from '../../electron/channels/views.ts';

/** What the list is narrowed to. */
export interface DealFilter {
  /** Words that a deal has in its name or among its tags. */
  text: string;
  /** Tags that a deal has, in whatever case. */
  tags: readonly string[];
}

/** The deals that a filter leaves, the one opened last first, then those never opened by name. */
export function foundDeals(deals: readonly DealSummaryView[], { text, tags }: DealFilter): DealSummaryView[] {
  const words = text.toLowerCase().split(/\s+/);
  return deals
    .filter((deal) => {
      const said = [deal.name, ...deal.tags].join('\n').toLowerCase();
      return words.every((word) => said.includes(word)) && tags.every((tag) => isAmong(deal.tags, tag));
    })
    .toSorted((a, b) => (b.openedAt ?? '').localeCompare(a.openedAt ?? '') || a.name.localeCompare(b.name));
}

/** Says of a filter that leaves no deal what it asks for. */
export function nothingFound({ text, tags }: DealFilter): string {
  const asked = [
    ...(text.trim() === '' ? [] : [`has "${text}" in its name or tags`]),
    ...(tags.length === 0 ? [] : [`is tagged ${tags.join(' and ')}`]),
  ];
  return `No deal ${asked.join(' and ')}.`;
}

/** Whether a tag is among others, in whatever case. */
export const isAmong = (tags: readonly string[], tag: string): boolean =>
  tags.some((other) => other.toLowerCase() === tag.toLowerCase());

/** The wanted tags without this one, or with it where it was not among them. */
export const toggled = (wanted: readonly string[], tag: string): string[] =>
  isAmong(wanted, tag) ? wanted.filter((other) => !isAmong([tag], other)) : [...wanted, tag];
