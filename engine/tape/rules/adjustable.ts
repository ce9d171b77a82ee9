import { listed, quoted } from '../../units/quote.ts';
import type { TapeValue } from '../cell.ts';
import { indexTermMonths, meantIndex, saysNoIndex } from '../index-names.ts';
import type { Sheet } from '../sheet.ts';
import { wordOf } from '../tape.ts';
import { monthsToNextChange } from './rate-change.ts';
import type { Rule } from './rule.ts';

const indexUnknown: Rule = {
  field: 'index',
  problem: 'unknown',
  severity: 'error',
  title: 'Index without a curve',
  acceptable: false,
  look: (sheet) => {
    const column = sheet.texts('index');
    const { indices } = sheet.context;
    const known = column.words.map((word) => word === '' || indices.length === 0 || indices.includes(word));
    return {
      finds: (loan) => !known[column.codes[loan]!],
      reason: (loan) =>
        `Index of ${quoted(wordOf(column, loan))} has no curve: expected one of ${listed(indices)}, or a blank for a fixed rate`,
      fix(loan) {
        const word = wordOf(column, loan);
        const value = meantIndex(word, indices);
        return value !== undefined || saysNoIndex(word) ? { field: 'index', value } : undefined;
      },
    };
  },
};

const indexMissing: Rule = {
  field: 'index',
  problem: 'missing',
  severity: 'error',
  title: 'Margin without an index',
  needs: ['gross_margin_pct'],
  look: (sheet) => {
    const margins = sheet.numbers('gross_margin_pct');
    const index = sheet.texts('index');
    return {
      finds: (loan) => margins[loan]! > 0 && sheet.adjusts[loan] === 0,
      reason: (loan) =>
        `Margin of ${sheet.print('gross_margin_pct', loan)} over ${wordOf(index, loan) || 'no index'}: expected an index, ` +
        'without which the rate is run as fixed',
    };
  },
};

/** A field without which a loan whose rate adjusts cannot be run. */
const missingRule = (field: string, title: string, nearby?: (sheet: Sheet, loan: number) => TapeValue): Rule => ({
  field,
  problem: 'missing',
  severity: 'error',
  title: `${title} is missing`,
  acceptable: false,
  needs: ['index'],
  look: (sheet) => {
    const values = sheet.numbers(field);
    return {
      finds: (loan) => Number.isNaN(values[loan]) && sheet.adjusts[loan] === 1,
      reason: (loan) => `${title} is blank: a rate over ${wordOf(sheet.texts('index'), loan)} cannot be run without it`,
      fix(loan) {
        const value = nearby?.(sheet, loan);
        return value === undefined ? undefined : { field, value };
      },
    };
  },
});

/** Rates mostly change as often as their index runs out. */
const usualFrequency = (sheet: Sheet, loan: number): number | undefined =>
  indexTermMonths(wordOf(sheet.texts('index'), loan));

export const ADJUSTABLE_RULES: readonly Rule[] = [
  indexUnknown,
  indexMissing,
  missingRule('gross_margin_pct', 'Gross margin'),
  missingRule('rate_change_frequency_months', 'Months between rate changes', usualFrequency),
  missingRule('months_to_roll', 'Months to roll', monthsToNextChange),
];
