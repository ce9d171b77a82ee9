import type jsep from 'jsep';
import { civilDate, daySerial } from '../../units/dates.ts';
import { expectType, fail, type Binary, type Compile, type Compiled, type Rolling } from './typing.ts';

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

export const FUNCTIONS: Record<string, FunctionCompiler> = {
  max: extreme((a, b) => Math.max(a, b)),
  min: extreme((a, b) => Math.min(a, b)),
  if: compileIf,
  date: compileDate,
};

const MAX_ROLLING_PERIODS = 120;

/** `average(3, delinquent90 / loans)`: over the periods before and this one, as many as there were. */
export function compileAverage<S>(node: jsep.CallExpression, compile: Compile<S>, rolling: Rolling<S>): Compiled<S> {
  const [count, value] = node.arguments;
  const periods = Number(count?.['value']);
  if (!value || node.arguments.length > 2) return fail(node, 'expected average(number of periods, value)');
  if (!Number.isInteger(periods) || periods < 1 || periods > MAX_ROLLING_PERIODS) {
    return fail(count, `expected a whole number of periods from 1 to ${MAX_ROLLING_PERIODS}`);
  }
  const compiled = compile(value);
  expectType(value, compiled.type, 'number');
  const read = rolling(periods, compiled.read);
  return typeof read === 'string' ? fail(node, read) : { type: 'number', read };
}
