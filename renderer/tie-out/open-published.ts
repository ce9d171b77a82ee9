import { useEffect } from 'react';
import type { ScreenFocus } from '../client/state.ts';
import type { PublishedWay } from './use-published.ts';

/** Wishes that were met; afterwards the screen is the person's. */
const met = new WeakSet<ScreenFocus>();

/** Opens what a person asked for on the way to the screen. */
export function useOpenPublished(focus: ScreenFocus | undefined, { paste, load }: PublishedWay): void {
  useEffect(() => {
    if (!focus?.opens || met.has(focus)) return;
    met.add(focus);
    if (focus.opens === 'paste') paste('');
    else load();
  });
}
