// npm start: opens the workstation. Arguments after `--` go to it, such as `npm start -- --data DIR`.
import { bundle } from './bundle.mjs';
import { ensureLibraries, hasDisplay, sandboxFlags } from './setup/display.mjs';
import { ensureElectron } from './setup/electron-runtime.mjs';
import { projectFolder } from './setup/paths.mjs';
import { run } from './setup/processes.mjs';
import { runCommandLine } from './tw.mjs';

/**
 * @param {string[]} args
 * @param {import('./setup/progress.mjs').Say} say
 */
export async function main(args, say) {
  if (!hasDisplay()) {
    console.error('There is no display to open a window on, so here are the tables of a shipped deal instead.');
    return runCommandLine(['price', 'impac-2003-8']);
  }
  const electron = await ensureElectron(say);
  await ensureLibraries(electron.executable, say);
  await bundle(say);
  say('opening the workstation');
  const exitCode = await run(electron.executable, [...sandboxFlags(), projectFolder, ...args], {
    // File names on the command line are meant from where the person stands; npm moved to the project folder.
    cwd: process.env['INIT_CWD'] ?? process.cwd(),
    env: { ...process.env, ...electron.env },
  });
  if (exitCode !== 0) console.error(`The workstation ended with exit code ${exitCode}; Electron says why above.`);
  return exitCode;
}
