// Runs one vitest project and counts its results.
import fs from 'node:fs';
import { inPackages, inProject } from './setup/paths.mjs';
import { run } from './setup/processes.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {'unit' | 'desktop'} project
 * @param {string[]} filters parts of test file names, and vitest options
 * @param {{ before?: string[], env?: Record<string, string> }} [surroundings] a command to put before vitest; environment
 * @returns {Promise<Counts>}
 */
export async function runTests(project, filters, { before = [], env = {} } = {}) {
  const report = inProject('out', `vitest-${project}.json`);
  fs.rmSync(report, { force: true });
  const vitest = [inPackages('vitest', 'vitest.mjs'), 'run', '--config', inProject('test', 'vitest.config.ts')];
  const options = [
    '--project',
    project,
    '--passWithNoTests',
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const [program = '', ...args] = [...before, process.execPath, ...vitest, ...options, ...filters];
  const exitCode = await run(program, args, { env: { ...process.env, ...env } });
  const counts = fs.existsSync(report) ? countResults(JSON.parse(fs.readFileSync(report, 'utf8'))) : noTests;
  // Vitest also fails on what belongs to no test, such as an unhandled rejection.
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** @type {Counts} */
const noTests = { passed: 0, failed: 0, skipped: 0 };

/**
 * A file that cannot be loaded has no tests to count, and counts as one failure.
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: unknown[] }[] }} report
 * @returns {Counts}
 */
function countResults(report) {
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * @param {Counts} a
 * @param {Counts} b
 * @returns {Counts}
 */
export function addCounts(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}
