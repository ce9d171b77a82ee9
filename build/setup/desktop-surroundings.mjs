// What a real window needs: an Electron and a display.
import { ensureInvisibleDisplay, ensureLibraries } from './display.mjs';
import { ensureElectron } from './electron-runtime.mjs';
import { Failure } from './failure.mjs';

/**
 * An Electron, and a display for it as a command to put before others. Without them a person may go on; a build
 * machine must not.
 * @param {import('./progress.mjs').Say} say
 * @returns {Promise<{ before?: string[], env?: Record<string, string> }>}
 */
export async function desktopSurroundings(say) {
  try {
    const electron = await ensureElectron(say);
    await ensureLibraries(electron.executable, say);
    const before = await ensureInvisibleDisplay(say);
    return { before, env: { ...electron.env, TRANCHEWORKS_ELECTRON: electron.executable } };
  } catch (error) {
    if (!(error instanceof Failure) || process.env['CI']) throw error;
    say(`No window: what needs one is skipped. ${error.message}`);
    return {};
  }
}
