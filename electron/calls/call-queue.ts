import { AsyncLocalStorage } from 'node:async_hooks';
import type { Watch } from '../../engine/units/watch.ts';
import { Cancelled } from './cancelled.ts';
import type { SharedProgress } from './shared-progress.ts';

type Work = (signal: AbortSignal) => Promise<void>;

/** Calls in the order in which they came. One that is cancelled before its turn costs nothing. */
export class CallQueue {
  readonly #progress: SharedProgress;
  readonly #current = new AsyncLocalStorage<number>();
  readonly #waiting: { call: number; work: Work }[] = [];
  readonly #stops = new Map<number, AbortController>();

  constructor(progress: SharedProgress) {
    this.#progress = progress;
  }

  /** Says how far the call is that is being worked for, and throws once it is cancelled. */
  readonly watch: Watch = (work, done, of) => {
    const call = this.#current.getStore() ?? 0;
    this.#progress.report({ call, work, done, of });
    if (this.#progress.isCancelled(call)) throw new Cancelled();
  };

  add(call: number, work: Work): void {
    this.#stops.set(call, new AbortController());
    this.#waiting.push({ call, work });
    // A turn later what was cancelled in the meantime is known.
    setImmediate(() => this.#next());
  }

  cancel(call: number): void {
    this.#stops.get(call)?.abort(new Cancelled());
  }

  #next(): void {
    const next = this.#waiting.shift();
    if (!next) return;
    const { call, work } = next;
    const { signal } = this.#stops.get(call) ?? new AbortController();
    void this.#current.run(call, () => work(signal)).finally(() => this.#stops.delete(call));
  }
}
