import type { Cells } from './small-tape.ts';

/** What is wrong with one loan, and what must be said of it. */
export interface IssueCase {
  kind: string;
  cells: Cells;
  /** More cells in the row than the tape has headings. */
  extraCells?: readonly string[];
  /** As the issue shows it. */
  value: string;
  /** Part of the reason. */
  reason: string;
  /** The text of the fix, with its field ahead where it is for another cell (`age_months: 2`), or `exclude`. */
  proposed?: string | undefined;
}

/** A wrong text in the cell of the kind's own field: kind, text, value shown, part of the reason, proposed text. */
const ONE_CELL: readonly (readonly [string, string, string, string, string?])[] = [
  ['current_balance.unread', '1995OO.25', '1995OO.25', '"1995OO.25" cannot be read', '199,500.25'],
  ['current_balance.unread', '199500..25', '199500..25', 'cannot be read', '199,500.25'],
  ['note_rate_pct.unread', '6.25 est.', '6.25 est.', 'cannot be read', '6.250'],
  ['note_rate_pct.unread', '#REF!', '#REF!', 'cannot be read'],
  ['note_rate_pct.unread', 'NaN', 'NaN', 'cannot be read'],
  ['note_rate_pct.unread', '=A1+6.25', '=A1+6.25', 'cannot be read'],
  ['remaining_term_months.unread', '358*', '358*', 'cannot be read', '358'],
  ['fico.unread', '7l2', '7l2', 'cannot be read', '712'],
  ['fico.unread', 'good', 'good', 'so that the cell is blank'],
  ['next_rate_change_date.unread', '31 June 2005', '31 June 2005', 'cannot be read', '2005-06-30'],
  ['next_rate_change_date.unread', '2005-02-31', '2005-02-31', 'cannot be read', '2005-02-28'],
  ['next_rate_change_date.unread', '31/06/2005', '31/06/2005', 'cannot be read', '2005-06-30'],
  ['next_rate_change_date.unread', 'soon', 'soon', 'cannot be read'],
  ['loan_id.missing', '', '', 'row 6 has no id', 'row 6'],
  ['loan_id.duplicate', 'L1', 'L1', 'stands in row 3 already', 'exclude'],
  ['loan_id.damaged', '1.23E+11', '1.23E+11', 'lost its last digits'],
  ['property_type.variant', 'sfr', 'sfr', 'is "SFR" for 4 loans', 'SFR'],
  ['property_type.formula', '#REF!', '#REF!', 'a formula or its error', ''],
  ['property_type.encoding', 'Caf\uFFFD', 'Caf\uFFFD', 'in the wrong encoding'],
  ['current_balance.missing', '', '', 'no loan can be run without it'],
  ['current_balance.notPositive', '(199500.25)', '-199,500.25', 'Balance of -199,500.25', '199,500.25'],
  ['current_balance.notPositive', '0', '0', 'expected more than 0', 'exclude'],
  ['current_balance.aboveOriginal', '200000.01', '200,000.01', 'above the original 200,000'],
  ['current_balance.outlier', '99000000', '99,000,000', 'over 100 times the median of 199,500.25'],
  ['original_balance.notPositive', '0', '0', 'expected more than 0', ''],
  ['original_balance.notPositive', '-200000', '-200,000', 'expected more than 0', '200,000'],
  ['note_rate_pct.missing', '', '', 'no loan can be run without it'],
  ['note_rate_pct.range', '0', '0.000', 'Note rate of 0.000: expected 0.3 to 30 percent'],
  ['note_rate_pct.range', '0.0625', '0.0625', '0.3 to 30 percent', '6.250'],
  ['note_rate_pct.range', '-6.25', '-6.250', '0.3 to 30 percent', '6.250'],
  ['note_rate_pct.range', '625', '625.000', '0.3 to 30 percent', '6.250'],
  ['servicing_fee_pct.range', '37.5', '37.500', '0 to 5 percent a year', '0.375'],
  ['master_servicing_fee_pct.range', '-1', '-1.000', '0 to 5 percent a year'],
  ['trustee_fee_pct.range', '7', '7.000', '0 to 5 percent a year', '0.070'],
  ['lpmi_premium_pct.range', '80', '80.000', '0 to 5 percent a year', '0.800'],
  ['net_rate_pct.aboveNote', '6.5', '6.500', 'above the note rate of 6.250', '5.8378'],
  ['net_rate_pct.fees', '5.875', '5.875', 'expected 5.8378', '5.8378'],
  ['gross_margin_pct.range', '275', '275.000', '0 to 15 percent', '2.750'],
  ['gross_margin_pct.missing', '', '', 'over LIBOR6M cannot be run without it'],
  ['initial_cap_pct.range', '0', '0.000', 'more than 0, 10 percent at most', ''],
  ['periodic_cap_pct.range', '100', '100.000', '10 percent at most', '1.000'],
  ['lifetime_cap_pct.range', '99.999', '99.999', '40 percent at most', ''],
  ['lifetime_cap_pct.belowRate', '6', '6.000', 'below the note rate of 6.250', '12.250'],
  ['lifetime_floor_pct.aboveRate', '7', '7.000', 'above the note rate of 6.250'],
  ['index.unknown', '6 Month Libor', '6 Month Libor', 'expected one of LIBOR6M, CMT1Y', 'LIBOR6M'],
  ['index.unknown', 'FIXED', 'FIXED', 'or a blank for a fixed rate', ''],
  ['index.unknown', 'MTA', 'MTA', 'has no curve'],
  ['index.missing', '', '', 'Margin of 3.875 over no index'],
  ['rate_change_frequency_months.missing', '', '', 'cannot be run without it', '6'],
  ['rate_change_frequency_months.range', '0', '0', '1 to 120 months'],
  ['months_to_roll.missing', '', '', 'cannot be run without it', '22'],
  ['months_to_roll.range', '-3', '-3', '0 to 240 months', '22'],
  ['months_to_roll.date', '24', '24', 'expected 22, the calendar months', '22'],
  ['next_rate_change_date.past', '2003-01-01', '2003-01-01', 'after the cut-off date 2003-07-01', '2004-01-01'],
  ['remaining_term_months.missing', '', '', 'no loan can be run without it', '358'],
  ['remaining_term_months.range', '0', '0', 'a whole number of 1 to 480 months', '358'],
  ['remaining_term_months.range', '35800', '35800', '1 to 480 months', '358'],
  ['remaining_term_months.sum', '348', '348', 'Age of 2 and remaining term of 348 come to 350 months', '358'],
  ['original_term_months.range', '0', '0', '1 to 480 months', ''],
  ['age_months.missing', '', '', 'Age is blank', '2'],
  ['age_months.range', '-1', '-1', '0 to 480 months', '2'],
  ['io_term_months.range', '600', '600', '0 to the original term of 360 months'],
  ['first_payment_date.ahead', '2003-08-01', '2003-08-01', 'expected an age of 0, not 2', 'age_months: 0'],
  ['maturity_date.past', '2003-05-01', '2003-05-01', 'after the cut-off date 2003-07-01', '2033-05-01'],
  ['maturity_date.term', '2018-05-01', '2018-05-01', '178 months after the cut-off date', '2033-05-01'],
  ['ltv_pct.range', '785', '785.000', 'LTV of 785.000: expected 2 to 125 percent', '78.500'],
  ['ltv_pct.range', '0.785', '0.785', '2 to 125 percent', '78.500'],
  ['ltv_pct.range', '7850', '7,850.000', '2 to 125 percent', '78.500'],
  ['ltv_pct.range', '0', '0.000', '2 to 125 percent', ''],
  ['dti_pct.range', '0.35', '0.350', '1 to 100 percent', '35.000'],
  ['dti_pct.range', '3500', '3,500.000', '1 to 100 percent', '35.000'],
  ['fico.range', '7020', '7020', '300 to 850', '702'],
  ['fico.range', '0', '0', 'blank where it is missing', ''],
  ['fico.range', '9999', '9999', '300 to 850', ''],
  ['fico.range', '72', '72', '300 to 850'],
  ['lien.range', '4', '4', 'expected 1, 2 or 3'],
  ['prepay_penalty_months.range', '600', '600', '0 to 120 months'],
  ['state.unknown', 'Calif.', 'Calif.', 'two capital letters such as CA', 'CA'],
  ['state.unknown', 'north carolina', 'north carolina', 'two capital letters', 'NC'],
  ['state.unknown', 'XX', 'XX', 'two capital letters'],
];

/** Where several cells make the case, or another than the kind's own. */
const SEVERAL_CELLS: readonly IssueCase[] = [
  {
    kind: 'row.ragged',
    cells: {},
    extraCells: ['x'],
    value: '32 cells under 31 headings: x',
    reason: '32 cells under 31 headings: x: see whether its values stand in the right columns',
  },
  {
    kind: 'loan_id.duplicate',
    cells: { loan_id: 'L1', current_balance: '1000' },
    value: 'L1',
    reason: 'stands in row 3 already',
  },
  {
    kind: 'current_balance.total',
    cells: { loan_id: 'Grand Total' },
    value: '199,500.25',
    reason: '"Grand Total" looks like a row of totals',
    proposed: 'exclude',
  },
  {
    kind: 'current_balance.total',
    cells: { loan_id: '', current_balance: '798001' },
    value: '798,001',
    reason: '798,001 in the last row is the sum of all others',
    proposed: 'exclude',
  },
  {
    kind: 'remaining_term_months.sum',
    cells: { age_months: '12' },
    value: '358',
    reason: 'expected the original term of 360',
    proposed: 'age_months: 2',
  },
  {
    kind: 'remaining_term_months.sum',
    cells: { original_term_months: '300' },
    value: '358',
    reason: 'come to 360 months: expected the original term of 300',
    proposed: 'original_term_months: 360',
  },
  {
    kind: 'maturity_date.term',
    cells: { maturity_date: '2018-05-01', original_term_months: '180' },
    value: '2018-05-01',
    reason: 'expected the remaining term of 358',
    proposed: 'remaining_term_months: 178',
  },
];

export const ISSUE_CASES: readonly IssueCase[] = [
  ...ONE_CELL.map(([kind, text, value, reason, proposed]) => ({
    kind,
    cells: { [kind.replace(/\..*/, '')]: text },
    value,
    reason,
    proposed,
  })),
  ...SEVERAL_CELLS,
];
