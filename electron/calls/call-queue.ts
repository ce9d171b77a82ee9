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
  #isScheduled = false;

  constructor(progress: SharedProgress) {
    this.#progress = progress;
  }

  /** Says how far the call is that is being worked for, and throws once it is cancelled; work for no call is let be. */
  readonly watch: Watch = (work, done, of) => {
    const call = this.#current.getStore();
    if (call === undefined) return;
    this.#progress.report({ call, work, done, of });
    if (this.#progress.isCancelled(call)) throw new Cancelled();
  };

  add(call: number, work: Work): void {
    this.#stops.set(call, new AbortController());
    this.#waiting.push({ call, work });
    this.#schedule();
  }

  cancel(call: number): void {
    this.#stops.get(call)?.abort(new Cancelled());
  }

  /** Takes up at once all that was asked for, and gives up what waits for something, as a person's answer. */
  finish(): void {
    while (this.#waiting.length > 0) this.#next();
    for (const call of this.#stops.keys()) this.cancel(call);
  }

  /** One call a turn: between two calls it is heard what was cancelled in the meantime. */
  #schedule(): void {
    if (this.#isScheduled || this.#waiting.length === 0) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#isScheduled = false;
      this.#next();
      this.#schedule();
    });
  }

  #next(): void {
    const next = this.#waiting.shift();
    if (!next) return;
    const { call, work } = next;
    const { signal } = this.#stops.get(call) ?? new AbortController();
    void this.#current.run(call, () => work(signal)).finally(() => this.#stops.delete(call));
  }
}
