import { isStateCode, meantState } from '../states.ts';
import { quoted } from '../../units/quote.ts';
import { wordOf } from '../tape.ts';
import { rangeRule, scaled, type Rule } from './rule.ts';

const ltv = rangeRule({
  field: 'ltv_pct',
  severity: 'warning',
  title: 'LTV out of range',
  // A ratio under 2 is more likely a fraction: 0.8 for 80 %.
  fits: (ratio) => ratio >= 2 && ratio <= 125,
  expected: '2 to 125 percent',
  near: (ratio) =>
    ratio === 0 ? [undefined] : ratio < 2 ? [scaled(ratio, 100)] : [scaled(ratio, 0.1), scaled(ratio, 0.01)],
});

const dti = rangeRule({
  field: 'dti_pct',
  severity: 'warning',
  title: 'DTI out of range',
  fits: (ratio) => ratio > 1 && ratio <= 100,
  expected: '1 to 100 percent, or blank where income is not documented',
  near: (ratio) =>
    ratio === 0 ? [undefined] : ratio <= 1 ? [scaled(ratio, 100)] : [scaled(ratio, 0.1), scaled(ratio, 0.01)],
});

/** Tapes write a missing score as noughts or nines. */
const isNoScore = (score: number): boolean => score === 0 || /^9{3,}$/.test(String(score));

const fico = rangeRule({
  field: 'fico',
  severity: 'warning',
  title: 'FICO out of range',
  fits: (score) => score >= 300 && score <= 850,
  expected: '300 to 850, or blank where it is missing',
  near: (score) => (isNoScore(score) ? [undefined] : [Math.round(score / 10)]),
});

const lien = rangeRule({
  field: 'lien',
  severity: 'warning',
  title: 'Lien is not 1, 2 or 3',
  fits: (rank) => rank === 1 || rank === 2 || rank === 3,
  expected: '1, 2 or 3',
  near: (rank) => (rank === 0 ? [undefined] : []),
});

const penalty = rangeRule({
  field: 'prepay_penalty_months',
  severity: 'warning',
  title: 'Prepayment penalty out of range',
  fits: (months) => months >= 0 && months <= 120,
  expected: '0 to 120 months',
});

const state: Rule = {
  field: 'state',
  problem: 'unknown',
  severity: 'warning',
  title: 'State is no postal code',
  look: (sheet) => {
    const column = sheet.texts('state');
    const known = column.words.map((word) => word === '' || isStateCode(word));
    return {
      finds: (loan) => !known[column.codes[loan]!],
      reason: (loan) => `State of ${quoted(wordOf(column, loan))}: expected two capital letters such as CA`,
      fix(loan) {
        const value = meantState(wordOf(column, loan));
        return value === undefined ? undefined : { field: 'state', value };
      },
    };
  },
};

export const BORROWER_RULES: readonly Rule[] = [ltv, dti, fico, lien, penalty, state];
