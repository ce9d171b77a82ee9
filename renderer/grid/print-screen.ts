import { sheetsOnScreen } from './open-sheets.ts';

/** The time in which sheets draw the rows that were out of sight, in milliseconds. */
const LAYOUT_MS = 200;

/** What lies across a page within its margins, in pixels: letter paper, the narrower of the two, laid on its side. */
const PAGE_PX = 960;

/** What the screen leaves beside a sheet. */
const AROUND_PX = 40;

/** Prints the screen as wide as the page, its sheets with all their rows, but for lists that are too long for paper. */
export function printScreen(): void {
  const layOut = (domLayout: 'print' | 'normal') => {
    for (const { api, contents } of sheetsOnScreen()) {
      if (!contents.rows.load) api?.setGridOption('domLayout', domLayout);
    }
  };
  window.addEventListener('afterprint', () => layOut('normal'), { once: true });
  layOut('print');
  // Not as it is about to be printed: what is drawn anew then ends the page.
  setTimeout(() => {
    fitToPage();
    window.print();
  }, LAYOUT_MS);
}

/** Has paper take the screen in its own width, and as much smaller as that needs; see look/print.css. */
function fitToPage(): void {
  const widths = sheetsOnScreen().map(({ api }) =>
    (api?.getAllDisplayedColumns() ?? []).reduce((sum, column) => sum + column.getActualWidth(), AROUND_PX),
  );
  const widest = Math.max(document.querySelector('main')?.clientWidth ?? PAGE_PX, ...widths);
  const { style } = document.documentElement;
  style.setProperty('--print-width', `${widest}px`);
  style.setProperty('--print-zoom', String(Math.min(1, PAGE_PX / widest)));
}
