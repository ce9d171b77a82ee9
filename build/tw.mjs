// npm run -s tw -- ARGS: the command line on the engine, run from its TypeScript sources in this process.
import { pathToFileURL } from 'node:url';
import { bundle } from './bundle.mjs';
import { ensureLibraries } from './setup/display.mjs';
import { ensureElectron } from './setup/electron-runtime.mjs';
import { Failure } from './setup/failure.mjs';
import { inProject } from './setup/paths.mjs';

/**
 * @param {string[]} args
 * @param {import('./setup/progress.mjs').Say} say
 */
export async function main(args, say) {
  // npm moves to the project folder; file names on the command line are meant from where the person stands.
  if (process.env['npm_lifecycle_event'] === 'tw' && process.env['INIT_CWD']) process.chdir(process.env['INIT_CWD']);
  silenceExperimentalWarnings();
  if (args[0] === 'termsheet') await offerPrinter(say);
  await runCommandLine(args);
}

/**
 * Names an Electron that prints PDF without a display. Where there is none the command says so itself, if it is asked
 * for what needs one.
 * @param {import('./setup/progress.mjs').Say} say
 */
async function offerPrinter(say) {
  try {
    const { executable } = await ensureElectron(say);
    await ensureLibraries(executable, say);
    await bundle(say);
    process.env['TRANCHEWORKS_ELECTRON'] = executable;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(error.message);
  }
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
