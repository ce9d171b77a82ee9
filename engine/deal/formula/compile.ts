import type jsep from 'jsep';
import { quoted } from '../../units/quote.ts';
import { compileAverage, FUNCTIONS } from './functions.ts';
import { parseFormula, type FormulaNode } from './parse.ts';
import { isQuantity, type FormulaType } from './quantities.ts';
import {
  expectType,
  fail,
  type Binary,
  type Compile,
  type Compiled,
  type Read,
  type Resolve,
  type Rolling,
} from './typing.ts';

const ARITHMETIC: Record<string, Binary> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
};
const COMPARISON: Record<string, Binary> = {
  '=': (a, b) => Number(a === b),
  '<>': (a, b) => Number(a !== b),
  '<': (a, b) => Number(a < b),
  '<=': (a, b) => Number(a <= b),
  '>': (a, b) => Number(a > b),
  '>=': (a, b) => Number(a >= b),
};
const LOGIC: Record<string, Binary> = {
  and: (a, b) => a && b,
  or: (a, b) => a || b,
};

function compileLiteral<S>(node: jsep.Literal): Compiled<S> {
  const value = node.value;
  if (typeof value === 'number') return { type: 'number', read: () => value };
  if (typeof value === 'boolean') return { type: 'boolean', read: () => Number(value) };
  return fail(node, `${node.raw} cannot stand here`);
}

function compileBinary<S>(node: jsep.BinaryExpression, compile: Compile<S>): Compiled<S> {
  const left = compile(node.left);
  const right = compile(node.right);
  const join = (operation: Binary, type: FormulaType): Compiled<S> => ({
    type,
    read: (state) => operation(left.read(state), right.read(state)),
  });
  const comparison = COMPARISON[node.operator];
  if (comparison) {
    expectType(node.right, right.type, left.type);
    return join(comparison, 'boolean');
  }
  const wanted = node.operator in LOGIC ? 'boolean' : 'number';
  expectType(node.left, left.type, wanted);
  expectType(node.right, right.type, wanted);
  const operation = LOGIC[node.operator] ?? ARITHMETIC[node.operator];
  return operation ? join(operation, wanted) : fail(node, `unknown operator ${node.operator}`);
}

function compileUnary<S>(node: jsep.UnaryExpression, compile: Compile<S>): Compiled<S> {
  const argument = compile(node.argument);
  const wanted = node.operator === 'not' ? 'boolean' : 'number';
  expectType(node.argument, argument.type, wanted);
  const read: Read<S> = wanted === 'boolean' ? (s) => Number(!argument.read(s)) : (s) => -argument.read(s);
  return { type: wanted, read };
}

/** Names that mean something in every formula. */
export const isReservedName = (name: string): boolean => Object.hasOwn(FUNCTIONS, name) || RESERVED.has(name);
const RESERVED: ReadonlySet<string> = new Set([
  'and',
  'or',
  'not',
  'true',
  'false',
  'null',
  'this',
  'balance',
  'openingBalance',
]);

/** The name of an identifier; nothing for any other expression. */
const nameOf = (node: FormulaNode): string => (typeof node['name'] === 'string' ? node['name'] : '');

function compileName<S>(node: FormulaNode, name: string, group: string | undefined, resolve: Resolve<S>): Compiled<S> {
  const found = resolve(name, group);
  return typeof found === 'string' ? fail(node, found) : found;
}

const ofClass: ReadonlySet<string> = new Set(['balance', 'openingBalance']);

function misusedCall(name: string): string {
  if (ofClass.has(name)) return `expected a class in quotes, as ${name}("A-1")`;
  if (isQuantity(name)) return `expected a group in quotes, as ${name}("1"), or the name alone`;
  return `unknown function ${quoted(name, 30)}: the functions are ${Object.keys(FUNCTIONS).join(', ')}, average`;
}

function compileCall<S>(
  node: jsep.CallExpression,
  compile: Compile<S>,
  resolve: Resolve<S>,
  rolling: Rolling<S>,
): Compiled<S> {
  const name = nameOf(node.callee);
  if (name === 'average') return compileAverage(node, compile, rolling);
  const build = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (build) return build(node, node.arguments.map(compile));
  const group = node.arguments[0]?.['value'];
  if (node.arguments.length !== 1 || typeof group !== 'string') return fail(node, misusedCall(name));
  return compileName(node, name, group, resolve);
}

/** Says what to write instead of a form that formulas do not have. */
function failForm(node: FormulaNode): never {
  if (node.type === 'ConditionalExpression') return fail(node, 'expected if(condition, value when yes, value when no)');
  const parts = (node['body'] ?? node['expressions']) as FormulaNode[] | undefined;
  if (!parts) return fail(node, 'expected names, numbers, operators and functions only');
  return fail(parts[1], 'expected an operator between two values, and no commas in numbers');
}

/** Compiles a formula to a closure of the wanted type; throws FormulaError with the place of the mistake. */
export function compileFormula<S>(
  text: string,
  wanted: FormulaType,
  resolve: Resolve<S>,
  rolling: Rolling<S> = () => 'running averages are for triggers only: put this one into a trigger',
): Read<S> {
  const compile: Compile<S> = (node) => {
    switch (node.type) {
      case 'Literal':
        return compileLiteral(node as jsep.Literal);
      case 'Identifier':
        return compileName(node, nameOf(node), undefined, resolve);
      case 'UnaryExpression':
        return compileUnary(node as jsep.UnaryExpression, compile);
      case 'BinaryExpression':
        return compileBinary(node as jsep.BinaryExpression, compile);
      case 'CallExpression':
        return compileCall(node as jsep.CallExpression, compile, resolve, rolling);
      default:
        return failForm(node);
    }
  };
  const tree = parseFormula(text);
  const compiled = compile(tree);
  expectType(tree, compiled.type, wanted);
  return compiled.read;
}
