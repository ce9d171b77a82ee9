// Electron's ordinary download, which the electron package does by its own script on first use.
import fs from 'node:fs';
import path from 'node:path';
import { inCache, inPackages } from './paths.mjs';
import { runQuietly } from './processes.mjs';

// Asking again costs little when a network refuses at once, and ten seconds when it stays silent.
const refusalCountsForMinutes = 10;
const refusalFile = inCache('electron-download-refused');

/** The folder of the Electron that package.json names, if it has been downloaded. */
export function downloadedElectron() {
  try {
    const wanted = JSON.parse(fs.readFileSync(inPackages('electron', 'package.json'), 'utf8')).version;
    const present = fs
      .readFileSync(inPackages('electron', 'dist', 'version'), 'utf8')
      .trim()
      .replace(/^v/, '');
    const complete = fs.existsSync(inPackages('electron', 'path.txt'));
    return complete && present === wanted ? inPackages('electron', 'dist') : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {import('./progress.mjs').Say} say
 * @returns {Promise<string | { refusal: string }>} the folder of Electron, or why there is none
 */
export async function downloadElectron(say) {
  const remembered = recentRefusal();
  if (remembered) return { refusal: remembered };
  say('downloading Electron ...');
  const { exitCode, output } = await runQuietly(process.execPath, [inPackages('electron', 'install.js')]);
  const folder = exitCode === 0 ? downloadedElectron() : undefined;
  if (folder) return folder;
  const refusal = reasonIn(output);
  say(`Electron cannot be downloaded (${refusal})`);
  fs.mkdirSync(path.dirname(refusalFile), { recursive: true });
  fs.writeFileSync(refusalFile, refusal);
  return { refusal };
}

function recentRefusal() {
  // A mirror that has just been named deserves a try.
  if (process.env['ELECTRON_MIRROR'] || !fs.existsSync(refusalFile)) return undefined;
  const ageMinutes = (Date.now() - fs.statSync(refusalFile).mtimeMs) / 60_000;
  return ageMinutes < refusalCountsForMinutes ? fs.readFileSync(refusalFile, 'utf8') : undefined;
}

/** @param {string} output what the download printed */
function reasonIn(output) {
  const line = output.split('\n').find((text) => /error|refused|failed|ENOTFOUND|ECONN/i.test(text));
  return line?.trim().replace(/^\w*Error: /, '') ?? 'no reason given';
}
