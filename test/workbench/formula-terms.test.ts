import { expect, test } from 'vitest';
import { resultPayments } from '../../electron/workbench/result-periods.ts';
import { termViews } from '../../electron/workbench/term-views.ts';
import { openDesk, typed } from './open-workbench.ts';

const tableOf = (id: string) => {
  const { open } = openDesk();
  return termViews(open.deal, 'triggers').find((table) => table.id === id);
};

test.each([
  ['7% * loansAtCutOf', 6],
  ['max(7% * loansAtCutOff, ocTarget)', 25],
])('a mistake in %s names its character', (text, character) => {
  const { open } = openDesk();
  expect(open.enter([typed('group|2', 'ocTarget', text)])).toMatchObject([{ text, character }]);
});

test('a refusal that is of no formula names no character', () => {
  const { open } = openDesk();
  const [refused] = open.enter([typed('1-M-2', 'marginBps', 'wide')]);
  expect(refused).not.toHaveProperty('character');
});

test('formulas are told in words too, and those that are absent in none', () => {
  const cells = tableOf('targets')?.rows.find(({ id }) => id === 'group|1')?.cells ?? {};
  expect(cells['ocTarget in words']?.text).toBe('0.5% of the loans at the cut-off date');
  expect(cells['ocTargetFrozenWhile in words']?.text).toBe('');
  expect(tableOf('call')?.rows[0]?.cells['cleanUpCall in words']?.text).toMatch(/^the loans are at most 25%/);
});

test('who got what after the last period is that of the last one', () => {
  const { open } = openDesk();
  const { period, periods, called } = resultPayments(open, { period: 1_200, speedPct: 100, redemption: 'call' });
  expect({ period, called }).toEqual({ period: periods, called: true });
});
