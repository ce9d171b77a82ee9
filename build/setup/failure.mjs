// A failure that a person can act on. It reaches them as its one sentence, without a stack.

export class Failure extends Error {}

/**
 * What to print for an error: the sentence of a Failure, the stack of anything else, which is our own bug.
 * @param {unknown} error
 */
export function explainFailure(error) {
  if (error instanceof Failure) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
