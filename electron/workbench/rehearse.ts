import type { OpenDeal } from './open-deal.ts';

/** A pricing that takes longer is not rehearsed: a person could come to wait for it. */
const REHEARSED_MS = 1_000;

/** Prices a deal and makes its view as an edit would, and keeps nothing of it. */
export function rehearse(open: OpenDeal): void {
  if (open.view().run.milliseconds > REHEARSED_MS) return;
  // Figures are remembered by deal, and this is another.
  open.price({ ...open.deal });
}
