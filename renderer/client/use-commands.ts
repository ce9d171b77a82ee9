import { useEffect, useRef } from 'react';
import type { Command } from '../../electron/channels/channels.ts';
import type { Actions } from './actions.ts';
import type { State } from './state.ts';

/** Whether a person is typing into a cell, whose undo is the text's. */
const isTyping = (): boolean => document.activeElement instanceof HTMLInputElement;

/** Does what the native menu asks, and undo and redo from the keyboard. */
export function useCommands({ screen, view }: State, actions: Actions): void {
  const hasSheet = screen === 'structure' && view !== undefined;
  const run = useRef<(command: Command) => void>(undefined);
  useEffect(() => {
    run.current = (command) => runCommand(command, hasSheet, actions);
  });
  useEffect(() => window.workstation.onCommand((command) => run.current?.(command)), []);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const command = commandOfKey(event);
      if (command === undefined || isTyping()) return;
      // The menu hears of a key only if the page does not take it.
      event.preventDefault();
      run.current?.(command);
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
}

function commandOfKey({ ctrlKey, metaKey, altKey, shiftKey, key }: KeyboardEvent): Command | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  return key.toLowerCase() === 'y' && !shiftKey ? 'redo' : undefined;
}

function runCommand(command: Command, hasSheet: boolean, actions: Actions): void {
  switch (command) {
    case 'undo':
    case 'redo':
      if (isTyping()) document.execCommand(command);
      else if (hasSheet) void actions[command]();
      return;
    case 'export':
      if (hasSheet) void actions.exportTables();
      return;
    case 'import':
      void actions.importDeal();
      return;
    case 'deals':
      void actions.show('deals');
  }
}
