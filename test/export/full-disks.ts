import { spawnSync } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { tempFolder } from '../store/temp-files.ts';

const mounted = (args: readonly string[]): boolean => spawnSync('mount', args).status === 0;

function mountedFolder(options: string): string | undefined {
  if (process.platform !== 'linux') return undefined;
  const folder = tempFolder();
  if (!mounted(['-t', 'tmpfs', '-o', options, 'tmpfs', folder])) return undefined;
  onTestFinished(() => void spawnSync('umount', ['-l', folder]));
  return folder;
}

/** A folder on a disk of so many kilobytes of its own; nothing where this machine does not let a test mount one. */
export const smallDisk = (kilobytes: number): string | undefined => mountedFolder(`size=${kilobytes}k`);

/** Lets nothing be written to a disk from now on, whoever asks. */
export const makeReadOnly = (folder: string): boolean => mounted(['-o', 'remount,ro', folder]);

/** Why a test of a disk was left out. */
export const NO_DISK = 'this machine lets no test mount a disk';
