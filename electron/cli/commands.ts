import { cashflowCommand } from './cashflow.ts';
import { checkCommand } from './check.ts';
import { decrementCommand } from './decrement.ts';
import { explainCommand } from './explain.ts';
import { priceCommand } from './price.ts';
import { ratesCommand } from './rates.ts';
import { USAGE, UsageError, type Output } from './usage.ts';

type Command = (args: string[], output: Output) => void | Promise<void>;

const COMMANDS: Record<string, Command> = {
  price: priceCommand,
  cashflow: cashflowCommand,
  check: checkCommand,
  decrement: decrementCommand,
  explain: explainCommand,
  rates: ratesCommand,
  // These need the workbook library, which takes as long to load as all the rest.
  export: async (args, output) => (await import('./export.ts')).exportCommand(args, output),
  replines: async (args, output) => (await import('./replines.ts')).replinesCommand(args, output),
  tieout: async (args, output) => (await import('./tie-out.ts')).tieOutCommand(args, output),
  termsheet: async (args, output) => (await import('./term-sheet.ts')).termSheetCommand(args, output),
  stratify: async (args, output) => (await import('./stratify.ts')).stratifyCommand(args, output),
};

/** Runs a command line; throws UsageError or UserError with a sentence for the person. */
export async function runCommand([name, ...args]: string[], output: Output): Promise<void> {
  if (name === '--help' || name === '-h' || name === 'help') {
    output.out(USAGE);
    return;
  }
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new UsageError(name === undefined ? 'Name a command.' : `There is no command "${name}".`);
  if (args.includes('--help') || args.includes('-h')) output.out(USAGE);
  else await command(args, output);
}
