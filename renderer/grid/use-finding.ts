import { useEffect, useState } from 'react';
import { findCells, placeFrom } from './find-cells.ts';
import type { SheetControl } from './sheet-control.ts';

interface Finding {
  text: string;
  /** `3 of 12` */
  outcome: string;
  type: (text: string) => void;
  /** Goes to the next place, or with -1 to the one before. */
  step: (by: number) => void;
  /** Puts the focus where the text was found, or back where it was. */
  focus: () => void;
}

const START = { row: 0, column: 0 };

/** The places of a sheet that have a text, of which one is shown. */
export function useFinding(control: SheetControl): Finding {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  useEffect(() => () => control.showFound(undefined), [control]);
  const places = findCells(control.contents, text);
  const show = (found: typeof places, index: number) => {
    setAt(index);
    control.showFound(found[index]);
  };
  return {
    text,
    outcome: text.trim() === '' ? '' : places.length === 0 ? 'nothing' : `${at + 1} of ${places.length}`,
    type: (typed) => {
      const found = findCells(control.contents, typed);
      setText(typed);
      show(found, placeFrom(found, control.cell ?? START));
    },
    step: (by) => show(places, (at + by + places.length) % Math.max(1, places.length)),
    focus: () => void control.focusCell(places[at] ?? control.cell ?? START),
  };
}
