import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkTape } from '../../engine/tape/check-tape.ts';
import { issueDescriber } from '../../engine/tape/describe-issue.ts';
import { editTape } from '../../engine/tape/edit-tape.ts';
import { KNOWN_FIELDS } from '../../engine/tape/fields.ts';
import {
  issueKey,
  loansInError,
  openIssues,
  type Issue,
  type IssueKind,
  type Proposal,
} from '../../engine/tape/issue-list.ts';
import { issuesLike, proposedEdits } from '../../engine/tape/proposed-edits.ts';
import { readValue } from '../../engine/tape/read-value.ts';
import { kindOf, rulesFor } from '../../engine/tape/rules/rules.ts';
import { sheetOf } from '../../engine/tape/sheet.ts';
import type { Tape } from '../../engine/tape/tape.ts';
import { ISSUE_CASES, type IssueCase } from './issue-cases.ts';
import { readCells, referenceCells } from './reference-tapes.ts';
import { context, LAST, soundLoan, tapeOf, tapeWith } from './small-tape.ts';

function issuesIn(tape: Tape): Issue[] {
  const list = checkTape(tape, context);
  return Array.from(list.loanOf.keys(), issueDescriber(tape, context, list));
}

const kindIn = (tape: Tape, kind: string): IssueKind | undefined =>
  checkTape(tape, context).kinds.find((found) => found.kind === kind);

function proposalText(proposed: Proposal | undefined, own: string): string | undefined {
  if (proposed?.kind !== 'value') return proposed?.kind;
  return proposed.field === own ? proposed.text : `${proposed.field}: ${proposed.text}`;
}

const named = ISSUE_CASES.map((issueCase): [string, string, IssueCase] => [
  issueCase.kind,
  JSON.stringify(issueCase.cells),
  issueCase,
]);

describe('a loan', () => {
  test('that is sound has no issues', () => {
    expect(issuesIn(tapeWith({}))).toEqual([]);
  });

  test.each([1, 2] as const)('of the reference tape of group %i has none', (group) => {
    expect(issuesIn(readCells(referenceCells(group)))).toEqual([]);
  });

  test.each(named)('has %s: %s', (kind, _, { cells, extraCells, value, reason, proposed }) => {
    const found = issuesIn(tapeWith(cells, extraCells)).find((issue) => issue.kind === kind && issue.loan === LAST);
    expect(found).toMatchObject({ fileRow: 6, value, state: 'open' });
    expect(found?.reason).toContain(reason);
    expect(proposalText(found?.proposed, found?.field ?? '')).toBe(proposed);
  });

  test.each(named.filter(([, , { proposed }]) => proposed !== undefined))(
    'mended as proposed is rid of %s: %s',
    (kind, _, { cells }) => {
      const tape = tapeWith(cells);
      const list = checkTape(tape, context);
      const mended = editTape(tape, proposedEdits(tape, context, list, openIssues(list, kind)));
      expect(openIssues(checkTape(mended, context), kind)).toEqual([]);
    },
  );

  test('has a case above for each rule', () => {
    const rules = rulesFor(sheetOf(tapeWith({}, ['x']), context));
    const kinds = new Set(ISSUE_CASES.map(({ kind }) => kind));
    // Every column of text has the three rules on words; one column stands for all.
    const ofOtherWords = /^(?!property_type).*\.(?:variant|formula|encoding)$/;
    expect(rules.map(kindOf).filter((kind) => !kinds.has(kind) && !ofOtherWords.test(kind))).toEqual([]);
  });
});

describe('index names', () => {
  test.each([
    ['LIB6M', 'LIBOR6M'],
    ['LIBOR 6 MO', 'LIBOR6M'],
    ['6M LIBOR', 'LIBOR6M'],
    ['libor-6m', 'LIBOR6M'],
    ['Six Month LIBOR', 'LIBOR6M'],
    ['6ML', 'LIBOR6M'],
    ['WSJ 6 Mo. Libor', 'LIBOR6M'],
    ['1Y CMT', 'CMT1Y'],
    ['1 YR TREASURY', 'CMT1Y'],
    ['CMT 1 Year', 'CMT1Y'],
    ['12-month Treasury', 'CMT1Y'],
    ['1 Year Libor', undefined],
    ['12MTA', undefined],
  ])('%s means %s', (index, meant) => {
    const found = issuesIn(tapeWith({ index })).find(({ kind }) => kind === 'index.unknown');
    expect(proposalText(found?.proposed, 'index')).toBe(meant);
  });
});

describe('an issue', () => {
  const tape = tapeOf([{ fico: '900' }, { fico: '900' }, { fico: '7020' }, { current_balance: '' }]);
  const kind = 'fico.range';

  test('is counted by its state and stays in the list', () => {
    const decided = editTape(tape, [
      { kind: 'accept', issues: [issueKey(kind, 0)], accepted: true },
      { kind: 'exclude', loans: [1], excluded: true },
    ]);
    expect(kindIn(decided, kind)?.counts).toEqual({ open: 1, accepted: 1, excluded: 1 });
    expect(issuesIn(decided).map(({ loan, state }) => [loan, state])).toEqual([
      [3, 'open'],
      [0, 'accepted'],
      [1, 'excluded'],
      [2, 'open'],
    ]);
  });

  test('that was accepted is open again once its cell has a new value', () => {
    const accepted = editTape(tape, [{ kind: 'accept', issues: [issueKey(kind, 0)], accepted: true }]);
    const edited = editTape(accepted, [{ kind: 'value', loan: 0, field: 'fico', value: 910 }]);
    expect(kindIn(accepted, kind)?.counts.accepted).toBe(1);
    expect(kindIn(edited, kind)?.counts.accepted).toBe(0);
  });

  test('without which no loan can be run cannot be accepted', () => {
    const missing = 'current_balance.missing';
    const accepted = editTape(tape, [{ kind: 'accept', issues: [issueKey(missing, 3)], accepted: true }]);
    expect(kindIn(accepted, missing)).toMatchObject({ acceptable: false, counts: { open: 1, accepted: 0 } });
    expect(loansInError(checkTape(accepted, context))).toEqual([3]);
  });

  test('is found again among its like by kind and value', () => {
    const list = checkTape(tape, context);
    const [first = 0] = openIssues(list, kind);
    expect(issuesLike(tape, list, first).map((i) => list.loanOf[i])).toEqual([0, 1]);
  });

  test('of an id used before goes when the loan before is excluded', () => {
    const twice = tapeOf([{}, { loan_id: 'L0' }]);
    expect(kindIn(twice, 'loan_id.duplicate')?.counts.open).toBe(1);
    const once = editTape(twice, [{ kind: 'exclude', loans: [0], excluded: true }]);
    expect(kindIn(once, 'loan_id.duplicate')).toBeUndefined();
  });

  test('of an index needs a deal with curves', () => {
    const list = checkTape(tapeWith({ index: 'PRIME' }), { ...context, indices: [] });
    expect(list.kinds).toEqual([]);
  });
});

describe('any tape', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom('', '0', '-1', '1e300', '31 June 2003', 'Total', '#REF!', '0.0000001', '2003-06-31', '1,5', 'ca'),
    fc.double({ noNaN: true }).map(String),
  );
  const loan = fc.dictionary(fc.constantFrom(...Object.keys(soundLoan)), text);
  const loans = fc.array(loan, { maxLength: 6 });

  test('is checked, and each of its issues described', () => {
    fc.assert(
      fc.property(loans, (cells) => {
        const tape = tapeOf(cells);
        const list = checkTape(tape, context);
        const issues = Array.from(list.loanOf.keys(), issueDescriber(tape, context, list));
        expect(
          issues.every(({ reason }) => reason.length > 10 && !/NaN|undefined/.test(reason.replaceAll(/"[^"]*"/g, ''))),
        ).toBe(true);
        const counted = list.kinds.reduce(
          (sum, { counts }) => sum + counts.open + counts.accepted + counts.excluded,
          0,
        );
        expect(counted).toBe(issues.length);
      }),
      { numRuns: 300 },
    );
  });

  test('names every cell that could not be read', () => {
    fc.assert(
      fc.property(loans, (cells) => {
        const tape = tapeOf(cells);
        const told = new Set(issuesIn(tape).map((issue) => `${issue.kind}:${issue.loan}:${issue.value}`));
        const unread = tape.unread.map(({ field, loan: at, text: cell }) => `${field}.unread:${at}:${cell}`);
        expect(unread.filter((cell) => !told.has(cell))).toEqual([]);
      }),
    );
  });

  test('takes proposals as they are typed, and is rid of the issues they are for', () => {
    fc.assert(
      fc.property(loans, (cells) => {
        const tape = tapeOf(cells);
        const list = checkTape(tape, context);
        const describeAt = issueDescriber(tape, context, list);
        for (const i of openIssues(list)) {
          const { kind, loan: at, proposed } = describeAt(i);
          const edits = proposedEdits(tape, context, list, [i]);
          expect(edits.length).toBe(proposed ? 1 : 0);
          if (!proposed) continue;
          if (proposed.kind === 'value' && edits[0]?.kind === 'value') {
            const field = KNOWN_FIELDS.find(({ key }) => key === proposed.field)!;
            expect(readValue(proposed.text, field)).toEqual({ value: edits[0].value });
          }
          const after = issuesIn(editTape(tape, edits)).filter(({ state }) => state === 'open');
          expect(after.map((issue) => issueKey(issue.kind, issue.loan))).not.toContain(issueKey(kind, at));
        }
      }),
    );
  });
});
