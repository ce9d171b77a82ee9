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

/** The sheets on the screen. */
export const sheetsOnScreen = (): readonly SheetControl[] => [...openSheets];

/** What can be opened in a sheet. */
export type SheetPanel = 'find' | 'columns';

/** Opens a panel of the sheet that was used last, or else the first. */
export function openInSheet(panel: SheetPanel): void {
  const [first] = openSheets;
  (lastUsed ?? first)?.openPanel(panel);
}
