// Builds the workstation into dist/, unless dist/ was built from these very sources.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { inProject } from './setup/paths.mjs';

const sources = ['engine', 'electron', 'renderer', 'build/vite-configs.mjs', 'package-lock.json'];
const stampFile = inProject('dist', 'sources-hash');

/** @param {import('./setup/progress.mjs').Say} say */
export async function bundle(say) {
  const hash = hashOfSources();
  if (fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === hash) return;
  say('build ...');
  // A build that breaks off must not pass for a complete one.
  fs.rmSync(stampFile, { force: true });
  const [{ build }, configs] = await Promise.all([import('vite'), import('./vite-configs.mjs')]);
  const { rendererConfig, mainConfig, preloadConfig, printConfig } = configs;
  for (const config of [rendererConfig(), mainConfig(), preloadConfig(), printConfig()]) await build(config);
  fs.writeFileSync(stampFile, hash);
}

function hashOfSources() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesIn)) hash.update(file).update(fs.readFileSync(inProject(file)));
  return hash.digest('hex');
}

/**
 * @param {string} source a file or a folder of the project
 * @returns {string[]} paths from the project folder, in a fixed order
 */
function filesIn(source) {
  if (!fs.existsSync(inProject(source))) return [];
  if (fs.statSync(inProject(source)).isFile()) return [source];
  const entries = fs.readdirSync(inProject(source), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return files.map((file) => path.relative(inProject(), file)).toSorted();
}
