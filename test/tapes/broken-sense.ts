import type { BrokenTape } from './broken-tape.ts';
import { csvOf, withCells } from './sound-tape.ts';

/** Values that read well and make no sense, by field; the check must raise an issue about the cell. */
const SENSELESS: Readonly<Record<string, readonly (string | number)[]>> = {
  loan_id: ['SYN1-0001', '', '1.23E+11'],
  index: ['LIBOR12X', ''],
  current_balance: ['', 0, -321_559.61, 999_999_999],
  original_balance: [-1, 0],
  note_rate_pct: ['', 0, -6.125, 45, 612.5],
  net_rate_pct: [9, 5.9, -1],
  servicing_fee_pct: [-0.375, 37.5],
  gross_margin_pct: ['', -5, 512.5],
  initial_cap_pct: [-3, 300],
  periodic_cap_pct: [-1, 100],
  lifetime_cap_pct: [1, -12, 1212.5],
  lifetime_floor_pct: [19, 612.5],
  next_rate_change_date: ['2003-01-01', '1999-06-01'],
  first_payment_date: ['2009-07-01'],
  rate_change_frequency_months: [-6, 600],
  months_to_roll: [-1, 12, 900],
  original_term_months: [0, -360, 3_600],
  remaining_term_months: ['', 0, -1, 5_000, 12],
  age_months: [-5, 999],
  io_term_months: [-60, 600],
  ltv_pct: [0, 0.8, 785, -80, 8_000],
  fico: [0, 7_020, 200, -637, 9_999],
  dti_pct: [0.44, 4_161, -41],
  state: ['ZZ', 'Calif', 'California', '6'],
  lien: [0, 7, -1],
  prepay_penalty_months: [-60, 6_000],
};

/** Tapes with one value that reads well and makes no sense. */
export const BROKEN_SENSE: readonly BrokenTape[] = Object.entries(SENSELESS).flatMap(([field, values]) =>
  values.map((value): BrokenTape => {
    const place = `6:${field}`;
    const reads = { [place]: value === '' ? undefined : value };
    return {
      name: `${field} of ${value === '' ? 'nothing' : value}`,
      content: csvOf(withCells({ [place]: String(value) })),
      expect: { reads, issues: [place] },
    };
  }),
);
