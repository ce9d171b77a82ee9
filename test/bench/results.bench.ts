// How long the window waits for each answer about scenarios and results of the reference deal.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openStore } from '../../electron/store/store.ts';
import { Workbench } from '../../electron/workbench/workbench.ts';
import { LoanBook } from '../../engine/collateral/loan-book.ts';
import type { Scenario } from '../../engine/scenario/scenario.ts';
import { ScenarioRun } from '../../engine/scenario/scenario-run.ts';
import { PERIOD_KINDS } from '../../engine/termsheet/period-kinds.ts';
import { shippedDeal } from '../deal/shipped.ts';
import { answersOf } from '../workbench/answers.ts';
import { measure } from './measure.ts';
import { FIVE_CDR } from '../deals/five-cdr.ts';

const BAD: Scenario = {
  name: 'Bad',
  curves: { shiftBps: '100' },
  losses: FIVE_CDR,
};
const terms = { speedPct: 100, redemption: 'call' } as const;
const toMaturity = { speedPct: 100, redemption: 'maturity' } as const;

const folder = mkdtempSync(path.join(tmpdir(), 'results-bench-'));
const store = openStore(path.join(folder, 'deals.sqlite'));
const workbench = new Workbench(store, () => new Date().toISOString());
const shipped = workbench.list().find(({ name }) => name === shippedDeal().name);
const open = workbench.open(shipped?.id ?? 0);
const ask = answersOf(workbench);
const book = new LoanBook();
ask('scenarios.save', { scenario: BAD });

console.log('Reference deal: 10 classes, 5 speeds, to call and to maturity; answers with their checks');
measure('pricing grid of a scenario with losses', () => new ScenarioRun(open.deal, BAD, book).priced);
measure('scenarios.view', () => ask('scenarios.view', undefined));
measure('scenarios.choose, twice, both priced before', () => {
  ask('scenarios.choose', { name: 'Pricing' });
  ask('scenarios.choose', { name: 'Bad' });
});
measure('results.periods, all kinds, to call', () => ask('results.periods', { ...terms, what: [...PERIOD_KINDS] }));
measure('results.periods, all kinds, to maturity', () =>
  ask('results.periods', { ...toMaturity, what: [...PERIOD_KINDS] }),
);
measure('results.table, cash flow to maturity', () =>
  ask('results.table', { ...toMaturity, table: { kind: 'cashflow', tranche: '1-A-1' } }),
);
measure('results.table, decrement', () =>
  ask('results.table', { ...terms, table: { kind: 'decrement', tranche: '1-A-1' } }),
);
measure('results.table, available rates', () =>
  ask('results.table', { ...terms, table: { kind: 'rateSchedule', measure: 'cash' } }),
);
measure('results.payments', () => ask('results.payments', { ...terms, period: 20 }));
measure('results.compare', () => ask('results.compare', { a: { scenario: 'Pricing' }, b: { scenario: 'Bad' } }));
measure('results.explain, average life', () =>
  ask('results.explain', { figure: { kind: 'walYears', tranche: '1-M-2', ...terms } }),
);
measure('results.explain, discount margin', () =>
  ask('results.explain', { figure: { kind: 'dmBps', tranche: '1-M-2', ...terms } }),
);
measure('results.tieOut', () => ask('results.tieOut', undefined));
store.close();
rmSync(folder, { recursive: true });
