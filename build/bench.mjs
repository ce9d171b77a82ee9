// npm run bench: runs every test/bench/*.bench.ts in turn; each prints its own figures.
import fs from 'node:fs';
import { bundle } from './bundle.mjs';
import { desktopSurroundings } from './setup/desktop-surroundings.mjs';
import { inProject } from './setup/paths.mjs';
import { run } from './setup/processes.mjs';

/**
 * @param {string[]} args parts of file names; without any, all benchmarks run
 * @param {import('./setup/progress.mjs').Say} say
 */
export async function main(args, say) {
  const files = benchFiles().filter((file) => args.length === 0 || args.some((part) => file.includes(part)));
  if (files.length === 0) say('no benchmark matches: they are the files test/bench/*.bench.ts');
  let failures = 0;
  for (const file of files) {
    say(`${file} ...`);
    const { before = [], env = {} } = needsElectron(file) ? await windowSurroundings(say) : {};
    const node = [process.execPath, '--disable-warning=ExperimentalWarning', inProject('test', 'bench', file)];
    const [program = '', ...rest] = [...before, ...node];
    if ((await run(program, rest, { env: { ...process.env, ...env } })) !== 0) failures += 1;
  }
  return failures === 0 ? 0 : 1;
}

/** @param {string} file */
const needsElectron = (file) => file.startsWith('window') || file.startsWith('termsheet-print');

/**
 * The built program in a real window.
 * @param {import('./setup/progress.mjs').Say} say
 */
async function windowSurroundings(say) {
  await bundle(say);
  return desktopSurroundings(say);
}

function benchFiles() {
  const folder = inProject('test', 'bench');
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.bench.ts'))
    .toSorted();
}
