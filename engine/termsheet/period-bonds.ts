import { availableRates } from '../analytics/available-rate.ts';
import { excessSpread, spreadParts } from '../analytics/excess-spread.ts';
import { bondsUsd, loansUsd, type DealRun } from '../scenario/deal-run.ts';
import { openingTargets } from '../waterfall/opening.ts';
import {
  byGroup,
  flowOf,
  fromFirstPeriod,
  groupSeries,
  isUsed,
  stockBy,
  stockOf,
  type Series,
} from './period-series.ts';

const usd = { unit: '$', format: 'cents' } as const;
const pct = { unit: '% p.a.', format: 'rate5' } as const;

/** Balances of the classes after the payments of each period; without those that never had one. */
export function balanceSeries(run: DealRun): Series[] {
  return run.run.tranches
    .filter(({ balanceUsd }) => balanceUsd[0]! > 0)
    .map(({ tranche, balanceUsd }) => ({
      key: `balance|${tranche}`,
      title: tranche,
      ...usd,
      tranche,
      values: stockOf(run, balanceUsd),
    }));
}

/** Loans, bonds, what is between them, and what ought to be. */
export function ocSeries(run: DealRun): Series[] {
  const openingUsd = openingTargets(run.plan, run.loans);
  return byGroup(run, (group) => {
    const loans = stockBy(run, (period) => loansUsd(run, group, period));
    const bonds = stockBy(run, (period) => bondsUsd(run, group, period));
    const target = stockOf(run, run.run.ocTargetsUsd[group]!);
    target[0] = openingUsd[group]!;
    const oc = loans.map((amount, period) => amount - bonds[period]!);
    return [
      groupSeries(run, group, { key: 'loans', title: 'Loans', ...usd }, loans),
      groupSeries(run, group, { key: 'bonds', title: 'Bonds', ...usd }, bonds),
      groupSeries(run, group, { key: 'oc', title: 'OC', ...usd }, oc),
      groupSeries(run, group, { key: 'ocTarget', title: 'OC target', ...usd }, target),
    ];
  });
}

/** Excess spread, what derivative contracts brought, and what was left for the certificates. */
export function excessSeries(run: DealRun): Series[] {
  return byGroup(run, (group) => {
    const spread = fromFirstPeriod(run, (period) => excessSpread(spreadParts(run, group, period)) * 100);
    const hedges = run.run.hedgesUsd[group]!;
    const left = flowOf(run, run.run.certificatesUsd[group]!);
    return [
      groupSeries(run, group, { key: 'excessSpread', title: 'Excess spread', ...pct }, spread),
      ...(isUsed(hedges)
        ? [groupSeries(run, group, { key: 'hedges', title: 'Net derivative receipts', ...usd }, flowOf(run, hedges))]
        : []),
      groupSeries(run, group, { key: 'certificates', title: 'To certificates', ...usd }, left),
    ];
  });
}

/** Both measures of the available rate, with the derivative contracts of the run. */
export function rateSeries(run: DealRun): Series[] {
  const included = (run.terms.hedges ?? run.deal.pricing.hedges) === 'included';
  const inputs = { ...run, hedges: included ? run.plan.hedges : [] };
  const [document, cash] = [availableRates(inputs, 'document'), availableRates(inputs, 'cash')];
  return byGroup(run, (group) => [
    groupSeries(
      run,
      group,
      { key: 'document', title: 'Available funds rate', ...pct },
      document[group]!.map((rate) => rate * 100),
    ),
    groupSeries(
      run,
      group,
      { key: 'cash', title: 'Available rate in cash', ...pct },
      cash[group]!.map((rate) => rate * 100),
    ),
  ]);
}

/** In which periods each trigger is on. */
export function triggerSeries(run: DealRun): Series[] {
  return run.deal.triggers.map(({ id, group }, position) => ({
    key: `trigger|${group}|${id}`,
    title: `${id}, ${run.deal.groups.find((one) => one.id === group)?.name ?? group}`,
    format: 'text',
    group,
    words: ['off', 'on'],
    values: fromFirstPeriod(run, (period) => run.run.triggersOn[position]![period]!),
  }));
}
