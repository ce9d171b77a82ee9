// Keeps node_modules in step with package-lock.json.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { Failure } from './failure.mjs';
import { inPackages, inProject, projectFolder } from './paths.mjs';

const stampFile = inPackages('.trancheworks-lock-hash');

/**
 * Runs `npm ci` when the lock file is not the one that was installed last.
 * @param {import('./progress.mjs').Say} say
 */
export function ensureDependencies(say) {
  const wanted = createHash('sha256')
    .update(fs.readFileSync(inProject('package-lock.json')))
    .digest('hex');
  if (installedLockHash() === wanted) return;
  say('installing the packages of package-lock.json (npm ci) ...');
  const result = npmCleanInstall(projectFolder);
  if (!result.ok) throw new Failure(`npm ci failed: ${result.reason}`);
  fs.writeFileSync(stampFile, wanted);
}

function installedLockHash() {
  try {
    return fs.readFileSync(stampFile, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * Installs the lock file of a folder.
 * @param {string} folder
 * @returns {{ ok: true } | { ok: false, reason: string }}
 */
export function npmCleanInstall(folder) {
  const { program, args } = npmProgram();
  const result = spawnSync(
    program,
    [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts'],
    {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
      shell: program === 'npm' && process.platform === 'win32',
    },
  );
  if (result.status === 0) return { ok: true };
  return { ok: false, reason: explainNpm(result.error?.message ?? result.stderr) };
}

/**
 * The npm that runs us, with the Node that runs it: our own Node lies in node_modules, which npm ci removes.
 * @returns {{ program: string, args: string[] }}
 */
function npmProgram() {
  const npmScript = process.env['npm_execpath'];
  if (!npmScript?.endsWith('.js')) return { program: 'npm', args: [] };
  return { program: process.env['npm_node_execpath'] ?? process.execPath, args: [npmScript] };
}

/** @param {string} errorText what npm printed */
function explainNpm(errorText) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(errorText)) {
    return 'the npm registry cannot be reached; check the network or the proxy and run the same command again.';
  }
  const lines = errorText.split('\n').map((line) => line.replace(/^npm (error|ERR!) ?/, '').trim());
  return (
    lines
      .filter((line) => line && !line.startsWith('A complete log'))
      .slice(0, 3)
      .join(' ') || 'npm gave no reason.'
  );
}
