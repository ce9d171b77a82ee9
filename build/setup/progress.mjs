// Progress lines such as "[test 3.2s] type-check ...". They go to stderr: stdout belongs to results.

/** When the command began, in epoch milliseconds, also across the step from one Node to another. */
export const startedAt = Number(process.env['TRANCHEWORKS_STARTED_AT'] ?? Date.now());

/** @typedef {(message: string) => void} Say */

/**
 * @param {string} command the name that each line carries
 * @returns {Say}
 */
export function startProgress(command) {
  return (message) => {
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
    console.error(`[${command} ${seconds}s] ${message}`);
  };
}
