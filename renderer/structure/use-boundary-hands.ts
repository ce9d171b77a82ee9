import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { Boundary } from './capital.ts';
import type { Resize, Resizing } from './use-resizing.ts';

/** A boundary that can be taken hold of. */
export interface BoundaryGrip {
  /** As it is drawn now. */
  boundary: Boundary;
  resizing: Resizing;
  start: Omit<Resize, 'usd'>;
  usdPerPixel: number;
}

const LARGE_STEPS = 10;

/** What the mouse and the keys do to a boundary. */
export function useBoundaryHands({ boundary: { over }, resizing, start, usdPerPixel }: BoundaryGrip) {
  const grip = useRef<{ y: number; usdPerPixel: number }>(undefined);
  return {
    onPointerDown: ({ currentTarget, pointerId, clientY, button }: PointerEvent<SVGGElement>) => {
      if (button !== 0) return;
      currentTarget.setPointerCapture(pointerId);
      grip.current = { y: clientY, usdPerPixel };
      resizing.begin(start);
    },
    onPointerMove: ({ buttons, clientY }: PointerEvent) => {
      if (buttons === 1 && grip.current) resizing.moveTo((clientY - grip.current.y) * grip.current.usdPerPixel);
    },
    onPointerUp: () => {
      grip.current = undefined;
      resizing.finish();
    },
    onPointerCancel: () => {
      grip.current = undefined;
      resizing.cancel();
    },
    onKeyDown: (event: KeyboardEvent) => takeKey(event, resizing, start),
    // Another boundary may be pressed before this one is left.
    onBlur: () => {
      if (resizing.now?.boundary.over.id === over.id && !grip.current) resizing.finish();
    },
  };
}

function takeKey(event: KeyboardEvent, resizing: Resizing, start: Omit<Resize, 'usd'>): void {
  const { key, shiftKey } = event;
  const way = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0;
  if (way === 0 && !resizing.now) return;
  if (key === 'Enter') resizing.finish();
  else if (key === 'Escape') resizing.cancel();
  else if (way !== 0) {
    if (!resizing.now) resizing.begin(start);
    resizing.moveTo((resizing.now?.usd ?? 0) + way * start.step * (shiftKey ? LARGE_STEPS : 1));
  } else return;
  event.preventDefault();
}
