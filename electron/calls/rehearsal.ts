/** So long nobody has asked for anything. */
const IDLE_MS = 1_000;
/** After these the compilers have seen all they need. */
const TIMES = 8;

/** Does, while nobody waits, what a person will ask for: what runs for the first time is several times as slow as later. */
export class Rehearsal {
  readonly #work: () => boolean;
  #left = TIMES;
  #timer: NodeJS.Timeout | undefined;

  /** `work` is false where there is nothing to be done yet. */
  constructor(work: () => boolean) {
    this.#work = work;
  }

  /** Somebody asks: it goes on once they have stopped. */
  wait(): void {
    this.end();
    if (this.#left > 0) this.#timer = setTimeout(() => this.#rehearse(), IDLE_MS);
  }

  end(): void {
    clearTimeout(this.#timer);
  }

  /** One at a time, so that who asks in between is heard. */
  #rehearse(): void {
    try {
      if (!this.#work()) return;
      this.#left -= 1;
    } catch (error) {
      // It goes wrong again where it is told.
      console.error(error);
      this.#left = 0;
    }
    if (this.#left > 0) this.#timer = setTimeout(() => this.#rehearse());
  }
}
