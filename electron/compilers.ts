import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';

/** Until then the window is open. */
const START_MS = 2_000;
/** With more, compiling and drawing do not wait for each other. */
const FEW_PROCESSORS = 2;

/**
 * Keeps the compilers that make often-run code fast from starting until the window is open, where there are so few
 * processors that they would take one from the page that is being drawn. The first pricing is over before they pay; the
 * first edit waits for them instead.
 */
export function startCompilersLate(): void {
  if (availableParallelism() > FEW_PROCESSORS) return;
  setFlagsFromString('--no-opt');
  setFlagsFromString('--no-maglev');
  setTimeout(() => {
    setFlagsFromString('--opt');
    setFlagsFromString('--maglev');
  }, START_MS);
}
