import { describe, expect, test } from 'vitest';
import { check, readDeal } from '../../engine/deal/check/check.ts';
import { compileFormula } from '../../engine/deal/formula/compile.ts';
import type { Compiled } from '../../engine/deal/formula/typing.ts';
import { FormulaError } from '../../engine/deal/formula/parse.ts';
import type { FormulaType } from '../../engine/deal/formula/quantities.ts';
import { daySerial } from '../../engine/units/dates.ts';
import { put, ruleOf, shippedText, type Json } from './shipped.ts';

type State = Record<string, number>;

const NAMES = new Map<string, FormulaType>([
  ['loans', 'number'],
  ['oc', 'number'],
  ['isOn', 'boolean'],
  ['paymentDate', 'date'],
]);

/** Names of a little deal; `oc("2")` reads `oc2`. */
function resolve(name: string, group: string | undefined): Compiled<State> | string {
  const type = NAMES.get(name);
  if (!type || !['2', undefined].includes(group)) return `unknown ${name}`;
  return { type, read: (state) => state[`${name}${group ?? ''}`] ?? Number.NaN };
}

const STATE: State = { loans: 400, oc: 10, oc2: 25, isOn: 1, paymentDate: daySerial(2006, 8, 25) };

const compute = (text: string, type: FormulaType): number => compileFormula(text, type, resolve)(STATE);

/** What is wrong with a formula, and the character it is at, counted from 1. */
function wrong(text: string, type: FormulaType): [message: string, character: number] {
  try {
    compute(text, type);
  } catch (error) {
    if (error instanceof FormulaError) return [error.message, error.position + 1];
    throw error;
  }
  throw new Error(`Nothing is wrong with ${text}`);
}

describe('amounts', () => {
  test.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 4 - 3', 3],
    ['100 / 10 / 5', 2],
    ['2 * -3', -6],
    ['- (2 + 3)', -5],
    ['14%', 0.14],
    ['0.5% * loans', 2],
    ['.5 * loans', 200],
    ['loans - oc("2")', 375],
    ['max(oc, 3, oc("2"))', 25],
    ['min(oc, 3, oc("2"))', 3],
    ['if(loans > oc, 1, 2)', 1],
    ['if(not isOn, 1, if(oc = 10, 3, 4))', 3],
  ])('%s = %d', (text, value) => expect(compute(text, 'number')).toBe(value));
});

describe('yes or no', () => {
  test.each([
    ['loans <= 25% * 1600', 1],
    ['loans < 400', 0],
    ['loans <> 400', 0],
    ['loans = 400 and oc > 5', 1],
    ['oc > 50 or isOn', 1],
    ['not isOn or oc > 50', 0],
    ['not (isOn and oc > 50)', 1],
    ['isOn = true', 1],
    ['false', 0],
    ['paymentDate >= date(2006, 8, 25)', 1],
    ['paymentDate > date(2006, 8, 25)', 0],
    ['oc > 50 and isOn or true', 1],
  ])('%s is %d', (text, value) => expect(compute(text, 'boolean')).toBe(value));
});

describe('mistakes are told with their character', () => {
  test.each<[string, FormulaType, string, number]>([
    ['loans +', 'number', 'expected expression after +', 8],
    ['max(1, 2', 'number', 'expected )', 9],
    ['oc("2', 'number', 'unclosed quote after "2"', 6],
    ['loans & oc', 'number', 'unexpected "&"', 7],
    ['loans := 1', 'number', 'unexpected ":"', 7],
    ['1 + loanz', 'number', 'unknown loanz', 5],
    ['oc("9") + 1', 'number', 'unknown oc', 1],
    ['balance()', 'number', 'expected a class in quotes, as balance("A-1")', 1],
    ['loans()', 'number', 'expected a group in quotes, as loans("1"), or the name alone', 1],
    ['1 + total(oc)', 'number', 'unknown function "total": the functions are max, min, if, date, average', 5],
    ['max', 'number', 'unknown max', 1],
    ['constructor', 'number', 'unknown constructor', 1],
    ['toString("2")', 'number', 'unknown toString', 1],
    ['loans oc', 'number', 'expected an operator between two values, and no commas in numbers', 7],
    ['2,000', 'number', 'expected an operator between two values, and no commas in numbers', 3],
    ['loans > 1 ? 1 : 2', 'number', 'expected if(condition, value when yes, value when no)', 1],
    ['loans[0]', 'number', 'expected names, numbers, operators and functions only', 1],
    ['[1]', 'number', 'expected names, numbers, operators and functions only', 1],
    ['this', 'number', 'expected names, numbers, operators and functions only', 1],
    ['"2"', 'number', '"2" cannot stand here', 1],
    ['loans > 1', 'number', 'expected a number, found yes or no', 1],
    ['loans', 'boolean', 'expected yes or no, found a number', 1],
    ['1 + isOn', 'number', 'expected a number, found yes or no', 5],
    ['loans and isOn', 'boolean', 'expected yes or no, found a number', 1],
    ['not loans', 'boolean', 'expected yes or no, found a number', 5],
    ['paymentDate >= 2006', 'boolean', 'expected a date, found a number', 16],
    ['date(2006, 8, 25) + 1', 'number', 'expected a number, found a date', 1],
    ['paymentDate > date(2006, 2, 30)', 'boolean', 'there is no date(2006, 2, 30)', 15],
    ['paymentDate > date(2006, 2)', 'boolean', 'expected date(year, month, day)', 15],
    ['paymentDate > date(2006, oc, 1)', 'boolean', 'expected date(year, month, day)', 15],
    ['max(1)', 'number', 'expected two numbers or more', 1],
    ['min()', 'number', 'expected two numbers or more', 1],
    ['if(1, 2, 3)', 'number', 'expected yes or no, found a number', 4],
    ['if(isOn, 2)', 'number', 'expected if(condition, value when yes, value when no)', 1],
    ['if(isOn, 2, isOn)', 'number', 'expected a number, found yes or no', 13],
    [`1${' + 1'.repeat(600)}`, 'number', 'longer than 2000 characters: shorten it', 2001],
  ])('%s as %s: %s', (text, type, message, character) => {
    expect(wrong(text, type)).toEqual([message, character]);
  });

  test.each([['('], ['-'], ['not '], ['max(1, ']])('and a formula of nothing but %j is refused', (part) => {
    const text = part.repeat(Math.floor(2_000 / part.length));
    expect(() => compute(text, 'number')).toThrow(FormulaError);
  });
});

describe('in a deal', () => {
  const messageOf = (path: string, formula: string): string =>
    readDeal(put(path, formula)(shippedText())).diagnostics.map(({ message }) => message)[0] ?? 'sound';

  test('a long formula is quoted around the mistake', () => {
    const formula = `${'max(0, loans) + '.repeat(20)}loanz`;
    expect(messageOf('groups[0].ocTarget', formula)).toContain(
      'In "... + max(0, loans) + max(0, loans) + loanz" at character 321: unknown name "loanz"',
    );
  });

  test.each([
    ['groups[0].ocTarget', 'oc("2") * 1%'],
    ['groups[1].ocTarget', 'if(triggerEvent("2"), 1, 2)'],
    ['triggers[1].when', 'stepdown and period > 12'],
    [`${ruleOf('principal', 'principal.1')}.upTo`, 'ocTarget("2") - oc'],
    ['redemption.cleanUpCall', 'oc > ocTarget and not stepdown'],
  ])('%s may be %s', (path, formula) => expect(messageOf(path, formula)).toBe('sound'));

  test('a trigger of another group is asked by its group', () => {
    expect(messageOf('groups[0].ocTarget', 'if(stepdown, 1, 2)')).toContain('unknown name "stepdown"');
    expect(messageOf('groups[0].ocTarget', 'if(stepdown("2"), 1, 2)')).toBe('sound');
  });

  test('what several groups have is asked by its group in a formula of the whole deal', () => {
    const { triggers } = JSON.parse(shippedText()) as { triggers: Json[] };
    const both = put('triggers', [...triggers, { id: 'stepdown', group: '1', when: 'false', latching: false }]);
    const said = (call: string) =>
      readDeal(put('redemption.cleanUpCall', call)(both(shippedText()))).diagnostics.map(({ message }) => message)[0];
    expect(said('stepdown')).toContain('several groups have "stepdown": say which, as stepdown("2")');
    expect(said('stepdown("1")')).toBeUndefined();
  });

  test('every formula of the shipped deal is sound', () => {
    expect(check(JSON.parse(shippedText())).diagnostics).toEqual([]);
  });
});
