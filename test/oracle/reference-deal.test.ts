import { describe, expect, test } from 'vitest';
import type { Losses } from '../../engine/deal/schema/assumptions.ts';
import { shippedDeal } from '../deal/shipped.ts';
import { bothOf, disagreements } from './agree.ts';
import type { Scenario } from './books.ts';

const deal = shippedDeal();

const lossesAt = (cdrPct: string): Losses => ({
  defaults: { kind: 'cdr', annualPct: cdrPct },
  severityPct: '40',
  lagMonths: 12,
  order: 'together',
  advancing: true,
});

/** Percent of the pricing speed, and of the loans that default in a year. */
const LOANS: [speedPct: number, cdrPct?: string][] = [[0], [80], [180], [100, '5'], [100, '15'], [180, '15']];

const scenarios = LOANS.flatMap(([speedPct, cdrPct]) =>
  (['call', 'maturity'] as const).flatMap((redemption) =>
    (['included', 'excluded'] as const).map((hedges): [string, Scenario] => [
      `at ${speedPct} % and ${cdrPct ?? '0'} CDR, to ${redemption}, hedges ${hedges}`,
      { speedPct, redemption, hedges, losses: cdrPct === undefined ? undefined : lossesAt(cdrPct) },
    ]),
  ),
);

describe.each(['Pricing', 'Forward'])('the oracle pays the reference deal on the curves "%s"', (curveSet) => {
  const both = bothOf(deal, curveSet);

  test.each(scenarios)('%s', (_name, scenario) => {
    expect(disagreements(both.compare(scenario))).toEqual([]);
  });
});

describe('the oracle pays the reference deal with late payers', () => {
  const both = bothOf({
    ...deal,
    triggers: deal.triggers.map((trigger) =>
      trigger.id === 'triggerEvent' ? { ...trigger, when: 'delinquent90 > 7.005% * loans' } : trigger,
    ),
    pricing: { ...deal.pricing, paymentDates: 'nextBusinessDay' },
  });
  const late: Scenario = {
    speedPct: 100,
    redemption: 'maturity',
    hedges: 'included',
    losses: lossesAt('5'),
    delinquent90Pct: [...Array<string>(40).fill('3'), ...Array<string>(20).fill('9'), '5'],
  };

  test.each<[string, Scenario]>([
    ['on business days, the trigger on and off again', late],
    ['its trigger held on', { ...late, forcedTriggers: { '2/triggerEvent': 'on' } }],
    ['its stepdown held off', { ...late, forcedTriggers: { stepdown: 'off' } }],
  ])('%s', (_name, scenario) => {
    expect(disagreements(both.compare(scenario))).toEqual([]);
  });
});
