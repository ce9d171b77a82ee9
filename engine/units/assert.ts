/** Stops on a mistake of our own (never on bad input); the message names step, period and amounts. */
export function assert(condition: boolean, message: () => string): asserts condition {
  if (!condition) throw new Error(`Trancheworks has made a mistake: ${message()}`);
}

export function assertNever(value: never): never {
  throw new Error(`Trancheworks has met a kind it does not know: ${JSON.stringify(value)}`);
}

/** The entry of an array at a position known to exist. */
export function at<T>(items: ArrayLike<T>, index: number): T {
  const item = items[index];
  if (item === undefined) throw new Error(`Trancheworks has made a mistake: no entry ${index} of ${items.length}`);
  return item;
}
