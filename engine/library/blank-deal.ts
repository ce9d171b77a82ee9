import { check } from '../deal/check/check.ts';
import type { Deal } from '../deal/schema/deal.ts';
import blank from './blank-deal.json' with { type: 'json' };

/** The least that is a deal and can be run: one group, one class, and the rules that pay it. */
export function blankDeal(): Deal {
  const { deal, diagnostics } = check(blank);
  if (!deal) throw new Error(`The blank deal has errors: ${JSON.stringify(diagnostics)}`);
  return deal;
}
