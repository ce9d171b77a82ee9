import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { replineRowId } from '../../engine/deal/terms/repline-terms.ts';
import type { OpenDeal } from '../../electron/workbench/open-deal.ts';
import type { Losses } from '../../engine/deal/schema/assumptions.ts';
import { ScenarioRun } from '../../engine/scenario/scenario-run.ts';
import type { Workbench } from '../../electron/workbench/workbench.ts';
import { collateralView } from '../../electron/workbench/collateral-view.ts';
import { standOnLoans } from '../../engine/collateral/tape-changes.ts';
import { loanFlows } from '../../electron/workbench/loan-flows.ts';
import { stratViews } from '../../electron/workbench/strat-views.ts';
import { tapeIssues, tapeRows } from '../../electron/workbench/tape-rows.ts';
import { tempFolder } from '../store/temp-files.ts';
import { cellOf, openDesk, typed } from './open-workbench.ts';
import { FIVE_CDR } from '../deals/five-cdr.ts';

const reference = (group: number) => path.join(import.meta.dirname, `../golden/impac-2003-8/loans-group${group}.csv`);

async function importFile(workbench: Workbench, file: string, issuer?: string): Promise<string> {
  const { mapping } = await workbench.incoming.choose(file);
  return workbench.incoming.read(workbench.current, mapping, issuer);
}

const viewOf = (workbench: Workbench) => collateralView(workbench.current.deal, workbench.tapes);
const ALL = { sort: [], filters: [], only: 'all' as const };

/** The reference deal with group 2 on its own loans. */
async function onTape() {
  const { workbench, open } = openDesk();
  const tape = await importFile(workbench, reference(2));
  open.change(standOnLoans(open.deal, 1, workbench.tapes.stored(tape).tape, tape, undefined));
  return { workbench, open, tape };
}

describe('a tape', () => {
  test('comes in, with as much kept and excluded as there is in the file, and changes no figure', async () => {
    const { workbench, open } = openDesk();
    const before = open.view().pricing;
    const tape = await importFile(workbench, reference(1));
    expect(tape).toBe('loans-group1');
    expect(viewOf(workbench).tapes).toMatchObject([
      {
        id: tape,
        all: { loans: 1507, balance: '$400,000,020.61' },
        kept: { loans: 1507, balance: '$400,000,020.61' },
        excluded: { loans: 0, balance: '$0.00' },
        issues: [],
        loanGroups: [{ word: '1', loans: 1507 }],
      },
    ]);
    expect(open.view().version.note).toBe('Import loans-group1.csv');
    expect(open.view().pricing.rows.map(({ cells }) => cells)).toEqual(before.rows.map(({ cells }) => cells));
  });

  test('is the collateral of a group, and undo takes it back', async () => {
    const { open, workbench } = await onTape();
    expect(open.view()).toMatchObject({
      undo: 'Group 2 on 96 loans of loans-group2.csv',
      collateral: '96 loans, 12 replines',
    });
    expect(viewOf(workbench).groups[1]).toMatchObject({
      source: { kind: 'tape' },
      lines: 96,
      balance: '$77,192,598.57',
    });
    open.undo();
    expect(open.view().collateral).toBe('26 replines');
    open.redo();
    expect(open.view().collateral).toBe('96 loans, 12 replines');
  });

  test('is edited loan by loan: figures move, refused texts stay out, undo goes back to the tape before', async () => {
    const { open, workbench, tape } = await onTape();
    const before = open.view();
    const wal = () => cellOf(open.view().structure, '2-A-1', 'walYears').value;
    const was = wal();
    const refused = workbench.tapes.enter(tape, [
      { loan: 0, field: 'remaining_term_months', text: '120' },
      { loan: 1, field: 'note_rate_pct', text: 'high' },
    ]);
    expect(refused).toMatchObject([{ loan: 1, message: expect.stringContaining('high') as string }]);
    expect(tapeRows(workbench.tapes, { tape, ...ALL }, { from: 0, to: 1 }).rows[0]?.cells).toContain('120');
    expect(wal()).not.toBe(was);
    expect(open.view().undo).toContain('Remaining term');
    open.undo();
    expect(wal()).toBe(was);
    expect(open.view().pricing.rows.map(({ id }) => id)).toEqual(before.pricing.rows.map(({ id }) => id));
  });

  test('never leaves a loan in the run that cannot be run', async () => {
    const { open, workbench, tape } = await onTape();
    const { number } = open.view().version;
    expect(() => workbench.tapes.enter(tape, [{ loan: 3, field: 'note_rate_pct', text: '' }])).toThrow(
      /Loan "SYN2-0004" in row 5 of the tape has no note rate: mend or exclude it/,
    );
    expect(open.view().version.number).toBe(number);
    workbench.tapes.exclude(tape, [3], true);
    expect(viewOf(workbench).groups[1]?.lines).toBe(95);
  });

  test('is filtered, sorted and sent page by page', async () => {
    const { workbench, tape } = await onTape();
    const request = {
      tape,
      sort: [{ field: 'fico', descending: true }],
      filters: [{ field: 'state', text: 'TX, OR' }],
    };
    const { total, rows } = tapeRows(workbench.tapes, { ...request, only: 'all' }, { from: 1, to: 3 });
    expect([total, rows.length]).toEqual([11, 2]);
    const bad = { tape, ...ALL, filters: [{ field: 'fico', text: '>=high' }] };
    expect(tapeRows(workbench.tapes, bad, { from: 0, to: 9 })).toMatchObject({
      total: 0,
      refused: [{ field: 'fico' }],
    });
  });
});

const FOREIGN = `Pool tape as of 07/01/2003
Loan #,Cur Bal,Int Rate,Rem Term,Orig Term,Index Type,Gross Mgn,Next Chg Dt,Rate Adj Freq,Life Cap,FICO Score,Prop State
A1,"$100,000.00",5.25%,359,360,6M LIBOR,2.75%,08/01/2004,6,11.25%,702,CA
A2,"$250,000.00",5.50%,358,360,6M LIBOR,2.75%,09/01/2004,6,11.50%,7020,California
A3,,6.00%,357,360,6M LIBOR,2.75%,10/01/2004,6,12.00%,640,TX
`;

describe('a tape with mistakes', () => {
  async function withMistakes() {
    const desk = openDesk();
    const file = path.join(tempFolder(), 'foreign.csv');
    writeFileSync(file, FOREIGN);
    return { ...desk, file, tape: await importFile(desk.workbench, file, 'Foreign Mortgage') };
  }

  test('leaves out the loans that cannot be run, and says so to the cent', async () => {
    const { workbench } = await withMistakes();
    const [tape] = viewOf(workbench).tapes;
    expect(tape).toMatchObject({
      all: { loans: 3, balance: '$350,000.00' },
      kept: { loans: 0 },
      excluded: { loans: 3 },
    });
    expect(tape?.issues.filter(({ severity }) => severity === 'error')).toMatchObject([
      { kind: 'current_balance.missing', excluded: 1 },
      { kind: 'index.unknown', excluded: 3 },
    ]);
  });

  test('is mended as proposed, one kind after the other, and comes back into the pool', async () => {
    const { workbench, open, tape } = await withMistakes();
    workbench.tapes.resolve(tape, { kind: 'index.unknown', how: 'fix' });
    expect(viewOf(workbench).tapes[0]).toMatchObject({ kept: { loans: 2, balance: '$350,000.00' } });
    const { issues } = tapeIssues(workbench.tapes, tape, { openOnly: true }, { from: 0, to: 50 });
    expect(issues).toMatchObject([
      { kind: 'fico.range', loanId: 'A2', fileRow: 4, value: '7020', proposed: { text: '702' } },
      { kind: 'state.unknown', loanId: 'A2', value: 'California', proposed: { text: 'CA' } },
    ]);
    for (const { kind } of issues) workbench.tapes.resolve(tape, { kind, how: 'fix' });
    workbench.tapes.enter(tape, [{ loan: 2, field: 'current_balance', text: '150k' }]);
    expect(viewOf(workbench).tapes[0]).toMatchObject({
      kept: { loans: 3, balance: '$500,000.00' },
      excluded: { loans: 0 },
    });
    open.undo();
    expect(viewOf(workbench).tapes[0]).toMatchObject({ excluded: { loans: 1 } });
  });

  test('can be let stand, opened again, and left out', async () => {
    const { workbench, tape } = await withMistakes();
    workbench.tapes.resolve(tape, { kind: 'index.unknown', how: 'fix' });
    const counts = () => viewOf(workbench).tapes[0]?.issues.find(({ kind }) => kind === 'fico.range');
    workbench.tapes.resolve(tape, { kind: 'fico.range', how: 'accept' });
    expect(counts()).toMatchObject({ open: 0, accepted: 1 });
    workbench.tapes.resolve(tape, { kind: 'fico.range', how: 'reopen' });
    expect(counts()).toMatchObject({ open: 1, accepted: 0 });
    workbench.tapes.resolve(tape, { kind: 'fico.range', how: 'exclude', loans: [1] });
    expect(counts()).toMatchObject({ open: 0, excluded: 1 });
    expect(() => workbench.tapes.resolve(tape, { kind: 'ltv.range', how: 'fix' })).toThrow(/no longer there/);
  });

  test('is remembered by its issuer', async () => {
    const { workbench, file } = await withMistakes();
    expect(await workbench.incoming.choose(file)).toMatchObject({
      issuer: 'Foreign Mortgage',
      issuers: ['Foreign Mortgage'],
      headingRow: 2,
    });
    expect(await workbench.incoming.choose(reference(2))).not.toHaveProperty('issuer');
  });
});

test('a tape that a group stands on is not removed', async () => {
  const { workbench, open, tape } = await onTape();
  expect(() => workbench.tapes.remove(tape)).toThrow(
    'Group 2 stands on loans-group2.csv: stand it on other loans first.',
  );
  open.undo();
  workbench.tapes.remove(tape);
  expect(viewOf(workbench).tapes).toEqual([]);
});

test('replines are typed into like classes', () => {
  const { open } = openDesk();
  const [table] = open.view().replines;
  expect(table).toMatchObject({ id: 'replines|1', title: 'Replines of Group 1' });
  const row = table?.rows[0]?.id ?? '';
  expect(row).toBe(replineRowId('1', 0));
  expect(open.enter([typed(row, 'noteRatePct', '5.5%')])).toEqual([]);
  expect(open.view().replines[0]?.rows[0]?.cells['noteRatePct']?.value).toBe(5.5);
  expect(open.enter([typed(row, 'remainingTermMonths', '0')])).toHaveLength(1);
});

test('the tables of a template have a bar a row', async () => {
  const { workbench, tape } = await onTape();
  const views = stratViews(workbench.tapes.stored(tape).tape, {
    tape,
    loanGroup: '2',
    percent: 'asPrinted',
    what: { kind: 'template', name: 'impac-2003-8' },
  });
  expect(views).toHaveLength(20);
  for (const { table, parts } of views.slice(1)) {
    expect(parts).toHaveLength(table.rows.length - 1);
    expect(parts?.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 9);
  }
});

test('what the loans are projected to pay adds up to what they owe', async () => {
  const { open } = await onTape();
  for (const { balanceUsd, scheduledUsd, prepaidUsd, recoveredUsd, lossUsd, months } of loanFlows(open.run, {
    speedPct: 100,
  })) {
    const paid = [scheduledUsd, prepaidUsd, recoveredUsd, lossUsd].flat().reduce((sum, usd) => sum + usd, 0);
    expect(paid).toBeGreaterThan(balanceUsd[0] ?? 0);
    expect(balanceUsd.at(-1)).toBeCloseTo(0, 4);
    expect(months[0]).toBe('Aug-03');
  }
});

test('what the loans lose is as the scenario has it that is chosen, unless losses are asked for', () => {
  const { open } = openDesk();
  const lost = (run: OpenDeal['run'], asked?: Losses) =>
    loanFlows(run, { speedPct: 100, losses: asked })
      .flatMap(({ lossUsd }) => lossUsd)
      .reduce((sum, usd) => sum + usd, 0);
  const stressed = new ScenarioRun(open.deal, { name: 'Bad', curves: {}, losses: FIVE_CDR }, open.book);
  expect(lost(open.run)).toBe(0);
  expect(lost(stressed)).toBeGreaterThan(1e6);
  expect(lost(open.run, FIVE_CDR)).toBeCloseTo(lost(stressed), 4);
});
