import { averageLife } from '../analytics/average-life.ts';
import { principalWindow } from '../analytics/principal-window.ts';
import type { Deal } from '../deal/schema/deal.ts';
import { sentence } from '../deal/sentence.ts';
import type { CompiledDeal, RunTerms } from '../scenario/compile-deal.ts';
import { at } from '../units/assert.ts';
import { printDate, printFixed, printMonth } from '../units/print.ts';
import type { LedgerEntry } from '../waterfall/ledger.ts';
import { dollars, years, type Explanation } from './explanation.ts';
import { callPart, explainedRun, rulePlace, type ExplainedRun } from './explained-run.ts';

/** Principal by rule: how much in all, over which months. */
function byRule({ entries, deal, plan }: ExplainedRun, tranche: string): Explanation[] {
  const principal = entries.filter(({ to, of, rule }) => to === tranche && of === 'principal' && rule);
  const keyOf = ({ rule }: LedgerEntry) => `${rule?.list} ${rule?.position}`;
  return [...new Set(principal.map(keyOf))].flatMap((key): Explanation[] => {
    const paid = principal.filter((entry) => keyOf(entry) === key);
    const rule = paid[0]?.rule;
    if (!rule) return [];
    const months = [paid[0], paid.at(-1)].map((entry) =>
      printMonth(at(plan.timeline.paymentDates, entry?.period ?? 0)),
    );
    const total = paid.reduce((sum, { usd }) => sum + usd, 0);
    const payments = paid.length === 1 ? 'one payment' : `${paid.length} payments`;
    return [
      {
        text: `${rule.cite}, ${months[0]} to ${months[1]}, ${payments}. ${sentence(at(plan.rules[rule.list], rule.position), deal)}`,
        value: dollars(total),
        place: rulePlace(rule),
        parts: [],
      },
    ];
  });
}

/** What the loans of the class's group paid over the same time, scheduled, prepaid and recovered. */
function collateralPart({ loans, planned, deal, run }: ExplainedRun): Explanation {
  const flow = at(loans, planned.group);
  const over = (amounts: Float64Array): number => amounts.slice(1, run.periods + 1).reduce((sum, usd) => sum + usd, 0);
  const parts = [
    ['Scheduled principal', over(flow.scheduledUsd)],
    ['Prepayments', over(flow.prepaidUsd)],
    ['Liquidation proceeds', over(flow.recoveredUsd)],
  ] as const;
  const total = parts.reduce((sum, [, usd]) => sum + usd, 0);
  return {
    text: `Principal of the loans of ${at(deal.groups, planned.group).name} until then`,
    value: dollars(total),
    place: ['groups', planned.group, 'collateral'],
    parts: parts
      .filter(([, usd]) => usd > 0)
      .map(([text, usd]) => ({ text, value: `${dollars(usd)}, ${printFixed((usd / total) * 100, 1)} %`, parts: [] })),
  };
}

/** Why a class has its average life; undefined for an unknown class or one that is paid no principal. */
export function explainLife(
  deal: Deal,
  terms: RunTerms,
  tranche: string,
  compiled?: CompiledDeal,
): Explanation | undefined {
  const explained = explainedRun(deal, terms, tranche, compiled);
  if (!explained) return undefined;
  const { plan, flow, planned } = explained;
  const { lifeDayCount } = deal.pricing;
  const life = averageLife(flow, plan.timeline, planned.delayDays, lifeDayCount);
  const window = principalWindow(flow);
  if (life === undefined || !window) return undefined;
  return {
    text: `Average life of ${tranche} at ${terms.speedPct} % of the pricing speed, to ${terms.redemption}`,
    value: years(life),
    parts: [
      {
        text: `Principal x time from ${printDate(at(plan.timeline.paymentDates, 0))} (${lifeDayCount}) over principal, periods ${window.first} to ${window.last}`,
        parts: byRule(explained, tranche),
      },
      ...callPart(explained),
      collateralPart(explained),
    ],
  };
}
