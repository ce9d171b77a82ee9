import { subordination, type Subordination } from '../analytics/subordination.ts';
import type { Deal } from '../deal/schema/deal.ts';
import type { PricedDeal } from '../scenario/price-deal.ts';
import type { Format } from '../units/print.ts';
import { cell, type Cell } from './table.ts';

/** A group's OC target at closing, in dollars. */
export const closingTargetUsd = ({ groups }: Deal, { ocTargetsUsd }: PricedDeal, group: string): number =>
  ocTargetsUsd[groups.findIndex(({ id }) => id === group)] ?? 0;

/** The support below each class of a deal that was priced, parts of one. */
export const pricedSupport = (deal: Deal, priced: PricedDeal): Map<string, Subordination> =>
  subordination(deal, (group) => closingTargetUsd(deal, priced, group));

/** A part of one as a percentage, or why there is none. */
export const supportCell = (part: number | undefined, format: Format): Cell =>
  part === undefined
    ? { value: undefined, format, reason: 'The classes of the group have no balance.' }
    : cell(part * 100, format);
