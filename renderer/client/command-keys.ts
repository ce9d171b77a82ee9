import type { Command } from '../../electron/channels/channels.ts';
import { DEAL_SCREENS } from '../../electron/channels/screens.ts';

const KEYS: Readonly<Record<string, Command>> = {
  z: 'undo',
  y: 'redo',
  f: 'find',
  k: 'palette',
  n: 'newDeal',
  o: 'importDeal',
  t: 'importTape',
  e: 'exportTables',
  p: 'print',
  l: { go: 'deals' },
  ...Object.fromEntries(DEAL_SCREENS.map(({ id, key }) => [key, { go: id }])),
};

const SHIFTED: Readonly<Record<string, Command>> = { z: 'redo', e: 'exportDeal', p: 'preview', s: 'exportSheet' };

/** What a key pressed with Ctrl (on a Mac, the command key) asks for. */
export function commandOfKey({ ctrlKey, metaKey, altKey, shiftKey, key }: KeyboardEvent): Command | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  const letter = key.toLowerCase();
  return shiftKey ? SHIFTED[letter] : KEYS[letter];
}
