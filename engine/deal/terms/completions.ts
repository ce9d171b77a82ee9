import { FUNCTIONS } from '../formula/functions.ts';
import type { FormulaScope } from '../formula/names.ts';
import { QUANTITIES } from '../formula/quantities.ts';
import type { Deal } from '../schema/deal.ts';
import { findRow } from './rows.ts';
import { termOf } from './term.ts';

/** Something that may be typed in a cell, and what it means. */
export interface Completion {
  text: string;
  meaning: string;
}

const FUNCTION_FORMS: Record<string, Completion> = {
  max: { text: 'max(, )', meaning: 'the greatest of two numbers or more' },
  min: { text: 'min(, )', meaning: 'the least of two numbers or more' },
  if: { text: 'if(, , )', meaning: 'one of two values, by a condition' },
  date: { text: 'date(, , )', meaning: 'a date of year, month and day' },
};

const WORDS: readonly Completion[] = ['and', 'or', 'not', 'true', 'false'].map((text) => ({ text, meaning: 'logic' }));
const AVERAGE: Completion = { text: 'average(, )', meaning: 'the average of a number over the periods up to this one' };

/** What the group that is asked for is called; nothing where a formula asks for its own, or the whole deal's. */
const asked = (group: string | undefined): string => (group === undefined ? '' : `(${JSON.stringify(group)})`);

function quantities(deal: Deal, scope: FormulaScope): Completion[] {
  const groups = [undefined, ...deal.groups.filter((_group, i) => i !== scope.group).map(({ id }) => id)];
  return Object.entries(QUANTITIES)
    .filter(([name]) => name !== 'ocTarget' || scope.targets)
    .flatMap(([name, { meaning, unit, ofGroup }]) =>
      (ofGroup ? groups : [undefined]).map((group) => ({
        text: `${name}${asked(group)}`,
        meaning: `${meaning}${group === undefined ? '' : `, of group ${group}`} (${unit})`,
      })),
    );
}

function ownNames(deal: Deal, { group, triggersBefore }: FormulaScope): Completion[] {
  const own = deal.groups[group ?? -1]?.id;
  const named = (items: readonly { id: string; group: string }[], meaning: string) =>
    items.map((item) => ({
      text: `${item.id}${own === undefined || item.group === own ? '' : asked(item.group)}`,
      meaning: `${meaning} of group ${item.group}`,
    }));
  return [
    ...named(deal.triggers.slice(0, triggersBefore), 'trigger'),
    ...named(deal.accounts, 'account ($)'),
    ...named(deal.schedules, 'schedule ($)'),
  ];
}

const balances = ({ tranches }: Deal): Completion[] =>
  tranches.flatMap(({ id }) => [
    { text: `balance(${JSON.stringify(id)})`, meaning: `balance of class ${id} now ($)` },
    { text: `openingBalance(${JSON.stringify(id)})`, meaning: `balance of class ${id} ahead of payments ($)` },
  ]);

/** All that a formula may be made of. */
function formulaCompletions(deal: Deal, scope: FormulaScope): Completion[] {
  return [
    ...ownNames(deal, scope),
    ...quantities(deal, scope),
    ...balances(deal),
    ...Object.keys(FUNCTIONS).map((name) => FUNCTION_FORMS[name] ?? { text: `${name}()`, meaning: 'a function' }),
    ...(scope.everyPeriod ? [AVERAGE] : []),
    ...WORDS,
  ];
}

/** What may be typed for a term of a row: names for a formula, the choices of other terms; nothing where all goes. */
export function completions(deal: Deal, rowId: string, column: string): Completion[] {
  const row = findRow(deal, rowId);
  const term = row && termOf(row, column);
  if (!term || 'message' in term) return [];
  const { scope, choices } = term.kind;
  return scope ? formulaCompletions(deal, scope) : choices.map((text) => ({ text, meaning: '' }));
}
