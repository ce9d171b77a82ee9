import type jsep from 'jsep';
import { isReservedName } from '../formula/compile.ts';
import { FormulaError, parseFormula, type FormulaNode } from '../formula/parse.ts';
import { isQuantity } from '../formula/quantities.ts';

/** A name that a formula uses of the deal, and the characters it takes up. */
export interface FormulaName {
  /** `own` is a trigger, an account or a schedule. */
  thing: 'tranche' | 'group' | 'own';
  name: string;
  /** The group that an own name is asked of: `reserve("2")`. */
  group?: string | undefined;
  start: number;
  end: number;
}

const isNode = (value: unknown): value is FormulaNode =>
  typeof value === 'object' && value !== null && typeof (value as FormulaNode).type === 'string';

function quotedName(thing: 'tranche' | 'group', argument: FormulaNode): FormulaName {
  const { value, raw } = argument as jsep.Literal;
  const start = argument.start ?? 0;
  return { thing, name: String(value), start, end: start + raw.length };
}

const ownName = (name: string, start = 0): FormulaName => ({ thing: 'own', name, start, end: start + name.length });

/** `balance("A")`, `oc("2")` or `reserve("2")`; nothing for functions such as `max`. */
function askedName(node: FormulaNode): FormulaName[] | undefined {
  const { name } = (node as unknown as jsep.CallExpression).callee as jsep.Identifier;
  const [argument] = (node as unknown as jsep.CallExpression).arguments as FormulaNode[];
  if (!argument || typeof argument['value'] !== 'string') return undefined;
  if (name === 'balance' || name === 'openingBalance') return [quotedName('tranche', argument)];
  const group = quotedName('group', argument);
  return isQuantity(name) ? [group] : [{ ...ownName(name, node.start), group: group.name }, group];
}

function namesOf(node: FormulaNode): FormulaName[] {
  if (node.type === 'Identifier') {
    const name = node['name'] as string;
    return isQuantity(name) || isReservedName(name) ? [] : [ownName(name, node.start)];
  }
  const asked = node.type === 'CallExpression' ? askedName(node) : undefined;
  if (asked) return asked;
  const inside = node.type === 'CallExpression' ? [node['arguments']] : Object.values(node);
  return inside.flat().flatMap((child) => (isNode(child) ? namesOf(child) : []));
}

/** The deal's names that a formula uses, as they stand in it; none of a formula that cannot be read. */
export function namesInFormula(text: string): FormulaName[] {
  try {
    return namesOf(parseFormula(text));
  } catch (error) {
    if (error instanceof FormulaError) return [];
    throw error;
  }
}

/** The formula with some of its names replaced. */
export function renameInFormula(text: string, names: readonly FormulaName[], to: string): string {
  return names
    .toSorted((a, b) => b.start - a.start)
    .reduce((renamed, { thing, start, end }) => {
      const name = thing === 'own' ? to : JSON.stringify(to);
      return renamed.slice(0, start) + name + renamed.slice(end);
    }, text);
}
