import type { SheetRow, SheetRows } from './sheet-row.ts';

/** Some rows of a list, and how long the list is. */
export interface Page {
  total: number;
  rows: SheetRow[];
}

/** Asks for the rows from one position to another, the second exclusive. */
export type AskPage = (from: number, to: number) => Promise<Page>;

export const PAGE_ROWS = 250;
const KEPT_PAGES = 120;

/** A list that is too long to be sent at once: its pages come as they are wanted, and those not used lately go. */
export class PagedRows implements SheetRows {
  length = 0;
  #dress: (row: SheetRow) => SheetRow = (row) => row;
  readonly #ask: AskPage;
  /** By page, the one used last at the end. */
  readonly #pages = new Map<number, SheetRow[]>();
  readonly #underWay = new Map<number, Promise<void>>();
  #stale = new Set<number>();
  #edition = 0;

  constructor(ask: AskPage) {
    this.#ask = ask;
  }

  at(position: number): SheetRow | undefined {
    const row = this.#pages.get(Math.floor(position / PAGE_ROWS))?.[position % PAGE_ROWS];
    return row && this.#dress(row);
  }

  /** From now on rows come with what was typed over them; a row without any has to come back the very same. */
  dressWith(dress: (row: SheetRow) => SheetRow): void {
    this.#dress = dress;
  }

  /** A row by its id, among those that have come. */
  find(id: string): SheetRow | undefined {
    for (const rows of this.#pages.values()) {
      const row = rows.find((one) => one.id === id);
      if (row) return row;
    }
    return undefined;
  }

  async load(from: number, to: number): Promise<void> {
    const first = Math.floor(from / PAGE_ROWS);
    const last = Math.floor((to - 1) / PAGE_ROWS);
    const pages = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
    await Promise.all(pages.map((page) => this.#loadPage(page)));
    // Only now, so that a long stretch is there in full once.
    for (const page of [...this.#pages.keys()].slice(0, Math.max(0, this.#pages.size - KEPT_PAGES)))
      if (page < first || page > last) this.#pages.delete(page);
  }

  /** What is shown is of a version before; it stays until it is loaded again. */
  renew(): void {
    this.#stale = new Set(this.#pages.keys());
    this.#underWay.clear();
    this.#edition += 1;
  }

  #loadPage(page: number): Promise<void> {
    const rows = this.#pages.get(page);
    if (rows && !this.#stale.has(page)) {
      this.#keep(page, rows);
      return Promise.resolve();
    }
    const loading = this.#underWay.get(page) ?? this.#fetch(page);
    this.#underWay.set(page, loading);
    return loading;
  }

  async #fetch(page: number): Promise<void> {
    const edition = this.#edition;
    try {
      const { total, rows } = await this.#ask(page * PAGE_ROWS, (page + 1) * PAGE_ROWS);
      if (edition !== this.#edition) return await this.#loadPage(page);
      this.length = total;
      this.#stale.delete(page);
      this.#keep(page, rows);
    } finally {
      if (edition === this.#edition) this.#underWay.delete(page);
    }
  }

  #keep(page: number, rows: SheetRow[]): void {
    this.#pages.delete(page);
    this.#pages.set(page, rows);
  }
}
