import { WORKS } from '../../engine/units/watch.ts';
import type { WorkView } from '../channels/channels.ts';

const SLOTS = ['cancelled', 'call', 'work', 'done', 'of'] as const;
type Slot = (typeof SLOTS)[number];

const EVERY_CALL = -1;

/** How far the work for a call is, and which call is cancelled: seen by both threads at once, while one of them is busy. */
export class SharedProgress {
  readonly buffer: SharedArrayBuffer;
  readonly #slots: Int32Array;

  constructor(buffer = new SharedArrayBuffer(SLOTS.length * Int32Array.BYTES_PER_ELEMENT)) {
    this.buffer = buffer;
    this.#slots = new Int32Array(buffer);
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

  cancel(call: number): void {
    this.#set('cancelled', call);
  }

  cancelAll(): void {
    this.cancel(EVERY_CALL);
  }

  /** Work that is for no call is given up with all others only. */
  isCancelled(call: number | undefined): boolean {
    const cancelled = this.#get('cancelled');
    return cancelled === call || cancelled === EVERY_CALL;
  }

  #get(slot: Slot): number {
    return Atomics.load(this.#slots, SLOTS.indexOf(slot));
  }

  #set(slot: Slot, value: number): void {
    Atomics.store(this.#slots, SLOTS.indexOf(slot), value);
  }
}
