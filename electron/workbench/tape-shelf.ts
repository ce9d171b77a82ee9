import { LoanBook } from '../../engine/collateral/loan-book.ts';
import type { Tape } from '../../engine/tape/tape.ts';
import { Recent } from '../../engine/units/recent.ts';
import { unwatched, type Watch } from '../../engine/units/watch.ts';
import type { StoredTape, TapeSource, TapeStore } from '../store/tape-store.ts';

/** Tapes at hand at once: the states of a tape around an undo, or a few tapes of a deal. */
const AT_HAND = 6;

/** The tapes of the store, the last few at hand, and the loans that deals take from them. */
export class TapeShelf {
  readonly #store: TapeStore;
  readonly #atHand = new Recent<string, StoredTape>(AT_HAND);
  /** Runs of deals find their loans here. */
  readonly book: LoanBook;

  /** Long work on tapes and loans says here how far it is. */
  readonly watch: Watch;

  constructor(store: TapeStore, watch = unwatched) {
    this.#store = store;
    this.watch = watch;
    this.book = new LoanBook((hash) => (this.#has(hash) ? this.get(hash).tape : undefined), watch);
  }

  /** Throws StoreError where the store has no such tape. */
  get(hash: string): StoredTape {
    return this.#atHand.get(hash, () => this.#store.tape(hash));
  }

  /** Saves a tape and returns its hash. */
  add(source: TapeSource, tape: Tape): string {
    const hash = this.#store.saveTape(source, tape);
    this.#atHand.set(hash, { source, tape });
    return hash;
  }

  #has(hash: string): boolean {
    return this.#atHand.has(hash) || this.#store.hasTape(hash);
  }
}
