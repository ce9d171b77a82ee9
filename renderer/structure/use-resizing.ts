import { useRef, useState } from 'react';
import type { DealView } from '../../electron/channels/views.ts';
import type { Actions } from '../client/actions.ts';
import { changeDeal, type ListChange } from '../terms/list-hands.ts';
import { dollarsMoved, type Boundary } from './capital.ts';
import { usePreview } from './use-preview.ts';

/** Dollars on their way from a class to its neighbour. */
export interface Resize {
  group: string;
  /** As it was when it began. */
  boundary: Boundary;
  step: number;
  /** Above zero the upper class grows. */
  usd: number;
}

/** Moves the boundary between two classes: figures follow while it moves, and it ends as one change. */
export interface Resizing {
  now: Resize | undefined;
  begin: (resize: Omit<Resize, 'usd'>) => void;
  /** Dollars since it began; rounded to steps. */
  moveTo: (usd: number) => void;
  finish: () => void;
  cancel: () => void;
}

export function useResizing(view: DealView, actions: Actions): Resizing {
  const preview = usePreview(view, actions);
  const [now, setNow] = useState<Resize>();
  // Read by events of the same moment, ahead of the next drawing.
  const latest = useRef<Resize>(undefined);
  const put = (next: Resize | undefined) => {
    latest.current = next;
    setNow(next);
  };
  const end = (isKept: boolean) => {
    const ended = latest.current;
    put(undefined);
    preview.end();
    if (isKept && ended && ended.usd !== 0) void changeDeal(actions, changeOf(ended));
    else if (ended) preview.restore();
  };
  return {
    now,
    begin: (resize) => {
      preview.begin();
      put({ ...resize, usd: 0 });
    },
    moveTo: (usd) => {
      const current = latest.current;
      if (!current) return;
      const next = { ...current, usd: dollarsMoved(current.boundary, usd, current.step) };
      if (next.usd === current.usd) return;
      put(next);
      if (next.usd === 0) preview.restore();
      else preview.show(changeOf(next));
    },
    finish: () => end(true),
    cancel: () => end(false),
  };
}

function changeOf({ boundary: { over, under }, usd }: Resize): ListChange {
  const [from, to] = usd > 0 ? [under.id, over.id] : [over.id, under.id];
  return { do: 'resize', from, to, usd: String(Math.abs(usd)) };
}
