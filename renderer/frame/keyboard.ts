import type { MouseEvent } from 'react';

/** How this system writes a key held with its command key. */
export function keyName(key: string): string {
  return window.workstation.platform === 'darwin' ? `⌘${key}` : `Ctrl ${key}`;
}

/** For buttons that act on the sheet: a click leaves the focus in its cell. */
export function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}
