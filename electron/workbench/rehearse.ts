import { CHANNELS } from '../channels/channels.ts';
import type { OpenDeal } from './open-deal.ts';

/** A pricing that takes longer is not rehearsed: a person could come to wait for it. */
const REHEARSED_MS = 1_000;

/**
 * Checks and prices a deal and makes its view as it would be sent, as for an edit; keeps nothing of it. False for a deal
 * that is not rehearsed.
 */
export function rehearse(open: OpenDeal): boolean {
  if (open.pricedInMs > REHEARSED_MS) return false;
  const asItIs = { label: '', edits: [{ place: ['name'], value: open.deal.name }] };
  JSON.stringify(CHANNELS['deal.preview'].returned.parse(open.preview(asItIs)));
  return true;
}
