import type jsep from 'jsep';
import { civilDate, daySerial } from '../../units/dates.ts';
import { quoted } from '../../units/quote.ts';
import { FormulaError, parseFormula, type FormulaNode } from './parse.ts';
import type { FormulaType } from './quantities.ts';

/** A value of a formula while it runs: booleans are 0 and 1, dates are day serials. */
export type Read<S> = (state: S) => number;

export interface Compiled<S> {
  type: FormulaType;
  read: Read<S>;
}

/** Finds a named quantity; `group` is the name in `oc("2")`. Text instead of a quantity says why there is none. */
export type Resolve<S> = (name: string, group: string | undefined) => Compiled<S> | string;

type Compile<S> = (node: FormulaNode) => Compiled<S>;
type Binary = (a: number, b: number) => number;

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

const fail = (node: FormulaNode | undefined, message: string): never => {
  throw new FormulaError(message, node?.start ?? 0);
};

const TYPE_WORDS: Record<FormulaType, string> = { number: 'a number', boolean: 'yes or no', date: 'a date' };

function expectType(node: FormulaNode, found: FormulaType, wanted: FormulaType): void {
  if (found !== wanted) fail(node, `expected ${TYPE_WORDS[wanted]}, found ${TYPE_WORDS[found]}`);
}

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

type FunctionCompiler = <S>(node: jsep.CallExpression, args: Compiled<S>[]) => Compiled<S>;

const extreme =
  (pick: Binary): FunctionCompiler =>
  (node, args) => {
    args.forEach((arg, i) => expectType(node.arguments[i] ?? node, arg.type, 'number'));
    if (args.length < 2) fail(node, 'expected two numbers or more');
    return args.reduce((left, right) => ({
      type: 'number',
      read: (state) => pick(left.read(state), right.read(state)),
    }));
  };

const compileIf: FunctionCompiler = (node, args) => {
  const [test, yes, no] = args;
  if (!test || !yes || !no || args.length > 3)
    return fail(node, 'expected if(condition, value when yes, value when no)');
  expectType(node.arguments[0] ?? node, test.type, 'boolean');
  expectType(node.arguments[2] ?? node, no.type, yes.type);
  return { type: yes.type, read: (state) => (test.read(state) ? yes.read(state) : no.read(state)) };
};

const compileDate: FunctionCompiler = <S>(node: jsep.CallExpression): Compiled<S> => {
  const parts = node.arguments.map((argument) => Number(argument['value']));
  const [year, month, day] = parts;
  if (parts.length !== 3 || !year || !month || !day) return fail(node, 'expected date(year, month, day)');
  const serial = daySerial(year, month, day);
  const { year: y, month: m, day: d } = civilDate(serial);
  if (y !== year || m !== month || d !== day) return fail(node, `there is no date(${year}, ${month}, ${day})`);
  return { type: 'date', read: () => serial };
};

const FUNCTIONS: Record<string, FunctionCompiler> = {
  max: extreme((a, b) => Math.max(a, b)),
  min: extreme((a, b) => Math.min(a, b)),
  if: compileIf,
  date: compileDate,
};

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

const unknownFunction = (name: string): string =>
  `unknown function ${quoted(name, 30)}: the functions are ${Object.keys(FUNCTIONS).join(', ')}`;

function compileCall<S>(node: jsep.CallExpression, compile: Compile<S>, resolve: Resolve<S>): Compiled<S> {
  const name = nameOf(node.callee);
  const build = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (build) return build(node, node.arguments.map(compile));
  const group = node.arguments[0]?.['value'];
  if (node.arguments.length !== 1 || typeof group !== 'string') return fail(node, unknownFunction(name));
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
export function compileFormula<S>(text: string, wanted: FormulaType, resolve: Resolve<S>): Read<S> {
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
        return compileCall(node as jsep.CallExpression, compile, resolve);
      default:
        return failForm(node);
    }
  };
  const tree = parseFormula(text);
  const compiled = compile(tree);
  expectType(tree, compiled.type, wanted);
  return compiled.read;
}
