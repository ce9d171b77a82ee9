import type { TapeContext } from '../../engine/tape/check-tape.ts';
import { KNOWN_FIELDS, knownField } from '../../engine/tape/fields.ts';
import { TapeReader } from '../../engine/tape/tape-reader.ts';
import type { Tape } from '../../engine/tape/tape.ts';
import { dateOf } from '../../engine/units/dates.ts';

/** Texts of a loan's cells by field. */
export type Cells = Readonly<Record<string, string>>;

export const context: TapeContext = { indices: ['LIBOR6M', 'CMT1Y'], cutOff: dateOf('2003-07-01') };

/** An adjustable loan with nothing wrong. */
export const soundLoan: Cells = {
  loan_id: 'L0',
  index: 'LIBOR6M',
  original_balance: '200000',
  current_balance: '199500.25',
  note_rate_pct: '6.250',
  servicing_fee_pct: '0.375',
  master_servicing_fee_pct: '0.03',
  trustee_fee_pct: '0.0072',
  lpmi_premium_pct: '0',
  net_rate_pct: '5.8378',
  gross_margin_pct: '3.875',
  initial_cap_pct: '3',
  periodic_cap_pct: '1',
  lifetime_cap_pct: '12.25',
  lifetime_floor_pct: '3.875',
  first_payment_date: '2003-06-01',
  maturity_date: '2033-05-01',
  next_rate_change_date: '2005-05-01',
  rate_change_frequency_months: '6',
  months_to_roll: '22',
  original_term_months: '360',
  remaining_term_months: '358',
  age_months: '2',
  io_term_months: '0',
  ltv_pct: '80',
  fico: '700',
  dti_pct: '35',
  state: 'CA',
  property_type: 'SFR',
  prepay_penalty_months: '24',
  lien: '1',
};

/** A tape read from texts; each loan is the sound one but for the cells given. */
export function tapeOf(loans: readonly Cells[], extraCells: readonly string[] = []): Tape {
  const used = new Set([soundLoan, ...loans].flatMap(Object.keys));
  const fields = KNOWN_FIELDS.filter(({ key }) => used.has(key));
  const reader = new TapeReader({
    decimalMark: '.',
    columns: fields.map(({ key }) => ({ heading: key, field: knownField(key)!, unit: 'asIs', dateOrder: 'mdy' })),
  });
  for (const [i, loan] of loans.entries()) {
    const cells: Record<string, string> = { ...soundLoan, loan_id: `L${i}`, ...loan };
    reader.add([...fields.map(({ key }) => cells[key] ?? ''), ...(i === loans.length - 1 ? extraCells : [])], i + 2);
  }
  return reader.finish();
}

/** Four sound loans and, last, one that is sound but for the cells given. */
export const tapeWith = (cells: Cells, extraCells: readonly string[] = []): Tape =>
  tapeOf([{}, {}, {}, {}, cells], extraCells);

/** Position of the loan that `tapeWith` was given. */
export const LAST = 4;
