import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { averageLife } from '../../engine/analytics/average-life.ts';
import { LoanBook } from '../../engine/collateral/loan-book.ts';
import { LIBRARY_KEYS, libraryDeal } from '../../engine/library/index.ts';
import { assumeScenario } from '../../engine/scenario/assume-scenario.ts';
import { checkScenario } from '../../engine/scenario/check-scenario.ts';
import { CompiledDeal } from '../../engine/scenario/compile-deal.ts';
import { priceDeal } from '../../engine/scenario/price-deal.ts';
import { readScenario } from '../../engine/scenario/read-scenario.ts';
import { PRICING_SCENARIO, type Scenario } from '../../engine/scenario/scenario.ts';
import { ScenarioRun } from '../../engine/scenario/scenario-run.ts';
import { pricingTable } from '../../engine/termsheet/pricing-table.ts';
import { placeText } from '../../engine/units/diagnostic.ts';
import { shippedDeal } from '../deal/shipped.ts';
import { twoTranches } from '../deals/two-tranche.ts';
import { pct } from '../oracle/random-scenarios.ts';
import '../property-seed.ts';
import { FIVE_CDR } from '../deals/five-cdr.ts';

const deal = shippedDeal();
const run = (scenario: Partial<Scenario>, of = deal) =>
  new ScenarioRun(of, { name: 'Stress', curves: {}, ...scenario }, new LoanBook());
const cellOf = (scenario: Partial<Scenario>, tranche: string, speedPct = 100) =>
  run(scenario).priced.cells.find(
    (cell) => cell.tranche === tranche && cell.speedPct === speedPct && cell.redemption === 'call',
  );
const footnote = (scenario: Partial<Scenario>) => {
  const made = run(scenario);
  return pricingTable(made.deal, made.priced).notes.at(-1);
};

describe('a scenario', () => {
  test.each(LIBRARY_KEYS)('that assumes nothing prices %s exactly as the deal is priced', (key) => {
    const shipped = libraryDeal(key);
    if (!shipped) throw new Error(`${key} is not shipped`);
    const made = new ScenarioRun(shipped, PRICING_SCENARIO, new LoanBook());
    expect(made.priced).toEqual({ ...priceDeal(shipped), assumed: made.assumed });
    expect(made.deal).toEqual(shipped);
  });

  test('with losses prices what a run with these losses pays', () => {
    const { plan } = run({ losses: FIVE_CDR }).compiled;
    const flow = new CompiledDeal(deal)
      .run({ speedPct: 100, redemption: 'call', losses: FIVE_CDR })
      .tranches.find(({ tranche }) => tranche === '1-M-2');
    if (!flow) throw new Error('no such class');
    expect(cellOf({ losses: FIVE_CDR }, '1-M-2')?.walYears).toBe(averageLife(flow, plan.timeline, 0, 'actual/365'));
    expect(cellOf({ losses: FIVE_CDR }, '1-M-2')?.walYears).not.toBe(cellOf({}, '1-M-2')?.walYears);
  });

  test('comes to the same in memory that an earlier run has used', () => {
    const compiled = new CompiledDeal(deal);
    const passing = new CompiledDeal(deal);
    const calm = { speedPct: 300, redemption: 'maturity' } as const;
    const lossy = { speedPct: 50, redemption: 'call', losses: FIVE_CDR } as const;
    expect(passing.passingRun(calm)).toEqual(compiled.run(calm));
    const memory = passing.passingRun(calm);
    expect(passing.passingRun(lossy)).toEqual(compiled.run(lossy));
    expect(passing.passingRun(calm)).toBe(memory);
    expect(memory).toEqual(compiled.run(calm));
    // What somebody holds on to is not written over.
    const kept = passing.run(lossy);
    passing.passingRun(calm);
    expect(passing.passingRun(lossy)).toBe(kept);
    expect(kept).toEqual(compiled.run(lossy));
  });

  test('holds triggers, takes delinquencies, contracts and curves into the run', () => {
    const calm = cellOf({}, '2-B-1')?.walYears;
    expect(cellOf({ forcedTriggers: { '2/triggerEvent': 'on' } }, '2-B-1')?.walYears).not.toBe(calm);
    expect(cellOf({ curves: { flatPct: '8' } }, '2-B-1')?.walYears).not.toBe(calm);
    expect(run({ hedges: 'included' }).compiled.run({ speedPct: 100, redemption: 'call' }).hedgesUsd[1]?.[1]).not.toBe(
      0,
    );
    expect(cellOf({ delinquent90Pct: ['12'] }, '2-B-1')).toEqual(cellOf({}, '2-B-1'));
  });

  test('has a grid of its own', () => {
    const { priced } = run({ speedsPct: ['50', '250'], redemptions: ['maturity'] });
    expect([priced.speedsPct, priced.redemptions]).toEqual([[50, 250], ['maturity']]);
    expect(priced.cells).toHaveLength(deal.tranches.length * 2);
  });

  test('is compared with what was published only where it assumes nothing else', () => {
    expect(run({ speedsPct: ['100'] }).deal.published).toBe(deal.published);
    expect(run({ losses: FIVE_CDR }).deal.published).toBeUndefined();
    expect(run({ curves: { shiftBps: '1' } }).deal.published).toBeUndefined();
  });

  test('is told in the footnote of its table', () => {
    expect(footnote({})).toContain(', no losses, no delinquencies, derivative contracts excluded,');
    expect(
      footnote({
        curves: { flatPct: '5' },
        losses: FIVE_CDR,
        delinquent90Pct: ['2', '6'],
        forcedTriggers: { '2/triggerEvent': 'on' },
        hedges: 'included',
      }),
    ).toBe(
      'Curves "Flat 5 %" (LIBOR1M 5%, LIBOR6M 5%, CMT1Y 5%), 5% CDR at 40% severity after 12 months with advances, from 2% 90 or more days delinquent, 2/triggerEvent forced on, derivative contracts included, unadjusted payment dates.',
    );
  });

  test('leaves the deal as it is', () => {
    const before = JSON.stringify(deal);
    assumeScenario(deal, { name: 'Stress', curves: { shiftBps: '100' }, losses: FIVE_CDR, speedsPct: ['7'] });
    expect(JSON.stringify(deal)).toBe(before);
  });
});

describe('a scenario that names what the deal does not have', () => {
  test('says so, with its place', () => {
    const scenario: Scenario = {
      name: 'Old',
      curves: { set: 'Gone' },
      forcedTriggers: { '1/triggerEvent': 'on', triggerEvent: 'off', '2/stepdown': 'on' },
    };
    expect(checkScenario(scenario, deal).map(({ place, message }) => [placeText(place), message])).toEqual([
      [
        'curves.set',
        `The deal has no curve set "Gone": choose one of ${deal.curveSets.map(({ name }) => name).join(', ')}`,
      ],
      [
        'forcedTriggers.1/triggerEvent',
        'The deal has no trigger "1/triggerEvent" to force: its triggers are 2/stepdown, 2/triggerEvent',
      ],
    ]);
    expect(checkScenario(PRICING_SCENARIO, deal)).toEqual([]);
  });
});

describe('what a person typed of a scenario', () => {
  test('is read with its units, and what was emptied is gone', () => {
    const draft = {
      name: ' Stress ',
      note: '',
      curves: { set: '', flatPct: '5.25%', shiftBps: '1%' },
      speedsPct: ['80%', '100'],
      losses: { ...FIVE_CDR, severityPct: '40 %' },
      delinquent90Pct: ['2%', '250bp'],
    };
    expect(readScenario(draft)).toEqual({
      scenario: {
        name: 'Stress',
        curves: { flatPct: '5.25', shiftBps: '100' },
        speedsPct: ['80', '100'],
        losses: FIVE_CDR,
        delinquent90Pct: ['2', '2.5'],
      },
    });
  });

  test.each([
    [{ name: '', curves: {} }, 'name', 'expected'],
    [{ name: 'A', curves: { flatPct: 'high' } }, 'curves.flatPct', '"high" is not a rate'],
    [{ name: 'A', curves: { flatPct: '200' } }, 'curves.flatPct', 'expected -20 to 100 percent; found "200"'],
    [{ name: 'A', speedsPct: ['80', '80.0'] }, 'speedsPct', 'every speed once'],
    [{ name: 'A', losses: { ...FIVE_CDR, lagMonths: 0 } }, 'losses.lagMonths', '1 to 1,200 months'],
    [{ name: 'A', forcedTriggers: { x: 'maybe' } }, 'forcedTriggers.x', 'expected on or off'],
    [{ name: 'A', surprise: 1 }, 'the document', 'unknown "surprise"'],
  ])('is refused with its place: %j', (draft, place, message) => {
    const read = readScenario(draft);
    const [first] = 'diagnostics' in read ? read.diagnostics : [];
    expect(first && placeText(first.place)).toBe(place);
    expect(first?.message).toContain(message);
  });

  test('comes back from its own text the same, and runs', () => {
    const scenarios = fc.record(
      {
        name: fc.constantFrom('Up', 'Stress 2'),
        curves: fc.record({ flatPct: pct(0, 12), shiftBps: pct(-50, 300) }, { requiredKeys: [] }),
        speedsPct: fc.uniqueArray(fc.integer({ min: 0, max: 300 }).map(String), { minLength: 1, maxLength: 3 }),
        redemptions: fc.constantFrom(['call' as const], ['maturity' as const, 'call' as const]),
        losses: fc.constant(FIVE_CDR),
        delinquent90Pct: fc.array(pct(0, 20), { minLength: 1, maxLength: 4 }),
      },
      { requiredKeys: ['name', 'curves'] },
    );
    fc.assert(
      fc.property(scenarios, (drawn) => {
        const read = readScenario(drawn);
        if (!('scenario' in read)) throw new Error(JSON.stringify(read));
        expect(readScenario(JSON.parse(JSON.stringify(read.scenario)))).toEqual(read);
        const { cells, speedsPct, redemptions } = run(read.scenario, twoTranches).priced;
        expect(cells).toHaveLength(2 * speedsPct.length * redemptions.length);
      }),
      { numRuns: 40 },
    );
  });
});
