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

/** What the heads of a long sheet are told of its search; they are no part of the page's tree. */
export class Finding {
  #finder: Finder;
  readonly #heads = new Set<(finder: Finder) => void>();

  constructor(finder: Finder) {
    this.#finder = finder;
  }

  get finder(): Finder {
    return this.#finder;
  }

  show(finder: Finder): void {
    this.#finder = finder;
    for (const head of this.#heads) head(finder);
  }

  /** Tells a head now and from now on; returns what ends that. */
  follow(head: (finder: Finder) => void): () => void {
    this.#heads.add(head);
    head(this.#finder);
    return () => this.#heads.delete(head);
  }
}
