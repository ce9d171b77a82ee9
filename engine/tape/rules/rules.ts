import { assert } from '../../units/assert.ts';
import type { Sheet } from '../sheet.ts';
import { ADJUSTABLE_RULES } from './adjustable.ts';
import { BALANCE_RULES } from './balances.ts';
import { BORROWER_RULES } from './borrower.ts';
import { CAP_RULES } from './caps.ts';
import { cellRules } from './cells.ts';
import { LOAN_RULES } from './loans.ts';
import { RATE_CHANGE_RULES } from './rate-change.ts';
import { RATE_RULES } from './rates.ts';
import type { Look, Rule } from './rule.ts';
import { TERM_RULES } from './terms.ts';
import { wordRules } from './words.ts';

const FIXED_RULES: readonly Rule[] = [
  ...LOAN_RULES,
  ...BALANCE_RULES,
  ...RATE_RULES,
  ...ADJUSTABLE_RULES,
  ...CAP_RULES,
  ...RATE_CHANGE_RULES,
  ...TERM_RULES,
  ...BORROWER_RULES,
];

/** The rules that have something to say of a tape, errors first. */
export function rulesFor(sheet: Sheet): Rule[] {
  const { numbers, texts } = sheet.tape;
  const rules = [...cellRules(sheet), ...FIXED_RULES, ...wordRules(sheet)];
  const asked = rules.filter(({ field, needs = [field] }) => needs.every((key) => numbers.has(key) || texts.has(key)));
  return [...asked.filter(isError), ...asked.filter((rule) => !isError(rule))];
}

const isError = ({ severity }: Rule): boolean => severity === 'error';

/** The name of a rule's issues: `fico.range`, or `row.ragged` where it is about a row. */
export const kindOf = ({ field, problem }: Rule): string => `${field || 'row'}.${problem}`;

/** Rules at work on a tape by the kind of their issues; each is set to work when it is first asked for. */
export function openRules(sheet: Sheet): (kind: string) => Look {
  const rules = new Map(rulesFor(sheet).map((rule) => [kindOf(rule), rule]));
  const looks = new Map<string, Look>();
  return (kind) => {
    const look = looks.get(kind) ?? rules.get(kind)?.look(sheet);
    assert(look !== undefined, () => `no rule for ${kind}, an issue of another tape`);
    looks.set(kind, look);
    return look;
  };
}
