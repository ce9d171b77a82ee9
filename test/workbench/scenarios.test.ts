import { describe, expect, test } from 'vitest';
import type { Scenario } from '../../engine/scenario/scenario.ts';
import { answersOf } from './answers.ts';
import { cellOf, openDesk, sent, shippedIn, typed, workbenchOver } from './open-workbench.ts';
import { FIVE_CDR } from '../deals/five-cdr.ts';

const STRESS: Scenario = {
  name: 'Stress',
  curves: { shiftBps: '100' },
  losses: FIVE_CDR,
  forcedTriggers: { '2/triggerEvent': 'on' },
};

function desk() {
  const opened = openDesk();
  const ask = answersOf(opened.workbench);
  const names = () => ask('scenarios.view', undefined).scenarios.map(({ scenario }) => scenario.name);
  const wal = () => cellOf(sent(opened.open).pricing, '2-B-1|call|walYears', 'speed 100').value;
  return { ...opened, ask, names, wal };
}

describe('scenarios', () => {
  test('begin with the deal’s own pricing, which is chosen and is not changed here', () => {
    const { ask, open } = desk();
    const view = ask('scenarios.view', undefined);
    expect(view).toMatchObject({ chosen: 'Pricing', scenarios: [{ isPricing: true, troubles: [] }] });
    expect(view.scenarios[0]?.assumptions).toContain('no losses');
    expect(view.triggers).toContainEqual({ key: '2/triggerEvent', title: 'triggerEvent, Group 2' });
    expect(sent(open).scenario).toBe('Pricing');
    expect(() => ask('scenarios.remove', { name: 'Pricing' })).toThrow("Pricing is the deal's own");
    expect(() => ask('scenarios.save', { scenario: STRESS, replaces: 'Pricing' })).toThrow("Pricing is the deal's own");
  });

  test('are saved, renamed, duplicated and removed, and kept with the deal', () => {
    const { ask, names, file, open } = desk();
    expect(ask('scenarios.save', { scenario: STRESS }).refused).toEqual([]);
    ask('scenarios.save', { scenario: { ...STRESS, name: 'Severe' }, replaces: 'Stress' });
    ask('scenarios.duplicate', { name: 'Severe' });
    ask('scenarios.duplicate', { name: 'Severe' });
    ask('scenarios.duplicate', { name: 'Pricing' });
    ask('scenarios.remove', { name: 'Severe copy 2' });
    expect(names()).toEqual(['Pricing', 'Scenario', 'Severe', 'Severe copy']);
    expect(sent(open).version.number).toBe(1);

    const again = workbenchOver(file);
    again.workbench.open(shippedIn(again.workbench)?.id ?? 0);
    const { chosen, scenarios } = answersOf(again.workbench)('scenarios.view', undefined);
    again.close();
    expect(chosen).toBe('Pricing');
    expect(scenarios.map(({ scenario }) => scenario)).toEqual([
      { name: 'Pricing', curves: {} },
      { name: 'Scenario', curves: {} },
      { ...STRESS, name: 'Severe' },
      { ...STRESS, name: 'Severe copy' },
    ]);
  });

  test('are refused with the place of what is wrong', () => {
    const { ask, names } = desk();
    ask('scenarios.save', { scenario: STRESS });
    const refusedOf = (scenario: Scenario, replaces?: string) => ask('scenarios.save', { scenario, replaces }).refused;
    expect(refusedOf(STRESS)).toMatchObject([{ place: 'name', message: expect.stringContaining('already') as string }]);
    expect(refusedOf({ ...STRESS, name: 'Pricing' })).toMatchObject([{ place: 'name' }]);
    expect(refusedOf({ ...STRESS, curves: { flatPct: 'high' } }, 'Stress')).toMatchObject([
      { place: 'curves.flatPct' },
    ]);
    expect(names()).toEqual(['Pricing', 'Stress']);
  });

  test('that are chosen are what the tables are of, until the deal’s own pricing is again', () => {
    const { ask, open, wal } = desk();
    ask('scenarios.save', { scenario: STRESS });
    const own = wal();
    const chosen = ask('scenarios.choose', { name: 'Stress' });
    expect(chosen.scenario).toBe('Stress');
    expect(chosen.tieOut).toBeUndefined();
    expect(chosen.pricing.notes.at(-1)).toContain('5% CDR');
    expect(wal()).not.toBe(own);
    open.enter([typed('1-M-2', 'marginBps', '165')]);
    expect(cellOf(sent(open).pricing, '1-M-2|call|dmBps', 'speed 100').change).toBe('+15');
    expect(ask('scenarios.choose', { name: 'Pricing' }).scenario).toBe('Pricing');
    expect(wal()).toBe(own);
  });

  test('move the tables when the chosen one is changed, and say by how much', () => {
    const { ask, open } = desk();
    ask('scenarios.duplicate', { name: 'Pricing' });
    expect(sent(open).scenario).toBe('Scenario');
    const { view } = ask('scenarios.save', {
      scenario: { name: 'Slow', curves: {}, losses: STRESS.losses },
      replaces: 'Scenario',
    });
    expect(view.scenario).toBe('Slow');
    expect(cellOf(view.pricing, '1-M-2|call|walYears', 'speed 100').change).toMatch(/^[+-]0\.\d+$/);
  });
});

describe('undo', () => {
  test('takes back edits of the deal and of scenarios, in the order in which they were made', () => {
    const { ask, open, names } = desk();
    ask('scenarios.save', { scenario: STRESS });
    open.enter([typed('1-M-2', 'marginBps', '165')]);
    ask('scenarios.save', { scenario: { ...STRESS, name: 'Severe' }, replaces: 'Stress' });
    ask('scenarios.remove', { name: 'Severe' });
    expect(sent(open).undo).toBe('Scenario Severe removed');
    open.undo();
    expect([names(), sent(open).undo]).toEqual([['Pricing', 'Severe'], 'Scenario Stress renamed to Severe']);
    open.undo();
    expect([names(), sent(open).undo]).toEqual([['Pricing', 'Stress'], '1-M-2 margin 150 bp to 165 bp']);
    open.undo();
    open.undo();
    expect([names(), sent(open).undo, sent(open).redo]).toEqual([['Pricing'], undefined, 'Scenario Stress added']);
    for (let i = 0; i < 4; i += 1) open.redo();
    expect([names(), sent(open).undo]).toEqual([['Pricing'], 'Scenario Severe removed']);
    expect(cellOf(sent(open).structure, '1-M-2', 'marginBps').value).toBe(165);
  });

  test('counts as a new state of the answers, like any other edit or choice', () => {
    const { ask, open } = desk();
    const revisions = [sent(open).revision];
    ask('scenarios.save', { scenario: STRESS });
    revisions.push(sent(open).revision);
    ask('scenarios.choose', { name: 'Stress' });
    revisions.push(sent(open).revision);
    open.undo();
    revisions.push(sent(open).revision);
    expect(new Set(revisions).size).toBe(revisions.length);
    expect(sent(open).scenario).toBe('Pricing');
  });
});

describe('a scenario that the deal has grown out of', () => {
  test('says why, leaves the others, and the tables are of the deal’s own pricing', () => {
    const { ask, open } = desk();
    ask('scenarios.save', { scenario: STRESS });
    ask('scenarios.save', { scenario: { name: 'Fast', curves: {}, speedsPct: ['300'] } });
    ask('scenarios.choose', { name: 'Stress' });
    open.change({
      label: 'No triggers',
      edits: [
        { place: ['triggers'], value: [] },
        { place: ['groups', 1, 'ocTarget'], value: '7% * loansAtCutOff' },
        { place: ['groups', 1, 'ocTargetFrozenWhile'], value: undefined },
      ],
    });
    const view = sent(open);
    expect(view.scenario).toBe('Pricing');
    expect(view.warnings).toMatchObject([
      { place: 'scenario', message: expect.stringContaining('"Stress" cannot be run') as string },
    ]);
    const { scenarios, chosen } = ask('scenarios.view', undefined);
    expect(chosen).toBe('Stress');
    expect(scenarios.map(({ scenario, troubles }) => [scenario.name, troubles.length])).toEqual([
      ['Pricing', 0],
      ['Fast', 0],
      ['Stress', 1],
    ]);
    const stress = { scenario: 'Stress', speedPct: 100, redemption: 'call' as const };
    expect(() => ask('results.periods', { ...stress, what: ['oc'] })).toThrow(
      'The scenario "Stress" cannot be run. The deal has no trigger "2/triggerEvent" to force',
    );
    open.undo();
    expect(sent(open)).toMatchObject({ scenario: 'Stress', warnings: [] });
  });
});
