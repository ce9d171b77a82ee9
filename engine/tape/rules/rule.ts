import type { TapeValue } from '../cell.ts';
import type { Severity } from '../issue-list.ts';
import type { Sheet } from '../sheet.ts';

/** What would mend an issue: a value for a cell of the loan, or leaving the loan out of the pool. */
export type Fix = { field: string; value: TapeValue } | 'exclude';

/** A rule at work on one tape. */
export interface Look {
  /** Whether the loan breaks the rule; asked of every loan, so it must be cheap. */
  finds: (loan: number) => boolean;
  /** One sentence on a loan that was found: the value, and what is expected. */
  reason: (loan: number) => string;
  fix?: (loan: number) => Fix | undefined;
}

/** What a rule says of itself, whatever the tape. */
export interface RuleHead {
  /** Where its issues are shown; empty for the whole row. */
  field: string;
  /** In one word; with the field it names the kind. */
  problem: string;
  severity: Severity;
  /** A heading for the loans that break it. */
  title: string;
  /** False where no person can let it stand, because the loan cannot be run so. */
  acceptable?: false;
  /** Fields without which the rule has nothing to say. */
  needs?: readonly string[];
}

export interface Rule extends RuleHead {
  look: (sheet: Sheet) => Look;
}

/** A rule on single numbers of a field; blanks are left alone. */
export interface RangeRule extends Omit<RuleHead, 'problem'> {
  fits: (value: number) => boolean;
  /** Ends the reason: `300 to 850`. */
  expected: string;
  /** What may have been meant, the likeliest first; undefined means that the cell should be blank. */
  near?: (value: number, loan: number, sheet: Sheet) => readonly TapeValue[];
  /** Only loans whose rate adjusts are looked at. */
  adjustable?: true;
}

export function rangeRule({ fits, expected, near, adjustable, ...head }: RangeRule): Rule {
  const { field } = head;
  return {
    needs: [field],
    ...head,
    problem: 'range',
    look: (sheet) => {
      const values = sheet.numbers(field);
      const means = (value: TapeValue): boolean => value === undefined || (typeof value === 'number' && fits(value));
      return {
        finds: (loan) =>
          !(fits(values[loan]!) || Number.isNaN(values[loan])) &&
          (adjustable === undefined || sheet.adjusts[loan] === 1),
        reason: (loan) => `${sheet.title(field)} of ${sheet.print(field, loan)}: expected ${expected}`,
        fix(loan) {
          const meant = near?.(values[loan]!, loan, sheet) ?? [];
          const position = meant.findIndex(means);
          return position < 0 ? undefined : { field, value: meant[position] };
        },
      };
    },
  };
}

/** What was worked out of typed decimals, without the noise of binary fractions. */
export const tidy = (value: number): number => Number(value.toPrecision(12));

/** A multiple of a typed decimal. */
export const scaled = (value: number, factor: number): number => tidy(value * factor);
