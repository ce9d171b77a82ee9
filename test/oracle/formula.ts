import type jsep from 'jsep';
import { parseFormula, type FormulaNode } from '../../engine/deal/formula/parse.ts';
import { daySerial } from '../../engine/units/dates.ts';
import { amount, type Amount } from './amounts.ts';

/** A value of a formula; a date is the count of its days. */
export type Value = Amount | boolean;

/** Looks up `oc` or `oc("2")`. */
export type Lookup = (name: string, group: string | undefined) => Value;

const trees = new Map<string, FormulaNode>();

function treeOf(text: string): FormulaNode {
  const tree = trees.get(text) ?? parseFormula(text);
  trees.set(text, tree);
  return tree;
}

function asNumber(value: Value): Amount {
  if (typeof value === 'boolean') throw new Error('expected a number, found yes or no');
  return value;
}

function asBoolean(value: Value): boolean {
  if (typeof value !== 'boolean') throw new Error('expected yes or no, found a number');
  return value;
}

function binary({ operator, left, right }: jsep.BinaryExpression, lookup: Lookup): Value {
  const [a, b] = [valueOf(left, lookup), valueOf(right, lookup)];
  if (operator === 'and') return asBoolean(a) && asBoolean(b);
  if (operator === 'or') return asBoolean(a) || asBoolean(b);
  if (typeof a === 'boolean') return operator === '=' ? a === asBoolean(b) : a !== asBoolean(b);
  return arithmetic(operator, a, asNumber(b));
}

function arithmetic(operator: string, a: Amount, b: Amount): Value {
  switch (operator) {
    case '+':
      return a.plus(b);
    case '-':
      return a.minus(b);
    case '*':
      return a.times(b);
    case '/':
      return a.div(b);
    case '=':
      return a.eq(b);
    case '<>':
      return !a.eq(b);
    case '<':
      return a.lt(b);
    case '<=':
      return a.lte(b);
    case '>':
      return a.gt(b);
    case '>=':
      return a.gte(b);
    default:
      throw new Error(`unknown operator ${operator}`);
  }
}

const nameOf = (node: jsep.Expression): string => (node as jsep.Identifier).name;

function call(node: jsep.CallExpression, lookup: Lookup): Value {
  const name = nameOf(node.callee);
  const value = (i: number): Value => valueOf(node.arguments[i]!, lookup);
  const literal = (i: number): unknown => node.arguments[i]?.['value'];
  switch (name) {
    case 'if':
      return asBoolean(value(0)) ? value(1) : value(2);
    case 'max':
    case 'min': {
      const all = node.arguments.map((_argument, i) => asNumber(value(i)));
      return all.reduce((best, one) => (one.gt(best) === (name === 'max') ? one : best));
    }
    case 'date':
      return amount(daySerial(Number(literal(0)), Number(literal(1)), Number(literal(2))));
    default:
      return lookup(name, String(literal(0)));
  }
}

function valueOf(node: jsep.Expression, lookup: Lookup): Value {
  switch (node.type) {
    case 'Literal':
      return typeof node['value'] === 'boolean' ? node['value'] : amount(Number(node['value']));
    case 'Identifier':
      return lookup(nameOf(node), undefined);
    case 'UnaryExpression': {
      const { operator, argument } = node as jsep.UnaryExpression;
      const value = valueOf(argument, lookup);
      return operator === 'not' ? !asBoolean(value) : asNumber(value).neg();
    }
    case 'BinaryExpression':
      return binary(node as jsep.BinaryExpression, lookup);
    case 'CallExpression':
      return call(node as jsep.CallExpression, lookup);
    default:
      throw new Error(`unknown form ${node.type}`);
  }
}

export const numberOf = (text: string, lookup: Lookup): Amount => asNumber(valueOf(treeOf(text), lookup));
export const isTrue = (text: string, lookup: Lookup): boolean => asBoolean(valueOf(treeOf(text), lookup));
