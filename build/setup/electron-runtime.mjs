// Finds an Electron to run: the one that is named, the downloaded one, or the fall-back for linux-x64.
import fs from 'node:fs';
import path from 'node:path';
import { downloadElectron, downloadedElectron } from './electron-download.mjs';
import { Failure } from './failure.mjs';
import { ensureFallbackElectron } from './fallback-electron.mjs';
import { ensureSqliteBinding } from './sqlite-binding.mjs';

/**
 * @typedef {object} ElectronRuntime
 * @property {string} folder where Electron lies
 * @property {string} executable
 * @property {string} version such as 45.4.1
 * @property {Record<string, string>} env what its processes need in their environment
 */

// better-sqlite3's ready-made binary speaks Node-API 10, which came with Electron 35; before that it crashes.
const firstElectronWithNodeApi10 = 35;

/**
 * @param {import('./progress.mjs').Say} say
 * @returns {Promise<ElectronRuntime>}
 */
export async function ensureElectron(say) {
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (named) return describeElectron(named, say);
  const downloaded = downloadedElectron() ?? (await downloadElectron(say));
  if (typeof downloaded === 'string') return describeElectron(downloaded, say);
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Failure(
      `Electron cannot be downloaded (${downloaded.refusal}): check the network, or set ELECTRON_MIRROR.`,
    );
  }
  return describeElectron(await ensureFallbackElectron(say), say);
}

/**
 * @param {string} folder
 * @param {import('./progress.mjs').Say} say
 */
async function describeElectron(folder, say) {
  const version = readVersion(folder);
  /** @type {Record<string, string>} */
  const env = {};
  if (Number.parseInt(version, 10) < firstElectronWithNodeApi10) {
    env['TRANCHEWORKS_SQLITE_BINDING'] = await ensureSqliteBinding(say);
  }
  return { folder, executable: path.join(folder, executableName()), version, env };
}

/** @param {string} folder */
function readVersion(folder) {
  try {
    return fs.readFileSync(path.join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  } catch {
    throw new Failure(`There is no Electron in ${folder}, which ELECTRON_OVERRIDE_DIST_PATH names.`);
  }
}

function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}
