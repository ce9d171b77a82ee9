import { setFlagsFromString } from 'node:v8';

/** Until then the window is open. */
const START_MS = 2_000;

/**
 * Keeps the compilers that make often-run code fast from starting until the window is open. The first pricing is over
 * before they pay, and on a machine of two cores they would take the processor from the page that is being drawn.
 */
export function startCompilersLate(): void {
  setFlagsFromString('--no-opt');
  setFlagsFromString('--no-maglev');
  setTimeout(() => {
    setFlagsFromString('--opt');
    setFlagsFromString('--maglev');
  }, START_MS);
}
