import { subordination, type Subordination } from '../analytics/subordination.ts';
import type { Deal } from '../deal/schema/deal.ts';
import type { PricedDeal } from '../scenario/price-deal.ts';

/** A group's OC target at closing, in dollars. */
export const closingTargetUsd = ({ groups }: Deal, { ocTargetsUsd }: PricedDeal, group: string): number =>
  ocTargetsUsd[groups.findIndex(({ id }) => id === group)] ?? 0;

/** The support below each class of a deal that was priced, parts of one. */
export const pricedSupport = (deal: Deal, priced: PricedDeal): Map<string, Subordination> =>
  subordination(deal, (group) => closingTargetUsd(deal, priced, group));
