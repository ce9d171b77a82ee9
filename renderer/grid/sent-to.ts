import { createContext, useContext, useEffect } from 'react';
import type { ScreenFocus } from '../client/state.ts';
import type { SheetControl } from './sheet-control.ts';

const Context = createContext<ScreenFocus | undefined>(undefined);

/** Where on the screen the person was sent; the first sheet that has the row takes the focus there. */
export const SentTo = Context.Provider;

/** Places that a sheet has brought a person to; afterwards the focus is the person's. */
const reached = new WeakSet<ScreenFocus>();

/** Gives what is to be called once the rows of a sheet are drawn. */
export function useSentTo(control: SheetControl): () => void {
  const sentTo = useContext(Context);
  const go = () => goTo(control, sentTo);
  useEffect(go);
  return go;
}

function goTo(control: SheetControl, sentTo: ScreenFocus | undefined): void {
  if (!sentTo || reached.has(sentTo)) return;
  const { contents, events } = control;
  const positions = Array.from({ length: contents.rows.length }, (_, position) => position);
  const row = positions.find((position) => {
    const { id, tranche } = contents.rows.at(position) ?? {};
    return id === sentTo.row || (events.onEnter !== undefined && tranche === sentTo.row);
  });
  const column = contents.columns.findIndex(({ term }) => (sentTo.term ? term === sentTo.term : term !== undefined));
  if (row !== undefined && control.focusCell({ row, column: Math.max(0, column) })) reached.add(sentTo);
}
