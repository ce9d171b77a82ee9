// npm run bench: runs every test/bench/*.bench.ts in turn; each prints its own figures.
import fs from 'node:fs';
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
    const exitCode = await run(process.execPath, [
      '--disable-warning=ExperimentalWarning',
      inProject('test', 'bench', file),
    ]);
    if (exitCode !== 0) failures += 1;
  }
  return failures === 0 ? 0 : 1;
}

function benchFiles() {
  const folder = inProject('test', 'bench');
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.bench.ts'))
    .toSorted();
}
