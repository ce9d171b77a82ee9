/** A place in the page: how far below the top of a section, in pixels of the page as it is drawn. */
export interface PagePlace {
  section: string | undefined;
  offsetPx: number;
}

/** The places of sections are called by this and their kind; the cover has none, and is the top. */
const PREFIX = 'section-';
const SECTIONS = `[id^="${PREFIX}"]`;
const TABLES = '[data-table]';
/** Around the page as it is drawn, in pixels. */
const AROUND_PX = 44;

const scroller = (page: Document): Element => page.scrollingElement ?? page.documentElement;

const topOf = (page: Document, element: Element): number =>
  element.getBoundingClientRect().top + scroller(page).scrollTop;

/** Where a person is in the page: the last section that begins above the upper edge. */
export function placeIn(page: Document): PagePlace {
  const { scrollTop } = scroller(page);
  const begun = [...page.querySelectorAll(SECTIONS)].filter((section) => topOf(page, section) <= scrollTop + 1);
  const last = begun.at(-1);
  return { section: last?.id.slice(PREFIX.length), offsetPx: scrollTop - (last ? topOf(page, last) : 0) };
}

/** Goes to a place; from the top of the page where its section is gone. */
export function goToPlace(page: Document, { section, offsetPx }: PagePlace): void {
  const found = section === undefined ? null : page.getElementById(PREFIX + section);
  scroller(page).scrollTop = offsetPx + (found ? topOf(page, found) : 0);
}

/** Draws the page as wide as its window, with the lines it has on paper, within what can be read. */
export function fitWidth(page: Document, widthPx: number): void {
  const paper = page.querySelector('main') ?? page.body;
  const onPaper = Number.parseFloat(page.defaultView?.getComputedStyle(paper).maxWidth ?? '');
  const needed = (Number.isFinite(onPaper) ? onPaper : paper.scrollWidth) + AROUND_PX;
  page.documentElement.style.setProperty('zoom', String(Math.max(0.4, Math.min(1.5, widthPx / needed))));
}

/** The table in which something of the page lies. */
export function tableAround(target: EventTarget | null): string | undefined {
  // The page has an Element of its own.
  const element = target as Element | null;
  return element?.closest?.(TABLES)?.getAttribute('data-table') ?? undefined;
}

/** Marks a table as the one that would be copied. */
export function markTable(page: Document, id: string | undefined): void {
  for (const table of page.querySelectorAll<HTMLElement>(TABLES)) {
    const isMarked = table.getAttribute('data-table') === id;
    table.style.setProperty('outline', isMarked ? '2px solid #0b5fa5' : '');
    table.style.setProperty('outline-offset', isMarked ? '3px' : '');
  }
}
