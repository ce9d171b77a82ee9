import type jsep from 'jsep';
import { civilDate, daySerial } from '../../units/dates.ts';
import { printDate } from '../../units/print.ts';
import type { Deal } from '../schema/deal.ts';
import { parseFormula, type FormulaNode } from './parse.ts';
import { isQuantity, type QuantityName } from './quantities.ts';

/** What the offering document calls each quantity; `of` goes between the article and the rest. */
const QUANTITY_WORDS: Record<QuantityName, (of: string) => string> = {
  loans: (of) => `the ${of}loans`,
  loansAtCutOff: (of) => `the ${of}loans at the cut-off date`,
  bonds: (of) => `the ${of}bonds`,
  oc: (of) => `the ${of}overcollateralization`,
  ocTarget: (of) => `the ${of}overcollateralization target`,
  excessInterest: (of) => `the ${of}excess interest`,
  delinquent90: (of) => `the ${of}loans 90 or more days delinquent`,
  cumulativeLosses: (of) => `the ${of}cumulative realized losses`,
  scheduledPrincipal: (of) => `the ${of}scheduled principal`,
  prepaidPrincipal: (of) => `the ${of}prepayments`,
  lossesToMakeGood: (of) => `the ${of}realized losses not yet made good`,
  period: () => 'the period',
  paymentDate: () => 'the payment date',
};

const BALANCE_WORDS: Record<string, string> = { balance: 'the balance', openingBalance: 'the opening balance' };

const BETWEEN: Record<string, string> = {
  '+': 'plus',
  '-': 'less',
  '*': 'times',
  '/': 'divided by',
  '<': 'below',
  '<=': 'at most',
  '>': 'above',
  '>=': 'at least',
  '=': 'equal to',
  '<>': 'other than',
  and: 'and',
  or: 'or',
};

const list = (parts: string[], last: string): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`;

function dateWords(args: string[]): string {
  const [year = 0, month = 0, day = 0] = args.map(Number);
  const serial = daySerial(year, month, day);
  return civilDate(serial).day === day ? printDate(serial) : args.join('-');
}

function callWords(name: string, args: string[]): string {
  switch (name) {
    case 'min':
      return `the ${args.length > 2 ? 'least' : 'lesser'} of ${list(args, 'and')}`;
    case 'max':
      return `the ${args.length > 2 ? 'greatest' : 'greater'} of ${list(args, 'and')}`;
    case 'if':
      return `${args[1]} where ${args[0]}, otherwise ${args[2]}`;
    case 'average':
      return `the average over ${args[0]} periods of ${args[1]}`;
    case 'date':
      return dateWords(args);
    default:
      return `${name}(${args.join(', ')})`;
  }
}

/** `triggerEvent` reads "trigger event". */
const spaced = (name: string): string => name.replaceAll(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);

const triggerWords = (name: string): string => `${spaced(name)} is on`;

const isAmount = (deal: Deal, name: string): boolean =>
  [...deal.accounts, ...deal.schedules].some(({ id }) => id === name);

/** A formula as a sentence's part, in the words of offering documents. */
export function formulaWords(text: string, deal: Deal): string {
  const nameWords = (name: string, group: string | undefined): string => {
    if (!isQuantity(name)) return isAmount(deal, name) ? spaced(name) : triggerWords(name);
    const of = deal.groups.find(({ id }) => id === group)?.name;
    return QUANTITY_WORDS[name](of === undefined ? '' : `${of} `);
  };
  const words = (node: FormulaNode): string => {
    switch (node.type) {
      case 'Literal':
        return (node as jsep.Literal).raw;
      case 'Identifier':
        return nameWords((node as jsep.Identifier).name, undefined);
      case 'UnaryExpression':
        return unaryWords(node as jsep.UnaryExpression, words);
      case 'BinaryExpression':
        return binaryWords(node as jsep.BinaryExpression, words);
      case 'CallExpression':
        return call(node as jsep.CallExpression);
      default:
        return text;
    }
  };
  const call = (node: jsep.CallExpression): string => {
    const name = (node.callee as jsep.Identifier).name;
    const [group] = node.arguments as jsep.Literal[];
    if (typeof group?.value === 'string' && name in BALANCE_WORDS)
      return `${BALANCE_WORDS[name]} of Class ${group.value}`;
    if (isQuantity(name) && typeof group?.value === 'string') return nameWords(name, group.value);
    return callWords(name, node.arguments.map(words));
  };
  return words(parseFormula(text));
}

/** What a payment may bring overcollateralization up to, where a limit of dollars says just that: `T - oc`. */
export function targetOfLimit(text: string): string | undefined {
  const match = /^(.+?)\s*-\s*oc$/.exec(text.trim());
  return match?.[1];
}

function unaryWords({ operator, argument }: jsep.UnaryExpression, words: (node: FormulaNode) => string): string {
  if (operator === '-') return `minus ${words(argument)}`;
  const text = words(argument);
  return text.endsWith(' is on') ? text.replace(/ is on$/, ' is off') : `not (${text})`;
}

const COMPARISONS: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '=', '<>']);
const PLURAL: ReadonlySet<string> = new Set([
  'loans',
  'loansAtCutOff',
  'bonds',
  'delinquent90',
  'cumulativeLosses',
  'lossesToMakeGood',
]);

function isPlural(node: FormulaNode): boolean {
  const named = node.type === 'CallExpression' ? (node as jsep.CallExpression).callee : node;
  return PLURAL.has((named as jsep.Identifier).name);
}

/** `14% * loans` reads "14% of the loans". */
function binaryWords({ operator, left, right }: jsep.BinaryExpression, words: (node: FormulaNode) => string): string {
  const isPercent = left.type === 'Literal' && (left as jsep.Literal).raw.endsWith('%');
  const between = operator === '*' && isPercent ? 'of' : (BETWEEN[operator] ?? operator);
  const verb = !COMPARISONS.has(operator) ? '' : isPlural(left) ? 'are ' : 'is ';
  return `${words(left)} ${verb}${between} ${words(right)}`;
}
