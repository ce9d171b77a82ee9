// npm test: types, lint, format, build, unit tests, and the desktop tests in a real window.
// Arguments after `--` choose test files: `npm test -- waterfall`.
import { bundle } from './bundle.mjs';
import { desktopSurroundings } from './setup/desktop-surroundings.mjs';
import { addCounts, runTests } from './test-run.mjs';
import { format, lint } from './tidy.mjs';
import { typeCheck } from './type-check.mjs';

/**
 * @param {string[]} filters
 * @param {import('./setup/progress.mjs').Say} say
 */
export async function main(filters, say) {
  say('type check ...');
  await typeCheck();
  say('lint ...');
  await lint({ check: true });
  say('format ...');
  await format({ check: true });
  await bundle(say);
  say('unit tests ...');
  let counts = await runTests('unit', filters);
  if (counts.failed === 0) counts = addCounts(counts, await runDesktopTests(filters, say));
  say(counts.failed === 0 ? 'done' : 'some tests failed: they are listed above');
  if (filters.length > 0 && counts.passed + counts.failed + counts.skipped === 0) {
    console.log(`No test file has ${filters.join(' or ')} in its name.`);
    return 1;
  }
  console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  return counts.failed === 0 ? 0 : 1;
}

/**
 * @param {string[]} filters
 * @param {import('./setup/progress.mjs').Say} say
 */
async function runDesktopTests(filters, say) {
  const surroundings = await desktopSurroundings(say);
  say('desktop tests ...');
  // Without an Electron the tests skip themselves, which counts them.
  return runTests('desktop', filters, surroundings);
}
