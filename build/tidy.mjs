// npm run tidy: lints and formats everything. With --check it changes nothing and fails where it would.
import { Failure } from './setup/failure.mjs';
import { inPackages } from './setup/paths.mjs';
import { run } from './setup/processes.mjs';

/** @param {string[]} args */
export async function main(args) {
  const check = args.includes('--check');
  // Formatting comes first: what lint cannot mend by itself should not keep the files from being formatted.
  await format({ check });
  await lint({ check });
}

/** @param {{ check: boolean }} options */
export async function format({ check }) {
  const prettier = [inPackages('prettier', 'bin', 'prettier.cjs'), '--cache', '--log-level=warn', '.'];
  const exitCode = await run(process.execPath, [...prettier, check ? '--check' : '--write']);
  if (exitCode !== 0) throw new Failure('The files above are not formatted: run npm run tidy.');
}

/** @param {{ check: boolean }} options */
export async function lint({ check }) {
  const oxlint = [inPackages('oxlint', 'bin', 'oxlint'), '--type-aware', '--deny-warnings'];
  const exitCode = await run(process.execPath, [...oxlint, ...(check ? [] : ['--fix'])]);
  if (exitCode !== 0)
    throw new Failure('Lint found the problems above; npm run tidy mends those that mend themselves.');
}
