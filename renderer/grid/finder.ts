export interface SortKey {
  field: string;
  descending: boolean;
}

/** How a long sheet is sorted and filtered. */
export interface Finder {
  sort: readonly SortKey[];
  /** What stands in the filters, by column. */
  filters: Readonly<Record<string, string>>;
  /** Why a filter cannot be read, by column. */
  refused: Readonly<Record<string, string>>;
  /** Columns that can be neither sorted nor filtered. */
  without: ReadonlySet<string>;
  onSort: (sort: SortKey[]) => void;
  onFilter: (column: string, text: string) => void;
}

/** Rising, falling, unsorted; alone, or after the columns that are sorted already. */
export function nextSort(sort: readonly SortKey[], field: string, add: boolean): SortKey[] {
  const now = sort.find((key) => key.field === field);
  const next = now?.descending ? [] : [{ field, descending: now !== undefined }];
  if (!add) return next;
  if (!now) return [...sort, ...next];
  return sort.flatMap((key) => (key === now ? next : [key]));
}
