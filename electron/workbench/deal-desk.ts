import { check, dealText } from '../../engine/deal/check/check.ts';
import { applyChange, type Change } from '../../engine/deal/edits.ts';
import type { Deal } from '../../engine/deal/schema/deal.ts';
import { blankDeal } from '../../engine/library/blank-deal.ts';
import { UserError } from '../../engine/units/user-error.ts';
import type { Store } from '../store/store.ts';
import { readTags } from './deal-tags.ts';
import type { Clock } from './open-deal.ts';
import { readStored } from './read-stored.ts';

const renaming = (from: string, to: string): Change => ({
  label: `Deal name ${from} to ${to}`,
  edits: [{ place: ['name'], value: to }],
});

/** A deal under another name; throws UserError where it cannot be one. */
function renamed(deal: Deal, name: string): Deal {
  const { deal: made, diagnostics } = check(applyChange(deal, renaming(deal.name, name)).document);
  if (!made) throw new UserError(`This cannot be the name of a deal: ${diagnostics[0]?.message}.`);
  return made;
}

/** Deals as a whole: new ones, copies, other names, and tags. */
export class DealDesk {
  readonly #store: Store;
  readonly #now: Clock;

  constructor(store: Store, now: Clock) {
    this.#store = store;
    this.#now = now;
  }

  /** Adds a small sound deal to the store and returns its id. */
  create(name: string): number {
    return this.#add(renamed(blankDeal(), name), 'New deal');
  }

  /** Copies the latest version of a deal with its scenarios and tags, and returns the id of the copy. */
  duplicate(dealId: number, name: string): number {
    const { document, number } = this.#store.latest(dealId);
    const deal = readStored(document, number);
    const copy = this.#add(renamed(deal, name), `Copy of ${deal.name}, version ${number}`);
    for (const scenario of this.#store.scenarios(dealId)) {
      this.#store.saveScenario(copy, { ...scenario, at: this.#now() });
    }
    this.#store.tagDeal(copy, this.#store.tags(dealId));
    return copy;
  }

  /** Gives a deal the tags that were typed, with commas between them, in place of those it has; throws UserError. */
  tag(dealId: number, text: string): void {
    this.#store.tagDeal(dealId, readTags(text));
  }

  /** What gives the open deal another name. */
  renameOpen(deal: Deal, name: string): Change {
    return renaming(deal.name, renamed(deal, name).name);
  }

  /** Gives a deal that is not open another name, as a version of its own. */
  rename(dealId: number, name: string): void {
    const { document, number } = this.#store.latest(dealId);
    const before = readStored(document, number);
    const deal = renamed(before, name);
    const note = renaming(before.name, deal.name).label;
    this.#store.saveVersion(dealId, { name: deal.name, document: dealText(deal), note, at: this.#now() });
  }

  #add(deal: Deal, note: string): number {
    return this.#store.createDeal({ name: deal.name, document: dealText(deal), note, at: this.#now() }).id;
  }
}
