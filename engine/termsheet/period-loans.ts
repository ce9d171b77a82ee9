import type { CollateralCashflow } from '../collateral/cashflow.ts';
import type { DealRun } from '../scenario/deal-run.ts';
import { byGroup, flowOf, groupSeries, isUsed, stockOf, type Series } from './period-series.ts';

const usd = { unit: '$', format: 'cents' } as const;

type Amount = Exclude<keyof CollateralCashflow, 'periods'>;

/** Balances, then what is collected, in the order of a servicer's report. */
const BALANCES: readonly [Amount, string][] = [
  ['balanceUsd', 'Balance'],
  ['prefundedUsd', 'Pre-funded cash'],
];
const FLOWS: readonly [Amount, string][] = [
  ['interestUsd', 'Interest'],
  ['shortfallUsd', 'Prepayment interest shortfall'],
  ['feesUsd', 'Fees'],
  ['scheduledUsd', 'Scheduled principal'],
  ['prepaidUsd', 'Prepayments'],
  ['recoveredUsd', 'Liquidation proceeds'],
  ['unspentUsd', 'Unspent pre-funded cash'],
  ['lossUsd', 'Realized losses'],
];

/** What the loans of each group owe and pay; without amounts that there never are. */
export function collateralSeries(run: DealRun): Series[] {
  return byGroup(run, (group) => {
    const flow = run.loans[group]!;
    const seriesOf = (amounts: typeof FLOWS, valuesOf: typeof flowOf) =>
      amounts
        .filter(([key]) => isUsed(flow[key]))
        .map(([key, title]) => groupSeries(run, group, { key, title, ...usd }, valuesOf(run, flow[key])));
    return [...seriesOf(BALANCES, stockOf), ...seriesOf(FLOWS, flowOf)];
  });
}

function cumulated(amounts: Float64Array): Float64Array {
  let total = 0;
  return amounts.map((amount) => (total += amount));
}

/** Realized losses of each group, and what they took from the classes. */
export function lossSeries(run: DealRun): Series[] {
  const ofGroups = byGroup(run, (group) => {
    const { lossUsd, balanceUsd, prefundedUsd } = run.loans[group]!;
    const atCutOff = balanceUsd[0]! + prefundedUsd[0]!;
    const cumulative = stockOf(run, cumulated(lossUsd));
    const partPct = cumulative.map((lost) => (lost / atCutOff) * 100);
    return [
      groupSeries(run, group, { key: 'loss', title: 'Realized losses', ...usd }, flowOf(run, lossUsd)),
      groupSeries(run, group, { key: 'cumulativeLoss', title: 'Cumulative losses', ...usd }, cumulative),
      groupSeries(
        run,
        group,
        { key: 'cumulativeLossPct', title: 'Cumulative losses', unit: '% of loans at cut-off', format: 'pct' },
        partPct,
      ),
    ];
  });
  const ofClasses = run.run.tranches
    .filter(({ writtenOffUsd }) => isUsed(writtenOffUsd))
    .map(({ tranche, writtenOffUsd }): Series => ({
      key: `writtenOff|${tranche}`,
      title: `Written off ${tranche}`,
      ...usd,
      tranche,
      values: flowOf(run, writtenOffUsd),
    }));
  return [...ofGroups, ...ofClasses];
}
