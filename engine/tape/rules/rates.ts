import { FEE_FIELDS } from '../fields.ts';
import type { Sheet } from '../sheet.ts';
import { rangeRule, scaled, tidy, type Fix, type Rule } from './rule.ts';

const HIGHEST_FEE = 5;

/** A rate below this is more likely a fraction: 0.0525 for 5.25 %. */
const isNoteRate = (pct: number): boolean => pct >= 0.3 && pct <= 30;

const noteRate = rangeRule({
  field: 'note_rate_pct',
  severity: 'error',
  title: 'Note rate out of range',
  fits: isNoteRate,
  expected: '0.3 to 30 percent',
  near: (rate) =>
    rate > 0 && rate < 0.3 ? [scaled(rate, 100)] : [-rate, ...(rate >= 100 ? [scaled(rate, 0.01)] : [])],
});

const feeRule = (field: string, title: string): Rule =>
  rangeRule({
    field,
    severity: 'warning',
    title: `${title} out of range`,
    fits: (fee) => fee >= 0 && fee <= HIGHEST_FEE,
    expected: `0 to ${HIGHEST_FEE} percent a year`,
    near: (fee) => [scaled(fee, 0.01)],
  });

const aboveNoteRate: Rule = {
  field: 'net_rate_pct',
  problem: 'aboveNote',
  severity: 'warning',
  title: 'Net rate above the note rate',
  needs: ['net_rate_pct'],
  look: (sheet) => {
    const nets = sheet.numbers('net_rate_pct');
    const notes = sheet.numbers('note_rate_pct');
    return {
      finds: (loan) => nets[loan]! > notes[loan]!,
      reason: (loan) =>
        `Net rate of ${sheet.print('net_rate_pct', loan)} is above the note rate of ${sheet.print('note_rate_pct', loan)}: ` +
        'expected the note rate less fees',
      fix: (loan) => netRateFix(sheet, loan),
    };
  },
};

/** Half of the last digit that net rates are given with. */
const NET_RATE_TOLERANCE = 0.000_51;

const notLessFees: Rule = {
  field: 'net_rate_pct',
  problem: 'fees',
  severity: 'warning',
  title: 'Net rate is not the note rate less fees',
  needs: ['net_rate_pct', ...FEE_FIELDS],
  look: (sheet) => {
    const nets = sheet.numbers('net_rate_pct');
    const notes = sheet.numbers('note_rate_pct');
    const lessFees = noteRateLessFees(sheet);
    return {
      finds: (loan) => nets[loan]! <= notes[loan]! && Math.abs(nets[loan]! - lessFees(loan)) > NET_RATE_TOLERANCE,
      reason: (loan) =>
        `Net rate of ${sheet.print('net_rate_pct', loan)}: expected ${tidy(lessFees(loan))}, the note rate of ` +
        `${sheet.print('note_rate_pct', loan)} less fees`,
      fix: (loan) => netRateFix(sheet, loan),
    };
  },
};

/** The note rate less all fees, loan by loan; not-a-number where one of them is blank. */
function noteRateLessFees(sheet: Sheet): (loan: number) => number {
  const notes = sheet.numbers('note_rate_pct');
  const fees = FEE_FIELDS.map((fee) => sheet.numbers(fee));
  return (loan) => fees.reduce((rate, fee) => rate - fee[loan]!, notes[loan]!);
}

/** The note rate less all fees, where all are given and the note rate is one. */
function netRateFix(sheet: Sheet, loan: number): Fix | undefined {
  const note = sheet.numbers('note_rate_pct')[loan]!;
  const net = tidy(noteRateLessFees(sheet)(loan));
  return isNoteRate(note) && net > 0 && net <= note ? { field: 'net_rate_pct', value: net } : undefined;
}

export const RATE_RULES: readonly Rule[] = [
  noteRate,
  feeRule('servicing_fee_pct', 'Servicing fee'),
  feeRule('master_servicing_fee_pct', 'Master servicing fee'),
  feeRule('trustee_fee_pct', 'Trustee fee'),
  feeRule('lpmi_premium_pct', 'LPMI premium'),
  aboveNoteRate,
  notLessFees,
];
