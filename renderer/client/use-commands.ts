import { useEffect, useRef } from 'react';
import type { Command } from '../../electron/channels/channels.ts';
import type { Actions } from './actions.ts';
import { commandOfKey } from './command-keys.ts';
import type { State } from './state.ts';

/** What commands do that concerns the window alone. */
export interface WindowHands {
  importTape: () => void;
  openInSheet: (panel: 'find' | 'columns') => void;
  togglePalette: () => void;
  /** Opens or closes the term sheet beside the screen. */
  togglePreview: () => void;
  printScreen: () => void;
  startTour: () => void;
}

/** Whether a person is typing into a cell, whose undo is the text's. */
export function isTyping(): boolean {
  const { activeElement } = document;
  if (activeElement instanceof HTMLTextAreaElement) return true;
  return activeElement instanceof HTMLInputElement && !['checkbox', 'radio'].includes(activeElement.type);
}

/** Does what the native menu asks, and what its keys do; gives the way to do it from elsewhere. */
export function useCommands(state: State, actions: Actions, hands: WindowHands): (command: Command) => void {
  const run = (command: Command) => runCommand(command, state, actions, hands);
  const current = useRef(run);
  useEffect(() => {
    current.current = run;
  });
  useEffect(() => window.workstation.onCommand((command) => current.current(command)), []);
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const command = commandOfKey(event);
      if (command === undefined || ((command === 'undo' || command === 'redo') && isTyping())) return;
      // The menu hears of a key only if the page does not take it.
      event.preventDefault();
      current.current(command);
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
  return run;
}

function runCommand(command: Command, { screen, view }: State, actions: Actions, hands: WindowHands): void {
  const hasDeal = view !== undefined;
  const onDeal = hasDeal && screen !== 'deals';
  if (typeof command === 'object') {
    if (hasDeal || command.go === 'deals') void actions.show(command.go);
    return;
  }
  const works: Record<typeof command, () => unknown> = {
    undo: () => (isTyping() ? document.execCommand('undo') : onDeal && actions.undo()),
    redo: () => (isTyping() ? document.execCommand('redo') : onDeal && actions.redo()),
    find: () => hands.openInSheet('find'),
    columns: () => hands.openInSheet('columns'),
    palette: hands.togglePalette,
    print: hands.printScreen,
    tour: hands.startTour,
    newDeal: () => actions.createDeal('New deal'),
    exportTables: () => hasDeal && actions.exportTables(),
    exportSheet: () => hasDeal && actions.show('term-sheet', { row: 'export' }),
    preview: () => hasDeal && hands.togglePreview(),
    exportDeal: () => hasDeal && actions.exportDeal(),
    importDeal: () => actions.importDeal(),
    importTape: () => hasDeal && actions.show('collateral').then(hands.importTape),
  };
  works[command]();
}
