import { WORKS } from '../../engine/units/watch.ts';
import type { WorkView } from '../channels/channels.ts';

const SLOTS = ['call', 'work', 'done', 'of'] as const;
type Slot = (typeof SLOTS)[number];

/** More calls than are ever under way. */
const CANCELLED_CALLS = 64;

/** How far the work for a call is, and which were cancelled last: seen by both threads at once, while one of them is busy. */
export class SharedProgress {
  readonly buffer: SharedArrayBuffer;
  readonly #slots: Int32Array;
  readonly #cancelled: Int32Array;
  #cancellations = 0;

  constructor(buffer = new SharedArrayBuffer((SLOTS.length + CANCELLED_CALLS) * Int32Array.BYTES_PER_ELEMENT)) {
    this.buffer = buffer;
    this.#slots = new Int32Array(buffer, 0, SLOTS.length);
    this.#cancelled = new Int32Array(buffer, SLOTS.length * Int32Array.BYTES_PER_ELEMENT);
  }

  report({ call, work, done, of }: WorkView): void {
    this.#set('work', WORKS.indexOf(work));
    this.#set('done', done);
    this.#set('of', of);
    this.#set('call', call);
  }

  /** The call that was worked for last; call 0 is none. */
  read(): WorkView {
    const work = WORKS[this.#get('work')] ?? WORKS[0];
    return { call: this.#get('call'), work, done: this.#get('done'), of: this.#get('of') };
  }

  /** Only one of the threads may cancel; calls are numbered from 1. */
  cancel(call: number): void {
    Atomics.store(this.#cancelled, this.#cancellations % CANCELLED_CALLS, call);
    this.#cancellations += 1;
  }

  isCancelled(call: number): boolean {
    return this.#cancelled.includes(call);
  }

  #get(slot: Slot): number {
    return Atomics.load(this.#slots, SLOTS.indexOf(slot));
  }

  #set(slot: Slot, value: number): void {
    Atomics.store(this.#slots, SLOTS.indexOf(slot), value);
  }
}
