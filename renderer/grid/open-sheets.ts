import type { SheetControl } from './sheet-control.ts';

/** The sheets on the screen, in the order in which they were opened. */
const openSheets = new Set<SheetControl>();
let lastUsed: SheetControl | undefined;

export const openSheet = (control: SheetControl): unknown => openSheets.add(control);

export function closeSheet(control: SheetControl): void {
  openSheets.delete(control);
  if (lastUsed === control) lastUsed = undefined;
}

/** The focus came into a sheet. */
export function markUsed(control: SheetControl): void {
  lastUsed = control;
}

/** Moves the focus to where it was last in the sheet behind one; false where there is no other. */
export function focusNextSheet(control: SheetControl): boolean {
  const sheets = [...openSheets];
  const next = sheets[(sheets.indexOf(control) + 1) % sheets.length];
  return next !== undefined && next !== control && next.focusAgain();
}

/** The time in which sheets draw the rows that were out of sight, in milliseconds. */
const LAYOUT_MS = 200;

/** Prints the screen, its sheets with all their rows, but for lists that are too long for paper. */
export function printScreen(): void {
  const layOut = (domLayout: 'print' | 'normal') => {
    for (const { api, contents } of openSheets) if (!contents.rows.load) api?.setGridOption('domLayout', domLayout);
  };
  window.addEventListener('afterprint', () => layOut('normal'), { once: true });
  layOut('print');
  // Not as it is about to be printed: what is drawn anew then ends the page.
  setTimeout(() => window.print(), LAYOUT_MS);
}

/** What can be opened in a sheet. */
export type SheetPanel = 'find' | 'columns';

/** Opens a panel of the sheet that was used last, or else the first. */
export function openInSheet(panel: SheetPanel): void {
  const [first] = openSheets;
  (lastUsed ?? first)?.openPanel(panel);
}
