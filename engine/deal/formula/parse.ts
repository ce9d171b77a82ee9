import jsep from 'jsep';

/** Where in the text of a formula a mistake stands, and what to do about it. */
export class FormulaError extends Error {
  /** Characters before the mistake. */
  readonly position: number;

  constructor(message: string, position: number) {
    super(message);
    this.position = position;
  }
}

/** The longest formula, in characters: parsing and running go as deep as a formula is nested. */
export const MAX_FORMULA_LENGTH = 2_000;

/** A parsed expression; `start` is the position of its first token. */
export interface FormulaNode extends jsep.Expression {
  start?: number;
}

/** How tightly each operator binds, loosest first. */
export const PRECEDENCE: Readonly<Record<string, number>> = {
  or: 1,
  and: 2,
  '=': 6,
  '<>': 6,
  '<': 7,
  '<=': 7,
  '>': 7,
  '>=': 7,
  '+': 9,
  '-': 9,
  '*': 10,
  '/': 10,
};

interface Tokenizer extends jsep.HookScope {
  starts?: number[];
}

const isDigit = (char: string): boolean => char >= '0' && char <= '9';

/** Reads `14%` as 0.14, and notes where each token starts. */
function beforeToken(this: Tokenizer, env: { node?: jsep.Expression }): void {
  (this.starts ??= []).push(this.index);
  if (!isDigit(this.char) && this.char !== '.') return;
  const literal = this.gobbleNumericLiteral() as jsep.Literal;
  if (this.char === '%') {
    this.index += 1;
    literal.value = Number(literal.value) / 100;
    literal.raw += '%';
  }
  env.node = literal;
}

function afterToken(this: Tokenizer, env: { node?: FormulaNode }): void {
  const start = this.starts?.pop();
  if (env.node && start !== undefined) env.node.start ??= start;
}

jsep.removeAllBinaryOps();
for (const [operator, precedence] of Object.entries(PRECEDENCE)) jsep.addBinaryOp(operator, precedence);
jsep.removeAllUnaryOps();
jsep.addUnaryOp('-');
jsep.addUnaryOp('not');
jsep.hooks.add('gobble-token', beforeToken);
jsep.hooks.add('after-token', afterToken);

/** The tree of a formula; throws FormulaError with the place of the mistake. */
export function parseFormula(text: string): FormulaNode {
  if (text.length > MAX_FORMULA_LENGTH) {
    throw new FormulaError(`longer than ${MAX_FORMULA_LENGTH} characters: shorten it`, MAX_FORMULA_LENGTH);
  }
  try {
    return jsep(text);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error instanceof RangeError) throw new FormulaError('nested too deeply: take parentheses away', 0);
    const index = 'index' in error ? Number(error.index) : 0;
    const reason = 'description' in error ? String(error.description) : error.message;
    throw new FormulaError(reason.charAt(0).toLowerCase() + reason.slice(1).replace(/\.$/, ''), index);
  }
}
