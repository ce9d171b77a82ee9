import type { VersionView } from '../../electron/channels/deal-editing-views.ts';
import { localDayAndTime } from '../frame/local-time.ts';
import type { Block } from '../grid/block.ts';
import type { SheetColumn, SheetRow } from '../grid/sheet-row.ts';

/** Two versions by number, the earlier one first unless a person turned them around. */
export interface VersionPair {
  from: number;
  to: number;
}

export const VERSION_COLUMNS: readonly SheetColumn[] = [
  { key: 'number', title: 'Version', align: 'right' },
  { key: 'savedAt', title: 'Saved', align: 'left' },
  { key: 'change', title: 'What was done', align: 'left', wide: true },
  { key: 'note', title: 'Note', align: 'left', wide: true, term: 'note' },
];

/** Newest first; `open` is the version on the screen. */
export const versionRows = (versions: readonly VersionView[], open: number): SheetRow[] =>
  versions.map(({ number, savedAt, change, note }) => ({
    id: String(number),
    kind: 'body',
    cells: {
      number: { text: number === open ? `● ${number}` : String(number), value: number },
      savedAt: { text: localDayAndTime(savedAt), value: savedAt },
      change: { text: change },
      note: { text: note ?? '' },
    },
  }));

/** What selected rows mean: one is compared with the version before it, several as the first and last of them. */
export function pairOfBlock(versions: readonly VersionView[], { top, bottom }: Block): VersionPair | undefined {
  const to = versions[top];
  const from = versions[bottom === top ? Math.min(top + 1, versions.length - 1) : bottom];
  return from && to && { from: from.number, to: to.number };
}

/** The pair that was chosen, or the newest two. */
export function pairOf(versions: readonly VersionView[], chosen: VersionPair | undefined): VersionPair | undefined {
  const isThere = (number: number) => versions.some((version) => version.number === number);
  if (chosen && isThere(chosen.from) && isThere(chosen.to)) return chosen;
  return pairOfBlock(versions, { top: 0, bottom: 0, left: 0, right: 0 });
}
