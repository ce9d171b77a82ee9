import { useRef, useState, type ReactNode } from 'react';
import type { Command } from '../../electron/channels/channels.ts';
import type { DealView } from '../../electron/channels/views.ts';
import type { Actions } from '../client/actions.ts';
import { useAnswer } from '../client/use-answer.ts';
import { Palette } from './palette.tsx';
import { paletteItems } from './palette-items.ts';

/** The palette while it is open; the focus goes back to where it was. */
export function usePalette(): { isOpen: boolean; toggle: () => void } {
  const [isOpen, setIsOpen] = useState(false);
  const before = useRef<Element>(null);
  const toggle = () => {
    if (!isOpen) before.current = document.activeElement;
    else if (before.current instanceof HTMLElement) before.current.focus();
    setIsOpen(!isOpen);
  };
  return { isOpen, toggle };
}

interface OpenPaletteProps {
  view: DealView | undefined;
  actions: Actions;
  run: (command: Command) => void;
  onClose: () => void;
}

/** The palette with the names that there are now. */
export function OpenPalette({ view, actions, run, onClose }: OpenPaletteProps): ReactNode {
  const revision = String(view?.revision ?? '');
  const deals = useAnswer('deals.list', undefined, '');
  const scenarios = useAnswer('scenarios.view', view ? undefined : 'nothing', revision);
  const names = scenarios.value?.scenarios.map(({ scenario }) => scenario.name) ?? [];
  return <Palette items={paletteItems(view, names, deals.value ?? [], run, actions)} onClose={onClose} />;
}
