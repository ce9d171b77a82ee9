const WARM_UP = 30;
const COUNTED = 60;

/** Prints the fastest, median and slowest of many runs in milliseconds, after a warm-up; returns the median. */
export function measure(name: string, run: () => unknown): number {
  for (let i = 0; i < WARM_UP; i += 1) run();
  const times = Array.from({ length: COUNTED }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).toSorted((a, b) => a - b);
  const figures = [times[0], times[COUNTED / 2], times.at(-1)].map((ms) => (ms ?? 0).toFixed(2).padStart(8));
  console.log(`${name.padEnd(42)} min ${figures[0]}  median ${figures[1]}  max ${figures[2]} ms`);
  return times[COUNTED / 2] ?? Number.NaN;
}
