import type { DefaultRate, Losses } from '../deal/schema/assumptions.ts';
import type { Deal } from '../deal/schema/deal.ts';
import type { RunAssumptions } from '../scenario/compile-deal.ts';
import { assertNever } from '../units/assert.ts';

function curvesText({ curveSets, pricing }: Deal): string {
  const set = curveSets.find(({ name }) => name === pricing.curveSet);
  const rates = Object.entries(set?.ratesPct ?? {}).map(([index, [first, ...later]]) =>
    later.length === 0 ? `${index} ${first}%` : `${index} from ${first}%`,
  );
  return rates.length === 0 ? 'No index' : `Curves "${pricing.curveSet}" (${rates.join(', ')})`;
}

/** `5%`, or `from 2%` for rates that change. */
const byPeriod = ([first, ...later]: readonly string[]): string =>
  later.some((rate) => rate !== first) ? `from ${first}%` : `${first}%`;

function defaultsText(defaults: DefaultRate): string {
  switch (defaults.kind) {
    case 'cdr':
      return `${defaults.annualPct}% CDR`;
    case 'mdr':
      return `monthly defaults ${byPeriod(defaults.monthlyPct)}`;
    case 'sda':
      return `${defaults.sdaPct}% SDA`;
    default:
      return assertNever(defaults);
  }
}

function lossesText(losses: Losses | undefined): string {
  if (!losses) return 'no losses';
  const { severityPct, lagMonths, advancing } = losses;
  const advances = advancing ? 'with advances' : 'without advances';
  return `${defaultsText(losses.defaults)} at ${severityPct}% severity after ${lagMonths} months ${advances}`;
}

const delinquenciesText = (pct: readonly string[] | undefined): string =>
  pct === undefined ? 'no delinquencies' : `${byPeriod(pct)} 90 or more days delinquent`;

const triggersText = (forced: RunAssumptions['forcedTriggers']): string[] =>
  Object.entries(forced ?? {}).map(([trigger, state]) => `${trigger} forced ${state}`);

/** What a deal was run with, as the footnotes of its tables say it. */
export function assumptions(deal: Deal, { losses, delinquent90Pct, forcedTriggers }: RunAssumptions): string {
  const { paymentDates, hedges } = deal.pricing;
  const parts = [
    curvesText(deal),
    lossesText(losses),
    delinquenciesText(delinquent90Pct),
    ...triggersText(forcedTriggers),
    ...(deal.hedges.length === 0 ? [] : [`derivative contracts ${hedges}`]),
    paymentDates === 'unadjusted' ? 'unadjusted payment dates' : 'payment dates on business days',
  ];
  return `${parts.join(', ')}.`;
}
