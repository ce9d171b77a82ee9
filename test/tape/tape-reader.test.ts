import { describe, expect, test } from 'vitest';
import { KNOWN_FIELDS } from '../../engine/tape/fields.ts';
import { proposeMapping } from '../../engine/tape/mapping.ts';
import { TapeReader } from '../../engine/tape/tape-reader.ts';
import { numbersOf, textsOf, wordOf, type Tape } from '../../engine/tape/tape.ts';
import { isoDate } from '../../engine/units/dates.ts';
import { readCells, referenceCells } from './reference-tapes.ts';

/** What stands in a cell, as the file would have it. */
function cellOf(tape: Tape, key: string, loan: number): string | number {
  const field = tape.fields.find((own) => own.key === key);
  if (field?.kind === 'text') return wordOf(textsOf(tape, key), loan);
  const value = numbersOf(tape, key)[loan]!;
  if (Number.isNaN(value)) return '';
  return field?.kind === 'date' ? isoDate(value) : value;
}

describe.each([
  [1, 1507],
  [2, 96],
] as const)('reference tape %i', (group, loans) => {
  const [headings = [], ...rows] = referenceCells(group);
  const tape = readCells([headings, ...rows]);

  test('has every cell as its file does', () => {
    expect(tape.loans).toBe(loans);
    expect(tape.unread).toEqual([]);
    expect(tape.fields.map(({ key }) => key)).toEqual(headings);
    const wrong = rows.flatMap((row, loan) =>
      headings.flatMap((key, at) => {
        const found = cellOf(tape, key, loan);
        const given = row[at]!;
        return found === (typeof found === 'number' ? Number(given) : given) ? [] : `${loan} ${key} ${given} ${found}`;
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('knows its rows, and starts with all loans in the pool', () => {
    expect([tape.fileRows[0], tape.fileRows.at(-1)]).toEqual([2, loans + 1]);
    expect(tape.excluded.every((flag) => flag === 0)).toBe(true);
  });
});

describe('a tape', () => {
  test("has known fields in their order, then the issuer's own", () => {
    const tape = readCells([
      ['Zip', 'Rate', 'Broker', 'UPB', 'Loan #'],
      ['00501', '5.25%', 'Acme', '$1,000', '007'],
    ]);
    expect(tape.fields.map(({ key }) => key)).toEqual(['loan_id', 'current_balance', 'note_rate_pct', 'zip', 'broker']);
    expect(tape.fields.map(({ key }) => cellOf(tape, key, 0))).toEqual(['007', 1000, 5.25, '00501', 'Acme']);
  });

  test('without ids calls its loans by their rows', () => {
    const tape = readCells([['UPB'], ['1'], [''], ['2']]);
    expect(tape.fields[0]).toBe(KNOWN_FIELDS[0]);
    expect([cellOf(tape, 'loan_id', 0), cellOf(tape, 'loan_id', 1)]).toEqual(['2', '4']);
  });

  test('keeps each word once, however it is spaced', () => {
    const tape = readCells([['State'], ['CA'], [' CA '], ['NY'], ['CA'], ['NULL']]);
    expect(textsOf(tape, 'state').words).toEqual(['', 'CA', 'NY']);
    expect([...textsOf(tape, 'state').codes]).toEqual([1, 1, 2, 1, 0]);
  });

  test('leaves out the columns that the mapping leaves out', () => {
    const mapping = proposeMapping(['Loan #', 'UPB'], []);
    delete mapping.columns[1]!.field;
    const reader = new TapeReader(mapping);
    reader.add(['1', 'x'], 2);
    const tape = reader.finish();
    expect(tape.fields.map(({ key }) => key)).toEqual(['loan_id']);
    expect(tape.unread).toEqual([]);
  });

  test('of no rows is empty', () => {
    expect(readCells([['Loan #', 'UPB']])).toMatchObject({ loans: 0, unread: [] });
  });

  test('grows past any capacity', () => {
    const rows = Array.from({ length: 5000 }, (_, at) => [`L${at}`, String(at)]);
    const tape = readCells([['Loan #', 'UPB'], ...rows]);
    expect([cellOf(tape, 'loan_id', 4999), cellOf(tape, 'current_balance', 4999)]).toEqual(['L4999', 4999]);
  });
});

describe('what cannot be read', () => {
  test('is blank, and listed with its loan, field and text', () => {
    const tape = readCells([
      ['Loan #', 'UPB', 'Maturity', 'State'],
      ['A', '100', '2033-07-01', 'CA'],
      ['B', 'abc', '31 June 2033', 'x'.repeat(1_000_000)],
    ]);
    expect(tape.fields.map(({ key }) => cellOf(tape, key, 1))).toEqual(['B', '', '', '']);
    expect(tape.unread).toEqual([
      { loan: 1, field: 'current_balance', text: 'abc' },
      { loan: 1, field: 'maturity_date', text: '31 June 2033' },
      { loan: 1, field: 'state', text: `${'x'.repeat(200)}… (1,000,000 characters)` },
    ]);
  });

  test('of a ragged row is said once, and the loan kept', () => {
    const tape = readCells([['Loan #', 'UPB'], ['A', '1', 'x', 'y'], ['B'], ['C', '3', '', ' ']]);
    expect(tape.loans).toBe(3);
    expect(tape.unread).toEqual([
      { loan: 0, field: '', text: '4 cells under 2 headings: x | y' },
      { loan: 1, field: '', text: '1 cell under 2 headings' },
    ]);
  });

  test('does not hide rows: blank ones are counted', () => {
    const reader = new TapeReader(proposeMapping(['Loan #', 'UPB'], []));
    for (const [at, row] of [['A', '1'], ['', ' '], [], ['B', '']].entries()) reader.add(row, at + 2);
    expect([reader.loans, reader.skippedRows]).toEqual([2, 2]);
    expect([...reader.finish().fileRows]).toEqual([2, 5]);
  });

  test('is refused where there is no end of it', () => {
    const headings = ['UPB', 'Rate', 'FICO', 'LTV', 'DTI', 'Margin', 'Age', 'Term', 'WAM', 'Maturity'];
    const reader = new TapeReader(proposeMapping(headings, []));
    const row = headings.map(() => 'abc');
    const readAll = (): void => {
      for (let at = 0; at < 300_000; at += 1) reader.add(row, at + 2);
    };
    expect(readAll).toThrow(/^2,000,000 cells could not be read by row 200001, the last one "abc" under "Maturity"/);
  });
});

test('two columns for the same field are refused by name', () => {
  const mapping = proposeMapping(['UPB', 'Balance'], []);
  mapping.columns[1]!.field = mapping.columns[0]!.field;
  expect(() => new TapeReader(mapping)).toThrow(
    '2 columns are taken for Current balance (UPB, Balance): take one of them for it, leave the others out.',
  );
});
