import type { KeyboardEvent, MouseEvent } from 'react';

/** How this system writes a key held with its command key. */
export function keyName(key: string): string {
  return window.workstation.platform === 'darwin' ? `⌘${key}` : `Ctrl ${key}`;
}

/** For buttons that act on the sheet: a click leaves the focus in its cell. */
export function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}

/** Where a key leads in a list of so many lines, from 0; undefined for a key that leads nowhere. */
export function stepInList(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowUp') return Math.max(0, at - 1);
  if (key === 'ArrowDown') return Math.min(count - 1, at + 1);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}

/** Keys of a list that is open for a while: the arrows go round what the selector finds in it, Escape closes it. */
export function takeMenuKey(event: KeyboardEvent<HTMLElement>, lines: string, onClose: () => void): void {
  const { key, currentTarget } = event;
  if (key === 'Escape') onClose();
  else if (key === 'ArrowDown' || key === 'ArrowUp') goRound(currentTarget, lines, key === 'ArrowDown' ? 1 : -1);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function goRound(place: HTMLElement, lines: string, by: 1 | -1): void {
  const all = [...place.querySelectorAll<HTMLElement>(lines)];
  const at = all.findIndex((line) => line === document.activeElement);
  all.at((at + by) % all.length)?.focus();
}
