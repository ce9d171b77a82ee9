import type { LoanBook } from '../../engine/collateral/loan-book.ts';
import type { Deal } from '../../engine/deal/schema/deal.ts';
import type { Scenario } from '../../engine/scenario/scenario.ts';
import { ScenarioRun } from '../../engine/scenario/scenario-run.ts';
import { Recent } from '../../engine/units/recent.ts';
import type { Store } from '../store/store.ts';
import { readStored } from './read-stored.ts';

/** Versions that are kept at hand. */
const REMEMBERED = 8;

/** Runs of a deal, each compiled once: looking at another of its tables, or at another class, costs no more than that. */
export class RunShelf {
  readonly #store: Store;
  readonly #dealId: number;
  readonly #book: LoanBook;
  /** By scenario; gone with the deal that they are of. */
  readonly #runs = new WeakMap<Deal, Map<string, ScenarioRun>>();
  readonly #versions = new Recent<number, Deal>(REMEMBERED);

  constructor(store: Store, dealId: number, book: LoanBook) {
    this.#store = store;
    this.#dealId = dealId;
    this.#book = book;
  }

  /** A version of the deal; throws StoreError where there is none of that number. */
  version(number: number): Deal {
    return this.#versions.get(number, () => readStored(this.#store.version(this.#dealId, number).document, number));
  }

  /** A deal under a scenario that names nothing the deal does not have; throws RunError where it cannot be run. */
  run(deal: Deal, scenario: Scenario): ScenarioRun {
    const runs = this.#runs.get(deal) ?? new Map<string, ScenarioRun>();
    this.#runs.set(deal, runs);
    const key = JSON.stringify(scenario);
    const known = runs.get(key);
    if (known) return known;
    const made = new ScenarioRun(deal, scenario, this.#book);
    runs.set(key, made);
    return made;
  }
}
