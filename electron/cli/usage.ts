import { parseArgs, type ParseArgsConfig } from 'node:util';
import { LIBRARY_KEYS } from '../../engine/library/index.ts';
import { TERM_SHEET_TEMPLATE_KEYS } from '../../engine/library/term-sheet-templates.ts';
import { TEMPLATE_KEYS } from '../../engine/library/strat-templates.ts';
import { UserError } from '../../engine/units/user-error.ts';

export const USAGE = `Usage: npm run -s tw -- COMMAND DEAL [options]

  price DEAL [--speeds 0,80,100] [--curves SET] [--flat 20] [--shift 100] [--from 2] [--json]
      Discount margin, average life, duration and principal window of every class, to call and to maturity: with the
      deal's pricing curves, another set of it, all indices at a flat rate in percent, or moved in bp from a period on.
  cashflow DEAL --tranche T --redemption call|maturity --speed S [--json|--csv]
      The cash of one class by payment date, at S percent of the pricing speed.
  rates DEAL [--shift 1000] [--from 2] [--measure cash|document] [--json]
      Available rates by group and period, with the curves as they are and shifted from a period on.
  decrement DEAL --tranche T [--redemption call|maturity] [--json|--csv]
      Percent of the original balance outstanding by payment date, a year apart, at the speeds of the deal's grid.
  explain DEAL --tranche T [--period K] [--speed 100] [--redemption call|maturity] [--json]
      Why a class is paid what it is in a period; without a period, its margin or yield, duration and average life.
  check DEAL [--json]
      Everything that is wrong with a deal file, with its place.
  tieout DEAL [--published FILE] [--json]
      Published figures beside the computed ones at the printed digit: the deal's own, or those in the tables of a CSV
      file or workbook. What is not taken of the file is said, a line each.
  export DEAL --out DIR [--format xlsx,csv]
      The tables as a workbook, and as a CSV each.
  termsheet DEAL --out DIR [--format pdf,xlsx,docx,csv,json,html] [--template NAME|FILE] [--tape TAPE]...
      The term sheet of a deal as documents and as a file a table, in all formats unless some are named. A template says
      which sections it has; it is a file or one of ${TERM_SHEET_TEMPLATE_KEYS.join(', ')}. Tapes add the tables of the loans.
  stratify TAPE... [--template NAME|FILE] [--percent as-printed|sum-to-100] [--cut-off 2003-07-01] [--json|--csv]
      The loans of CSV files or workbooks in tables, group by group, with a summary: all together, and as the template
      says. A template is a file or one of ${TEMPLATE_KEYS.join(', ')}. Loans with errors are left out, and it is said.
  replines DEAL --tape TAPE [--tape TAPE] [--by product,index,months_to_roll] [--json|--csv]
      The loans of CSV files or workbooks gathered into replines, for each group of the deal that the tape's column of
      groups names, and what it costs to run these in the place of the loans. Loans with errors are left out.

DEAL is a deal file or a shipped deal: ${LIBRARY_KEYS.join(', ')}.
`;

/** The command line was not understood. */
export class UsageError extends UserError {
  constructor(message: string) {
    super(`${message}\nnpm run -s tw -- --help lists the commands.`);
  }
}

/** Where a command writes, and how it ends with another exit code than 0. */
export interface Output {
  out: (text: string) => void;
  err: (text: string) => void;
  fail: (code: number) => void;
}

type Options = NonNullable<ParseArgsConfig['options']>;

export type OptionValues = Record<string, unknown>;

/** What a command is given, and its options; throws UsageError on options that it does not have. */
export function parseOptions(args: string[], options: Options): { positionals: string[]; values: OptionValues } {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** One deal and the options of a command; throws UsageError on anything else. */
export function parseCommand(args: string[], options: Options): { deal: string; values: OptionValues } {
  const { positionals, values } = parseOptions(args, options);
  const [deal, ...more] = positionals;
  if (deal === undefined) throw new UsageError(`Name a deal: a file, or one of ${LIBRARY_KEYS.join(', ')}.`);
  if (more.length > 0) throw new UsageError(`One deal at a time: "${more.join(' ')}" was not understood.`);
  return { deal, values };
}

export function textOption(values: OptionValues, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** What an option that may be given several times was given; nothing where it was not. */
export function textsOption(values: OptionValues, name: string): string[] {
  const value = values[name];
  return Array.isArray(value) ? value.map(String) : [];
}

/** An option that must be there; `help` says what to give. */
export function neededOption(values: OptionValues, name: string, help: string): string {
  const value = textOption(values, name);
  if (value === undefined) throw new UsageError(`--${name} is missing: ${help}.`);
  return value;
}

/** Percent of the pricing speed, 0 to 5,000. */
export function speedOption(text: string): number {
  const speed = /^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : Number.NaN;
  if (!(speed <= 5_000)) {
    throw new UsageError(`"${text}" is not a speed: give a percentage of the pricing speed from 0 to 5000.`);
  }
  return speed;
}

export function redemptionOption(text: string): 'call' | 'maturity' {
  if (text === 'call' || text === 'maturity') return text;
  throw new UsageError(`"${text}" is not a redemption: give call or maturity.`);
}
