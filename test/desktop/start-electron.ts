import path from 'node:path';
import { _electron, type ElectronApplication } from 'playwright-core';
import { rootFlags } from '../../electron/print/root-flags.ts';

/** The Electron to run, which npm test names; without one the desktop tests skip themselves. */
export const executable = process.env['TRANCHEWORKS_ELECTRON'];
export const projectFolder = path.join(import.meta.dirname, '..', '..');

/** Starts the workstation as built in dist/. */
export function startElectron(dataFolder: string): Promise<ElectronApplication> {
  if (!executable) throw new Error('There is no Electron to start: TRANCHEWORKS_ELECTRON has to name one.');
  return _electron.launch({
    executablePath: executable,
    args: [...rootFlags(), projectFolder, '--data', dataFolder],
    env: definedEntries(process.env),
    timeout: 30_000,
  });
}

function definedEntries(env: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}
