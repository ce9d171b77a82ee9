import { expect, test } from 'vitest';
import { unitsOf } from '../../engine/tape/mapping.ts';
import type { FieldKind } from '../../engine/tape/fields.ts';
import { proposeMapping } from '../../engine/tape/mapping.ts';
import { choiceOf, KIND_WORDS, UNIT_WORDS, withChoice } from '../../renderer/collateral/mapping-choices.ts';
import { mappingNotes } from '../../renderer/collateral/mapping-notes.ts';

const HEADINGS = ['Loan Number', 'Cur UPB', 'Current Rate', 'Maturity Date', 'Broker Desk'];
const SAMPLES = [['A-1', '$100,000.00', '0.0525', '7/31/2033', 'East']];
const proposed = proposeMapping(HEADINGS, SAMPLES);

test('the units that are offered are those that can be read, the usual one first', () => {
  for (const kind of Object.keys(KIND_WORDS) as FieldKind[]) {
    const offered = UNIT_WORDS[kind] ? Object.keys(UNIT_WORDS[kind]) : ['asIs'];
    expect(offered).toEqual(unitsOf(kind));
  }
});

test('what is proposed reads back as a choice', () => {
  expect(proposed.columns.map(choiceOf)).toEqual([
    'known loan_id',
    'known current_balance',
    'known note_rate_pct',
    'known maturity_date',
    'own text',
  ]);
});

test('a column is taken for another field, kept under its own name, or left out', () => {
  const known = withChoice(proposed, 4, 'known state', ['East']);
  expect(known.columns[4]?.field?.key).toBe('state');
  const own = withChoice(known, 2, 'own number', ['0.0525']);
  expect(own.columns[2]).toMatchObject({ field: { key: 'current_rate', kind: 'number' }, unit: 'asIs' });
  const out = withChoice(own, 2, 'out', []);
  expect(choiceOf(out.columns[2]!)).toBe('out');
});

test('a column of another kind is taken to be written in the usual unit, one of the same kind as before', () => {
  expect(withChoice(proposed, 2, 'known ltv_pct', []).columns[2]?.unit).toBe('fraction');
  expect(withChoice(proposed, 2, 'known age_months', []).columns[2]?.unit).toBe('asIs');
});

test('what is missing, doubled or unknown is said', () => {
  expect(mappingNotes(proposed)).toEqual({ doubled: [], missing: [], unmatched: ['Broker Desk'] });
  const doubled = withChoice(proposed, 4, 'known note_rate_pct', []);
  expect(mappingNotes(doubled).doubled).toEqual([
    'Note rate is taken from Current Rate and Broker Desk: choose one of them.',
  ]);
  const without = withChoice(withChoice(proposed, 1, 'out', []), 3, 'out', []);
  expect(mappingNotes(without).missing).toEqual([
    'current balance',
    'remaining term (or maturity, or original term and age)',
  ]);
});

test('a tape of adjustable rates needs to say how they adjust', () => {
  const adjustable = withChoice(proposed, 4, 'known index', []);
  expect(mappingNotes(adjustable).missing).toEqual([
    'gross margin',
    'next rate change (or months to roll)',
    'months between rate changes',
  ]);
});
