import { principalWindow } from '../analytics/principal-window.ts';
import type { Deal } from '../deal/schema/deal.ts';
import type { CompiledDeal, RunTerms } from '../scenario/compile-deal.ts';
import { at } from '../units/assert.ts';
import { printMonth } from '../units/print.ts';
import { explainEntry } from './explain-payment.ts';
import { dollars, type Explanation } from './explanation.ts';
import { callPart, explainedRun } from './explained-run.ts';

/** Why a class is first or last paid principal when it is; undefined for one that is paid none. */
export function explainWindow(
  deal: Deal,
  terms: RunTerms,
  tranche: string,
  end: 'first' | 'last',
  compiled?: CompiledDeal,
): Explanation | undefined {
  const explained = explainedRun(deal, terms, tranche, compiled);
  const window = explained && principalWindow(explained.flow);
  if (!explained || !window) return undefined;
  const { flow, entries, plan, run } = explained;
  const period = window[end];
  const paid = entries.filter((one) => one.period === period && one.to === tranche && one.of === 'principal');
  return {
    text: `${end === 'first' ? 'First' : 'Last'} principal of ${tranche}, in period ${period}`,
    value: printMonth(at(plan.timeline.paymentDates, period)),
    parts: [
      { text: 'Balance before', value: dollars(at(flow.balanceUsd, period - 1)), parts: [] },
      ...paid.map((entry) => explainEntry(explained, entry)),
      ...(run.calledInPeriod === period ? callPart(explained) : []),
      { text: 'Balance after', value: dollars(at(flow.balanceUsd, period)), parts: [] },
    ],
  };
}
