import { groupOfSource } from '../deal/formula/names.ts';
import { sentence } from '../deal/sentence.ts';
import { at } from '../units/assert.ts';
import { printDate } from '../units/print.ts';
import { cashInPeriod } from '../waterfall/cashflow.ts';
import type { LedgerEntry } from '../waterfall/ledger.ts';
import { explainAccrual } from './explain-rate.ts';
import { dollars, type Explanation } from './explanation.ts';
import { explainedRun, rulePlace, type ExplainedRun } from './explained-run.ts';
import type { Deal } from '../deal/schema/deal.ts';
import type { CompiledDeal, RunTerms } from '../scenario/compile-deal.ts';

const sumUsd = (entries: readonly LedgerEntry[]): number => entries.reduce((total, { usd }) => total + usd, 0);

/** What came into a group's pots in a period. */
function explainSource({ entries }: ExplainedRun, source: string, period: number): Explanation[] {
  const group = groupOfSource(source);
  const pots = source.startsWith('excess.') ? [`interest.${group}`, `principal.${group}`] : [source];
  return entries
    .filter((entry) => entry.period === period && entry.rule === undefined && pots.includes(entry.to))
    .map(({ of, usd }) => ({
      text: `${of[0]?.toUpperCase()}${of.slice(1)} of the period`,
      value: dollars(usd),
      parts: [],
    }));
}

/** One rule's payment to the class: the rule in words, what it paid to all, and what came in. */
export function explainEntry(explained: ExplainedRun, entry: LedgerEntry): Explanation {
  const { deal, plan, entries } = explained;
  const { rule, period } = entry;
  if (!rule) return { text: entry.of, value: dollars(entry.usd), parts: [] };
  const all = entries.filter(
    (one) => one.period === period && one.rule?.list === rule.list && one.rule.position === rule.position,
  );
  return {
    text: `${rule.cite}. ${sentence(at(plan.rules[rule.list], rule.position), deal)}`,
    value: dollars(entry.usd),
    place: rulePlace(rule),
    parts: [
      { text: 'Paid by this rule to all', value: dollars(sumUsd(all)), parts: [] },
      { text: `Cash that came in`, parts: explainSource(explained, entry.from, period) },
    ],
  };
}

/** Why a class was paid what it was in a period; undefined for an unknown class or a period that was not run. */
export function explainPayment(
  deal: Deal,
  terms: RunTerms,
  tranche: string,
  period: number,
  compiled?: CompiledDeal,
): Explanation | undefined {
  const explained = explainedRun(deal, terms, tranche, compiled);
  if (!explained || period < 1 || period > explained.run.periods) return undefined;
  const { plan, flow, entries, run } = explained;
  const paid = entries.filter((entry) => entry.period === period && entry.to === tranche);
  const called = run.calledInPeriod === period ? ', the clean-up call' : '';
  const date = printDate(at(plan.timeline.paymentDates, period));
  return {
    text: `${tranche} on ${date}, period ${period}${called}`,
    value: dollars(cashInPeriod(flow, period)),
    parts: [
      explainAccrual(explained, period),
      ...paid.map((entry) => explainEntry(explained, entry)),
      { text: 'Balance after', value: dollars(at(flow.balanceUsd, period)), parts: [] },
    ],
  };
}
