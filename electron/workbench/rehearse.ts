import { chosenTables } from './deal-tables.ts';
import type { OpenDeal } from './open-deal.ts';
import { troublesOf } from './scenario-desk.ts';

/** A pricing that takes longer is not rehearsed: a person could come to wait for it. */
const REHEARSED_MS = 1_000;

/** Prices a deal as an edit would, and keeps nothing of it. */
export function rehearse(open: OpenDeal): void {
  if (open.view().run.milliseconds > REHEARSED_MS) return;
  const { chosen } = open.scenarios;
  // Figures are remembered by deal, and this is another.
  const deal = { ...open.deal };
  chosenTables(open.runs, deal, chosen.scenario, troublesOf(chosen, deal));
}
