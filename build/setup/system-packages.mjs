// Debian packages: installed when we may, otherwise the sentence to type.
import fs from 'node:fs';
import { Failure } from './failure.mjs';
import { inProject } from './paths.mjs';
import { isOnPath, runQuietly } from './processes.mjs';

/** The packages that a window needs on Debian and Ubuntu. */
export function windowPackages() {
  const list = fs.readFileSync(inProject('build', 'setup', 'debian-packages.txt'), 'utf8');
  return list.split('\n').filter((line) => line && !line.startsWith('#'));
}

/**
 * Installs Debian packages as root, and fails with what to type as anybody else.
 * @param {string[]} names
 * @param {string} because why they are needed, as the beginning of a sentence
 * @param {import('./progress.mjs').Say} say
 */
export async function installSystemPackages(names, because, say) {
  const mayInstall = process.getuid?.() === 0 && isOnPath('apt-get');
  if (!mayInstall) throw new Failure(`${because}: type "sudo apt-get install ${names.join(' ')}".`);
  say(`installing ${names.join(' ')} ...`);
  await aptGet(['update']);
  const available = await Promise.all(names.map(nameInThisRelease));
  const result = await aptGet(['install', '--yes', '--no-install-recommends', ...available]);
  if (result.exitCode !== 0) throw new Failure(`${because}, and apt-get cannot install it: ${aptError(result.output)}`);
}

/** @param {string[]} args */
function aptGet(args) {
  return runQuietly('apt-get', ['--quiet', ...args], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

/**
 * Debian 13 and Ubuntu 24.04 gave libraries with 64-bit times the ending t64.
 * @param {string} name
 */
async function nameInThisRelease(name) {
  const { exitCode } = await runQuietly('apt-cache', ['show', `${name}t64`]);
  return exitCode === 0 ? `${name}t64` : name;
}

/** @param {string} output */
function aptError(output) {
  return (
    output
      .split('\n')
      .find((line) => line.startsWith('E:'))
      ?.slice(2)
      .trim() ?? 'it gave no reason.'
  );
}
