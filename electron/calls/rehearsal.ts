/** So long nobody has asked for anything. */
const IDLE_MS = 1_000;
/** After these the compilers have seen all they need. */
const TIMES = 4;

/** Does, while nobody waits, what a person will ask for: what runs for the first time is several times as slow as later. */
export class Rehearsal {
  readonly #work: () => unknown;
  #left = TIMES;
  #timer: NodeJS.Timeout | undefined;

  constructor(work: () => unknown) {
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
    this.#left -= 1;
    try {
      this.#work();
    } catch {
      // Given up as the program closes; anything else goes wrong again where it is told.
      return;
    }
    if (this.#left > 0) this.#timer = setTimeout(() => this.#rehearse());
  }
}
