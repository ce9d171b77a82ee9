// What Electron needs around it to open a window: its libraries and a display.
import { isOnPath, runQuietly } from './processes.mjs';
import { installSystemPackages, windowPackages } from './system-packages.mjs';

/** Whether a person could see a window. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/**
 * Makes sure that Electron finds the shared libraries it is linked to.
 * @param {string} executable
 * @param {import('./progress.mjs').Say} say
 */
export async function ensureLibraries(executable, say) {
  if (process.platform !== 'linux') return;
  const { output } = await runQuietly('ldd', [executable]);
  const missing = output.split('\n').filter((line) => line.includes('not found'));
  if (missing.length === 0) return;
  const names = missing.map((line) => line.trim().split(' ')[0]).join(', ');
  await installSystemPackages(windowPackages(), `Electron needs system libraries (${names})`, say);
}

/**
 * The command to put before a program that opens windows nobody has to see; empty where there is a display.
 * @param {import('./progress.mjs').Say} say
 * @returns {Promise<string[]>}
 */
export async function ensureInvisibleDisplay(say) {
  if (hasDisplay()) return [];
  if (!isOnPath('xvfb-run') || !isOnPath('xauth')) {
    await installSystemPackages(windowPackages(), 'There is no display and no xvfb-run to stand in for one', say);
  }
  return ['xvfb-run', '--auto-servernum', '--server-args=-screen 0 1600x1000x24'];
}

/** Chromium refuses its sandbox to root; containers and build machines run as root. */
export function sandboxFlags() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
