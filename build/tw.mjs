// npm run -s tw -- ARGS: the command line on the engine, run from its TypeScript sources in this process.
import { pathToFileURL } from 'node:url';
import { inProject } from './setup/paths.mjs';

/** @param {string[]} args */
export async function main(args) {
  // npm moves to the project folder; file names on the command line are meant from where the person stands.
  if (process.env['npm_lifecycle_event'] === 'tw' && process.env['INIT_CWD']) process.chdir(process.env['INIT_CWD']);
  silenceExperimentalWarnings();
  await runCommandLine(args);
}

/**
 * Loads the command line program as though it had been started directly; it reads process.argv.
 * @param {string[]} args
 */
export async function runCommandLine(args) {
  const program = inProject('electron', 'cli', 'main.ts');
  process.argv = [process.execPath, program, ...args];
  await import(pathToFileURL(program).href);
}

/** Node 22 calls its TypeScript support experimental, once per run, on stderr. */
function silenceExperimentalWarnings() {
  const emitWarning = process.emitWarning.bind(process);
  process.emitWarning = (/** @type {string | Error} */ warning, /** @type {any[]} */ ...rest) => {
    const type = typeof rest[0] === 'string' ? rest[0] : rest[0]?.type;
    if (type !== 'ExperimentalWarning') emitWarning(warning, ...rest);
  };
}
