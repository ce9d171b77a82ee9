import type { FormulaType } from './quantities.ts';
import { FormulaError, type FormulaNode } from './parse.ts';

/** A value of a formula while it runs: booleans are 0 and 1, dates are day serials. */
export type Read<S> = (state: S) => number;

export interface Compiled<S> {
  type: FormulaType;
  read: Read<S>;
}

/** Makes a running average of so many periods of a value; text says why there can be none. */
export type Rolling<S> = (periods: number, value: Read<S>) => Read<S> | string;

/** Finds a named quantity; `group` is the name in `oc("2")`. Text instead of a quantity says why there is none. */
export type Resolve<S> = (name: string, group: string | undefined) => Compiled<S> | string;

export type Compile<S> = (node: FormulaNode) => Compiled<S>;
export type Binary = (a: number, b: number) => number;

export const fail = (node: FormulaNode | undefined, message: string): never => {
  throw new FormulaError(message, node?.start ?? 0);
};

const TYPE_WORDS: Record<FormulaType, string> = { number: 'a number', boolean: 'yes or no', date: 'a date' };

export function expectType(node: FormulaNode, found: FormulaType, wanted: FormulaType): void {
  if (found !== wanted) fail(node, `expected ${TYPE_WORDS[wanted]}, found ${TYPE_WORDS[found]}`);
}
