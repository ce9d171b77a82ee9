/** Pages at hand at once: the one that is shown and those that are about to be. */
const AT_HAND = 4;
const PATH = '/term-sheet/';

/** Pages of the term sheet that the window may show, the last few; they are made by the workbench and lie in no file. */
export class PreviewPages {
  readonly #pages = new Map<string, string>();

  keep(name: string, html: string): void {
    this.#pages.delete(name);
    this.#pages.set(name, html);
    const [oldest] = this.#pages.keys();
    if (oldest !== undefined && this.#pages.size > AT_HAND) this.#pages.delete(oldest);
  }

  /** Whether an address is one of a page, be it at hand or not. */
  has(url: string): boolean {
    return new URL(url).pathname.startsWith(PATH);
  }

  /** The page at an address; undefined where it is gone. */
  at(url: string): string | undefined {
    return this.#pages.get(new URL(url).pathname.slice(PATH.length));
  }
}

/** Where a page is found by its name. */
export const previewUrl = (name: string): string => `${PATH}${name}`;

/** The pages of this window. */
export const previewPages = new PreviewPages();
