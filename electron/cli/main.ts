// The command line on the engine: npm run -s tw -- COMMAND ...
import { UserError } from '../../engine/units/user-error.ts';
import { runCommand } from './commands.ts';
import { UsageError } from './usage.ts';

/** 2 is bad usage, 1 is a bad deal or a file that cannot be written, 70 a mistake of ours. */
function exitCodeOf(error: unknown): number {
  if (error instanceof UsageError) return 2;
  return error instanceof UserError ? 1 : 70;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader such as `head` that has seen enough is no failure.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await runCommand(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    fail: (code) => (process.exitCode = code),
  });
} catch (error) {
  process.exitCode = exitCodeOf(error);
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
}
