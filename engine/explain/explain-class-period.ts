import type { Deal } from '../deal/schema/deal.ts';
import type { CompiledDeal, RunTerms } from '../scenario/compile-deal.ts';
import { at } from '../units/assert.ts';
import { printDate } from '../units/print.ts';
import type { ClaimKind } from '../waterfall/run-state.ts';
import { explainEntry } from './explain-payment.ts';
import { explainAccrual } from './explain-rate.ts';
import { explainedRun, type ExplainedRun } from './explained-run.ts';
import { dollars, percent, type Explanation } from './explanation.ts';

/** What can be asked of a class in a period beside all that it was paid. */
export type ClassFigure = ClaimKind | 'noteRate' | 'balance';

const PAID: Record<ClaimKind, string> = {
  interest: 'Interest',
  principal: 'Principal',
  unpaidInterest: 'Unpaid interest of earlier dates',
  realizedLosses: 'Losses reimbursed',
  basisRisk: 'Basis risk shortfall paid',
};

const paidBy = (explained: ExplainedRun, kind: ClaimKind, period: number): Explanation[] =>
  explained.entries
    .filter((entry) => entry.period === period && entry.to === explained.flow.tranche && entry.of === kind)
    .map((entry) => explainEntry(explained, entry));

function explainBalance(explained: ExplainedRun, period: number, when: string): Explanation {
  const { flow } = explained;
  const changed = (text: string, usd: number): Explanation[] =>
    usd === 0 ? [] : [{ text, value: dollars(usd), parts: [] }];
  return {
    text: `Balance of ${flow.tranche} after ${when}`,
    value: dollars(at(flow.balanceUsd, period)),
    parts: [
      { text: 'Balance before', value: dollars(at(flow.balanceUsd, period - 1)), parts: [] },
      {
        text: 'Less principal paid',
        value: dollars(at(flow.principalUsd, period)),
        parts: paidBy(explained, 'principal', period),
      },
      ...changed('Less losses written off', at(flow.writtenOffUsd, period)),
      ...changed('Plus interest accreted', at(flow.accretedUsd, period)),
    ],
  };
}

/** Why a figure of a class's cash flow is what it is; undefined for an unknown class or a period that was not run. */
export function explainClassPeriod(
  deal: Deal,
  terms: RunTerms,
  { kind, tranche, period }: { kind: ClassFigure; tranche: string; period: number },
  compiled?: CompiledDeal,
): Explanation | undefined {
  const explained = explainedRun(deal, terms, tranche, compiled);
  if (!explained || period < 1 || period > explained.run.periods) return undefined;
  const { plan, flow } = explained;
  const when = `${printDate(at(plan.timeline.paymentDates, period))}, period ${period}`;
  if (kind === 'balance') return explainBalance(explained, period, when);
  const accrual = explainAccrual(explained, period);
  if (kind === 'noteRate') {
    return {
      text: `Note rate of ${tranche}, ${when}`,
      value: percent(at(flow.noteRate, period)),
      parts: accrual.parts,
    };
  }
  return {
    text: `${PAID[kind]} of ${tranche} on ${when}`,
    value: dollars(at(flow[`${kind}Usd`], period)),
    parts: [...(kind === 'interest' ? [accrual] : []), ...paidBy(explained, kind, period)],
  };
}
