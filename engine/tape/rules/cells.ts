import { quoted } from '../../units/quote.ts';
import { fieldOf } from '../cell.ts';
import { nearValue } from '../near-value.ts';
import type { Sheet } from '../sheet.ts';
import { remainingByOthers } from './months.ts';
import type { Look, Rule } from './rule.ts';

/** Without these no loan can be run. */
const NEEDED = ['current_balance', 'note_rate_pct', 'remaining_term_months'] as const;
const isNeeded = (field: string): boolean => NEEDED.some((needed) => needed === field);

/** Where the file has something other than a cell under each heading, values may stand under the wrong one. */
const raggedRow: Rule = {
  field: '',
  problem: 'ragged',
  severity: 'error',
  title: 'Row with too many or too few cells',
  needs: [],
  look: (sheet) => {
    const rows = sheet.unread('');
    return {
      finds: (loan) => rows.has(loan),
      reason: (loan) => `The row has ${rows.get(loan)}: see whether its values stand in the right columns`,
    };
  },
};

const unreadRule = (field: string, title: string): Rule => ({
  field,
  problem: 'unread',
  severity: isNeeded(field) ? 'error' : 'warning',
  title: `${title} cannot be read`,
  ...(isNeeded(field) && { acceptable: false as const }),
  look: (sheet) => unreadLook(sheet, field, title),
});

function unreadLook(sheet: Sheet, key: string, title: string): Look {
  const cells = sheet.unread(key);
  const field = fieldOf(sheet.tape, key);
  return {
    finds: (loan) => cells.has(loan),
    reason: (loan) => `${title} of ${quoted(cells.get(loan) ?? '')} cannot be read, so that the cell is blank`,
    fix(loan) {
      const value = field && nearValue(cells.get(loan) ?? '', field);
      return value === undefined ? undefined : { field: key, value };
    },
  };
}

const missingRule = (field: string, title: string): Rule => ({
  field,
  problem: 'missing',
  severity: 'error',
  title: `${title} is missing`,
  acceptable: false,
  needs: [],
  look: (sheet) => {
    const values = sheet.numbers(field);
    const unread = sheet.unread(field);
    return {
      finds: (loan) => Number.isNaN(values[loan]) && !unread.has(loan),
      reason: () => `${title} is blank: no loan can be run without it`,
      fix(loan) {
        const value = field === 'remaining_term_months' ? remainingByOthers(sheet, loan) : undefined;
        return value === undefined ? undefined : { field, value };
      },
    };
  },
});

/** Rules on cells that could not be read or are blank where they must not be. */
export function cellRules(sheet: Sheet): Rule[] {
  const unread = [...new Set(sheet.tape.unread.map(({ field }) => field))].filter((field) => field !== '');
  return [
    raggedRow,
    ...NEEDED.map((field) => missingRule(field, sheet.title(field))),
    ...unread.map((field) => unreadRule(field, sheet.title(field))),
  ];
}
