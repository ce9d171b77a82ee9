import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { TextField } from '../grid/completion-list.ts';
import { completing, type Completing, type TermHelp } from '../grid/term-completing.ts';

interface TypedFieldProps {
  /** What stands there now: the term as printed, or what was typed and refused. */
  shown: string;
  help: TermHelp | undefined;
  /** Enters a text that is another than the one that stands there. */
  onEnter: (text: string) => void;
  /** Escape was pressed where nothing was typed; true where that took something back. */
  onEscape: () => boolean;
}

interface TypedField {
  ref: RefObject<TextField | null>;
  onKeyDown: (event: KeyboardEvent<TextField>) => void;
  onClick: () => void;
  onBlur: () => void;
}

/** A text field outside of a sheet that behaves as a cell: Enter or leaving it enters the text, Escape restores it. */
export function useTypedField({ shown, help, onEnter, onEscape }: TypedFieldProps): TypedField {
  const ref = useRef<TextField>(null);
  const list = useList(ref, help);
  useEffect(() => {
    if (ref.current) ref.current.value = shown;
  }, [shown]);
  const enter = () => {
    list.end();
    const text = oneLine(ref.current?.value ?? shown);
    if (text !== shown) onEnter(text);
  };
  const restore = (): boolean => {
    if (!ref.current || ref.current.value === shown) return onEscape();
    ref.current.value = shown;
    return true;
  };
  const takeKey = (event: KeyboardEvent): boolean => {
    if (list.takeKey(event.nativeEvent)) return true;
    if (opensList(event)) list.begin();
    if (event.key === 'Escape') return restore();
    if (event.key !== 'Enter') return false;
    enter();
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!takeKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  // Words to pick from are shown at once; the names of formulas come with their letters.
  return { ref, onKeyDown, onClick: () => help?.input !== 'formula' && list.begin(), onBlur: enter };
}

interface List {
  begin: () => void;
  takeKey: (event: KeyboardEvent['nativeEvent']) => boolean;
  end: () => void;
}

/** The list of what may be typed into a field, while the person types. */
function useList(field: RefObject<TextField | null>, help: TermHelp | undefined): List {
  const list = useRef<Completing>(undefined);
  useEffect(() => {
    const opened = list;
    return () => opened.current?.end();
  }, []);
  return {
    begin: () => {
      if (field.current && help) list.current ??= completing(field.current, help);
    },
    takeKey: (event) => list.current?.takeKey(event) ?? false,
    end: () => {
      list.current?.end();
      list.current = undefined;
    },
  };
}

/** What was pasted over several lines is one text. */
const oneLine = (text: string): string => text.replaceAll(/\s*[\r\n]+\s*/g, ' ');

function opensList({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  if (altKey || metaKey) return false;
  return ctrlKey ? key === ' ' : key.length === 1 || key === 'Backspace' || key === 'ArrowDown';
}
