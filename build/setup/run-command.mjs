// Makes the project's packages and its Node available, then runs one command from build/ under that Node.
import { spawnSync } from 'node:child_process';
import { ensureDependencies } from './dependencies.mjs';
import { explainFailure } from './failure.mjs';
import { runsTypeScript, typeScriptNode } from './node-runtime.mjs';
import { startedAt, startProgress } from './progress.mjs';

const commands = ['start', 'test', 'tw', 'bench', 'tidy', 'package'];

/**
 * Runs build/COMMAND.mjs and sets the exit code of this process.
 * @param {string | undefined} name
 * @param {string[]} args
 */
export async function runCommand(name, args) {
  try {
    const exitCode = await prepareAndRun(name, args);
    // A command may leave its exit code to the program it loaded into this process; that one is kept.
    if (exitCode !== undefined) process.exitCode = exitCode;
  } catch (error) {
    process.exitCode = 1;
    console.error(explainFailure(error));
  }
}

/**
 * @param {string | undefined} name
 * @param {string[]} args
 * @returns {Promise<number | undefined>}
 */
async function prepareAndRun(name, args) {
  if (!name || !commands.includes(name)) {
    console.error(`Say which command to run: node build/run.mjs ${commands.join('|')}`);
    return 2;
  }
  const say = startProgress(name);
  ensureDependencies(say);
  if (!runsTypeScript()) return rerunUnder(typeScriptNode());
  const command = await import(`../${name}.mjs`);
  return command.main(args, say);
}

/**
 * Starts the same command again under another Node and waits for it.
 * @param {string} node
 */
function rerunUnder(node) {
  const result = spawnSync(node, process.argv.slice(1), {
    stdio: 'inherit',
    env: { ...process.env, TRANCHEWORKS_STARTED_AT: String(startedAt) },
  });
  return result.status ?? 1;
}
