import { useState } from 'react';

/** What a line does when it is dragged, or another over it. */
export interface LineDrag {
  /** On which of its sides the line that is dragged over it would come to stand. */
  side: 'above' | 'below' | undefined;
  onGrab: () => void;
  onOver: () => void;
  onDrop: () => void;
  onLetGo: () => void;
}

/** Has lines of a list moved with the mouse; by position, from 0. */
export function useDragging(move: (from: number, to: number) => void): (position: number) => LineDrag {
  const [held, setHeld] = useState<{ from: number; over: number }>();
  return (position) => ({
    side: held?.over !== position || held.from === position ? undefined : held.from > position ? 'above' : 'below',
    onGrab: () => setHeld({ from: position, over: position }),
    onOver: () => setHeld((now) => now && { ...now, over: position }),
    onDrop: () => {
      if (held && held.over !== held.from) move(held.from, held.over);
      setHeld(undefined);
    },
    onLetGo: () => setHeld(undefined),
  });
}
