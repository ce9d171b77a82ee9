import { printFixed } from '../../units/print.ts';
import { quoted } from '../../units/quote.ts';
import type { Sheet } from '../sheet.ts';
import { wordOf } from '../tape.ts';
import type { Look, Rule } from './rule.ts';

const idMissing: Rule = {
  field: 'loan_id',
  problem: 'missing',
  severity: 'warning',
  title: 'Loan id is missing',
  look: ({ tape, texts }) => {
    const { codes } = texts('loan_id');
    return {
      finds: (loan) => codes[loan] === 0,
      reason: (loan) => `The loan in row ${tape.fileRows[loan]} has no id: expected a name to know it by`,
      fix: (loan) => ({ field: 'loan_id', value: `row ${tape.fileRows[loan]}` }),
    };
  },
};

const duplicate: Rule = {
  field: 'loan_id',
  problem: 'duplicate',
  severity: 'error',
  title: 'Loan id used before',
  look: (sheet) => {
    const ids = sheet.texts('loan_id');
    const first = firstKept(sheet);
    const balances = sheet.numbers('current_balance');
    const before = (loan: number): number => first[ids.codes[loan]!]!;
    return {
      finds: (loan) => ids.codes[loan] !== 0 && before(loan) < loan,
      reason: (loan) =>
        `Loan ${quoted(wordOf(ids, loan))} stands in row ${sheet.tape.fileRows[before(loan)]} already: expected each loan once`,
      // The same id with another balance may be another loan.
      fix: (loan) => (balances[loan] === balances[before(loan)] ? 'exclude' : undefined),
    };
  },
};

/** The first loan in the pool by code of its id, after all loans where there is none. */
function firstKept({ tape, texts }: Sheet): Uint32Array {
  const { words, codes } = texts('loan_id');
  const first = new Uint32Array(words.length).fill(tape.loans);
  for (let loan = tape.loans - 1; loan >= 0; loan -= 1) if (tape.excluded[loan] === 0) first[codes[loan]!] = loan;
  return first;
}

const SCIENTIFIC = /^\d(?:\.\d+)?E\+\d+$/i;

const idDamaged: Rule = {
  field: 'loan_id',
  problem: 'damaged',
  severity: 'warning',
  title: 'Loan id cut short by a spreadsheet',
  look: (sheet) => {
    const ids = sheet.texts('loan_id');
    const damaged = ids.words.map((word) => SCIENTIFIC.test(word));
    return {
      finds: (loan) => damaged[ids.codes[loan]!]!,
      reason: (loan) =>
        `Loan id of ${quoted(wordOf(ids, loan))} has lost its last digits: expected the whole id, so ask for a file with ids as text`,
    };
  },
};

const TOTALS =
  /^(?:grand |sub ?|pool |report )*totals?\b|^(?:weighted |wtd )?(?:averages?|avg)\b|^sum\b|^(?:minimum|maximum)$/i;
/** With fewer loans the last one may well be as large as the others together. */
const FEWEST_SUMMED = 3;

const totalRow: Rule = {
  field: 'current_balance',
  problem: 'total',
  severity: 'error',
  title: 'Row of totals',
  needs: ['loan_id'],
  look: totalLook,
};

function totalLook(sheet: Sheet): Look {
  const { loans } = sheet.tape;
  const ids = sheet.texts('loan_id');
  const named = ids.words.map((word) => TOTALS.test(word));
  const balances = sheet.numbers('current_balance');
  const last = loans - 1;
  const others = balances.subarray(0, -1).reduce((sum, balance) => sum + (balance || 0), 0);
  const sums = loans > FEWEST_SUMMED && others > 0 && printFixed(others, 2) === printFixed(balances[last] || 0, 2);
  return {
    finds: (loan) => named[ids.codes[loan]!]! || (sums && loan === last),
    reason: (loan) =>
      named[ids.codes[loan]!]
        ? `Loan ${quoted(wordOf(ids, loan))} looks like a row of totals: expected loans only`
        : `Balance of ${sheet.print('current_balance', loan)} in the last row is the sum of all others: expected loans only`,
    fix: () => 'exclude',
  };
}

export const LOAN_RULES: readonly Rule[] = [idMissing, duplicate, idDamaged, totalRow];
