import { expect, onTestFinished, test } from 'vitest';
import { CallQueue } from '../../electron/calls/call-queue.ts';
import { Cancelled } from '../../electron/calls/cancelled.ts';
import { SharedProgress } from '../../electron/calls/shared-progress.ts';
import { openStore } from '../../electron/store/store.ts';
import { rehearse } from '../../electron/workbench/rehearse.ts';
import { Workbench } from '../../electron/workbench/workbench.ts';
import { dealText } from '../../engine/deal/check/check.ts';
import { replineRowId } from '../../engine/deal/terms/repline-terms.ts';
import type { Watch, Work } from '../../engine/units/watch.ts';
import { minute, tempFile } from '../store/temp-files.ts';
import { savedVersions, sent, shippedIn, typed } from './open-workbench.ts';

function openWatched(file: string, watch: Watch) {
  const store = openStore(file);
  onTestFinished(() => store.close());
  const workbench = new Workbench(store, () => minute(1), watch);
  return { workbench, open: workbench.open(shippedIn(workbench)?.id ?? 0) };
}

/** The shipped deal on a workbench whose work is given up once `cancelAt` is set to a kind of it. */
function watchedDesk() {
  const file = tempFile();
  const cancelAt: { work?: Work | undefined } = {};
  const { workbench, open } = openWatched(file, (work) => {
    if (work === cancelAt.work) throw new Cancelled();
  });
  const all = () => ({ text: dealText(open.deal), view: sent(open), versions: savedVersions(file, open.dealId) });
  return { workbench, open, cancelAt, all };
}

const WIDER = [typed('1-M-2', 'marginBps', '165')];
const SMALLER = [typed('1-M-2', 'balanceUsd', '12mm')];

test('an edit that is cancelled keeps nothing, and the next one works', () => {
  const { open, cancelAt, all } = watchedDesk();
  open.enter(WIDER);
  const before = all();
  cancelAt.work = 'pricing';
  expect(() => open.enter(SMALLER)).toThrow(Cancelled);
  expect(all()).toEqual(before);
  cancelAt.work = undefined;
  expect(open.enter(SMALLER)).toEqual([]);
  expect(all()).toMatchObject({ view: { version: { number: 3 }, undo: '1-M-2 balance 13,000,000 to 12,000,000' } });
});

test.each(['undo', 'redo'] as const)('%s that is cancelled can be done after all', (step) => {
  const { open, cancelAt, all } = watchedDesk();
  open.enter(WIDER);
  open.enter(SMALLER);
  open.undo();
  const before = all();
  cancelAt.work = 'pricing';
  expect(() => open[step]()).toThrow(Cancelled);
  expect(all()).toEqual(before);
  cancelAt.work = undefined;
  open[step]();
  expect(all().versions).toHaveLength(before.versions.length + 1);
});

test('a scenario whose pricing is cancelled is neither chosen nor changed', () => {
  const { open, cancelAt, all } = watchedDesk();
  open.changeScenario(open.scenarios.duplicating('Pricing'));
  const saving = open.scenarios.saving({ name: 'Scenario', curves: { shiftBps: '100' } }, 'Scenario');
  if (!('change' in saving)) throw new Error('the scenario was refused');
  const before = { ...all(), scenarios: open.scenarios.list() };
  const now = () => ({ ...all(), scenarios: open.scenarios.list() });
  cancelAt.work = 'pricing';
  expect(() => open.chooseScenario('Scenario')).toThrow(Cancelled);
  expect(now()).toEqual(before);
  cancelAt.work = undefined;
  open.chooseScenario('Scenario');
  const chosen = now();
  cancelAt.work = 'pricing';
  expect(() => open.changeScenario(saving.change)).toThrow(Cancelled);
  expect(now()).toEqual(chosen);
});

test('loans whose amortization is cancelled are amortized when they are next asked for', () => {
  const { workbench, open, cancelAt } = watchedDesk();
  cancelAt.work = 'amortizing';
  const older = [typed(replineRowId('1', 0), 'ageMonths', '9')];
  expect(() => open.enter(older)).toThrow(Cancelled);
  cancelAt.work = undefined;
  expect(open.enter(older)).toEqual([]);
  expect(workbench.current.saved.number).toBe(2);
});

test('a rehearsal, for which nobody waits, is let be', () => {
  const { open } = openWatched(tempFile(), new CallQueue(new SharedProgress()).watch);
  expect(rehearse(open)).toBe(true);
});
