import { printFixed } from '../../units/print.ts';
import type { Rule } from './rule.ts';

const CENT = 0.01;
/** Times the median of the tape. */
const FAR_ABOVE = 100;

const notPositive: Rule = {
  field: 'current_balance',
  problem: 'notPositive',
  severity: 'error',
  title: 'Balance of nothing or less',
  acceptable: false,
  look: (sheet) => {
    const balances = sheet.numbers('current_balance');
    return {
      finds: (loan) => balances[loan]! <= 0,
      reason: (loan) => `Balance of ${sheet.print('current_balance', loan)}: expected more than 0`,
      // A loan without a balance is paid off; one below zero was written with a minus sign too many.
      fix: (loan) => (balances[loan] === 0 ? 'exclude' : { field: 'current_balance', value: -balances[loan]! }),
    };
  },
};

const aboveOriginal: Rule = {
  field: 'current_balance',
  problem: 'aboveOriginal',
  severity: 'warning',
  title: 'Balance above the original balance',
  needs: ['original_balance'],
  look: (sheet) => {
    const balances = sheet.numbers('current_balance');
    const originals = sheet.numbers('original_balance');
    return {
      finds: (loan) => balances[loan]! >= originals[loan]! + CENT,
      reason: (loan) =>
        `Balance of ${sheet.print('current_balance', loan)} is above the original ${sheet.print('original_balance', loan)}: ` +
        'expected no more, unless interest is added to the loan',
    };
  },
};

const outlier: Rule = {
  field: 'current_balance',
  problem: 'outlier',
  severity: 'warning',
  title: `Balance over ${FAR_ABOVE} times the median`,
  look: (sheet) => {
    const balances = sheet.numbers('current_balance');
    const median = medianOf(balances);
    return {
      finds: (loan) => balances[loan]! > FAR_ABOVE * median,
      reason: (loan) =>
        `Balance of ${sheet.print('current_balance', loan)} is over ${FAR_ABOVE} times the median of ${printFixed(median, 2)}: ` +
        'see whether it is a loan, and its decimal point',
    };
  },
};

/** The lower median of what is above zero; infinite where nothing is. */
function medianOf(values: Float64Array): number {
  const sorted = values.filter((value) => value > 0).toSorted();
  return sorted[(sorted.length - 1) >>> 1] ?? Number.POSITIVE_INFINITY;
}

const originalNotPositive: Rule = {
  field: 'original_balance',
  problem: 'notPositive',
  severity: 'warning',
  title: 'Original balance of nothing or less',
  look: (sheet) => {
    const originals = sheet.numbers('original_balance');
    return {
      finds: (loan) => originals[loan]! <= 0,
      reason: (loan) => `Original balance of ${sheet.print('original_balance', loan)}: expected more than 0`,
      fix: (loan) => ({ field: 'original_balance', value: originals[loan] === 0 ? undefined : -originals[loan]! }),
    };
  },
};

export const BALANCE_RULES: readonly Rule[] = [notPositive, aboveOriginal, outlier, originalNotPositive];
