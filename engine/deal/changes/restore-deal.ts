import type { Change } from '../edits.ts';
import { dealSchema, type Deal } from '../schema/deal.ts';

/** Puts the terms of another state of a deal in place of its own, as one change. */
export function restoreDeal(deal: Deal, wanted: Deal, label: string): Change {
  const keys = Object.keys(dealSchema.shape) as (keyof Deal)[];
  const edits = keys
    .filter((key) => JSON.stringify(deal[key]) !== JSON.stringify(wanted[key]))
    .map((key) => ({ place: [key], value: wanted[key] }));
  return { label, edits };
}
