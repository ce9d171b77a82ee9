import type jsep from 'jsep';
import { civilDate, daySerial } from '../../units/dates.ts';
import { printDate } from '../../units/print.ts';
import type { Deal } from '../schema/deal.ts';
import { parseFormula, type FormulaNode } from './parse.ts';
import { among, averageOf, between, choice, minus, not, whole, type Phrase } from './phrases.ts';
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

function dateWords(args: string[]): string {
  const [year = 0, month = 0, day = 0] = args.map(Number);
  const serial = daySerial(year, month, day);
  return civilDate(serial).day === day ? printDate(serial) : args.join('-');
}

function callPhrase(name: string, args: readonly Phrase[]): Phrase {
  const [first = whole(''), second = whole(''), third = whole('')] = args;
  switch (name) {
    case 'min':
      return among('lesser', 'least', args);
    case 'max':
      return among('greater', 'greatest', args);
    case 'if':
      return choice(first, second, third);
    case 'average':
      return averageOf(first, second);
    case 'date':
      return whole(dateWords(args.map(({ text }) => text)));
    default:
      return whole(`${name}(${args.map(({ text }) => text).join(', ')})`);
  }
}

/** `triggerEvent` reads "trigger event". */
const spaced = (name: string): string => name.replaceAll(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);

const triggerWords = (name: string): string => `${spaced(name)} is on`;

const isAmount = (deal: Deal, name: string): boolean =>
  [...deal.accounts, ...deal.schedules].some(({ id }) => id === name);

/** A formula as a sentence's part, in the words of offering documents; brackets stand where words alone would not say it. */
export const formulaWords = (text: string, deal: Deal): string => phraseOf(parseFormula(text), deal).text;

/**
 * The words for what a payment may bring overcollateralization up to, where a limit of dollars says just that: `T - oc`;
 * undefined for any other limit.
 */
export function targetOfLimit(text: string, deal: Deal): string | undefined {
  const { operator, left, right } = parseFormula(text) as jsep.BinaryExpression;
  if (operator !== '-' || !right || nameOf(right) !== 'oc') return undefined;
  return nameOf(left) === 'ocTarget' ? 'its target' : phraseOf(left, deal).text;
}

const nameOf = (node: FormulaNode): string | undefined =>
  node.type === 'Identifier' ? (node as jsep.Identifier).name : undefined;

function phraseOf(node: FormulaNode, deal: Deal): Phrase {
  switch (node.type) {
    case 'Identifier':
      return whole(nameWords(deal, (node as jsep.Identifier).name));
    case 'UnaryExpression':
      return unaryPhrase(node as jsep.UnaryExpression, deal);
    case 'BinaryExpression':
      return binaryPhrase(node as jsep.BinaryExpression, deal);
    case 'CallExpression':
      return namedCall(node as jsep.CallExpression, deal);
    default:
      return whole((node as jsep.Literal).raw);
  }
}

function nameWords(deal: Deal, name: string, group?: string): string {
  if (!isQuantity(name)) return isAmount(deal, name) ? spaced(name) : triggerWords(name);
  const of = deal.groups.find(({ id }) => id === group)?.name;
  return QUANTITY_WORDS[name](of === undefined ? '' : `${of} `);
}

function namedCall({ callee, arguments: args }: jsep.CallExpression, deal: Deal): Phrase {
  const { name } = callee as jsep.Identifier;
  const [of] = args as jsep.Literal[];
  if (typeof of?.value === 'string' && name in BALANCE_WORDS)
    return whole(`${BALANCE_WORDS[name]} of Class ${of.value}`);
  if (typeof of?.value === 'string' && isQuantity(name)) return whole(nameWords(deal, name, of.value));
  return callPhrase(
    name,
    args.map((arg) => phraseOf(arg, deal)),
  );
}

function unaryPhrase({ operator, argument }: jsep.UnaryExpression, deal: Deal): Phrase {
  const phrase = phraseOf(argument, deal);
  if (operator === '-') return minus(phrase);
  return nameOf(argument) === undefined ? not(phrase) : whole(phrase.text.replace(/ is on$/, ' is off'));
}

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

const isPercent = (node: FormulaNode): boolean => node.type === 'Literal' && (node as jsep.Literal).raw.endsWith('%');

const binaryPhrase = ({ operator, left, right }: jsep.BinaryExpression, deal: Deal): Phrase =>
  between(operator, phraseOf(left, deal), phraseOf(right, deal), {
    isShare: operator === '*' && isPercent(left),
    isPlural: isPlural(left),
  });
