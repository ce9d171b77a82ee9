import { sentence, sourceWords } from '../../engine/deal/sentence.ts';
import type { Deal } from '../../engine/deal/schema/deal.ts';
import type { DealRun } from '../../engine/scenario/deal-run.ts';
import { periodFigures } from '../../engine/termsheet/period-figures.ts';
import type { Series } from '../../engine/termsheet/period-series.ts';
import { runWords } from '../../engine/termsheet/period-table.ts';
import { at } from '../../engine/units/assert.ts';
import { printDate, printMonth } from '../../engine/units/print.ts';
import { Ledger, type LedgerEntry } from '../../engine/waterfall/ledger.ts';
import type { Sent } from '../channels/channels.ts';
import type { PaymentsView, PaymentView, PeriodsView, SeriesView } from '../channels/results-views.ts';
import type { OpenDeal } from './open-deal.ts';
import { chosenRun } from './result-runs.ts';

function seriesView({ key, title, unit, group, tranche, words, values }: Series): SeriesView {
  return {
    key,
    title,
    unit,
    group,
    tranche,
    words: words && [...words],
    values: Array.from(values, (value) => (Number.isNaN(value) ? null : value)),
  };
}

/** `Aug-03`, by period; the first entry is the month of settlement. */
const monthsOf = ({ plan, run }: DealRun): string[] =>
  plan.timeline.paymentDates.slice(0, run.periods + 1).map(printMonth);

/** Figures of one run by period. */
export function resultPeriods(open: OpenDeal, sent: Sent<'results.periods'>): PeriodsView {
  const { what, speedPct, redemption, ...choice } = sent;
  const pricing = chosenRun(open, choice);
  const made = pricing.run(pricing.terms(speedPct, redemption));
  return {
    title: `${pricing.scenario}, ${runWords(made.terms)}`,
    months: monthsOf(made),
    calledInPeriod: made.run.calledInPeriod,
    parts: what.map((kind) => {
      const { title, notes, series } = periodFigures(made, kind);
      return { what: kind, title, notes, series: series.map(seriesView) };
    }),
  };
}

/** Where cash comes from and goes to besides classes and pots. */
const OUTSIDE: Readonly<Record<string, string>> = {
  loans: 'Loans',
  prefunding: 'Pre-funded cash',
  sale: 'Sale of the loans',
  fees: 'Fees',
  hedges: 'Derivative contracts',
  certificates: 'Certificates',
};

/** `Loans of Group 1`, `Group 1 interest funds`, or a class by its name. */
function titleOf(deal: Deal, id: string): string {
  if (deal.tranches.some((tranche) => tranche.id === id)) return id;
  const dot = id.indexOf('.');
  const outside = OUTSIDE[id.slice(0, dot)];
  if (outside === undefined) return sourceWords(deal, id);
  const group = id.slice(dot + 1);
  return `${outside} of ${deal.groups.find((one) => one.id === group)?.name ?? group}`;
}

function paymentView({ deal, plan }: DealRun, { from, to, of, usd, rule }: LedgerEntry): PaymentView {
  const view = { from, fromTitle: titleOf(deal, from), to, toTitle: titleOf(deal, to), of, usd };
  if (!rule) return view;
  return { ...view, rule: { ...rule, sentence: sentence(at(plan.rules[rule.list], rule.position), deal) } };
}

/** Who got what in a period of one run, the last one where it ends earlier. */
export function resultPayments(open: OpenDeal, sent: Sent<'results.payments'>): PaymentsView {
  const { speedPct, redemption, ...choice } = sent;
  const pricing = chosenRun(open, choice);
  const ledger = new Ledger();
  const made = pricing.run({ ...pricing.terms(speedPct, redemption), ledger });
  const { plan, run } = made;
  const period = Math.min(sent.period, run.periods);
  return {
    period,
    periods: run.periods,
    paymentDate: printDate(at(plan.timeline.paymentDates, period)),
    called: run.calledInPeriod === period,
    payments: ledger.entries.filter((entry) => entry.period === period).map((entry) => paymentView(made, entry)),
  };
}
