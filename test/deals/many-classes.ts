import { check } from '../../engine/deal/check/check.ts';
import type { Deal } from '../../engine/deal/schema/deal.ts';
import { libraryDeal } from '../../engine/library/index.ts';
import { at } from '../../engine/units/assert.ts';

/** A sound deal of so many classes, made out of a shipped one by cutting its bonds into equal parts. */
export function manyClasses(count: number): Deal {
  const { published: _published, ...deal } = libraryDeal('impac-2003-8')!;
  const group = at(deal.groups, 0);
  const first = at(deal.tranches, 0);
  const usd = Math.floor(398_000_000 / count);
  const { deal: made, diagnostics } = check({
    ...deal,
    name: `A Mortgage Pass-Through Trust of ${count} Classes`,
    groups: [group],
    tranches: Array.from({ length: count }, (_class, i) => ({ ...first, id: `A-${i + 1}`, balanceUsd: String(usd) })),
    triggers: deal.triggers.filter((one) => one.group === group.id),
    hedges: [],
    rateSchedule: undefined,
    priority: deal.priority.filter(({ cite }) => /^Group 1, [1-68]/.test(cite)),
    redemption: { ...deal.redemption, priority: deal.redemption.priority.filter(({ from }) => from.endsWith('.1')) },
  });
  if (!made) throw new Error(JSON.stringify(diagnostics));
  return made;
}
