import { check, dealText } from '../../engine/deal/check/check.ts';
import { applyChange, type Change } from '../../engine/deal/edits.ts';
import type { Deal } from '../../engine/deal/schema/deal.ts';
import { enterTerms, type RefusedEntry, type TermEntry } from '../../engine/deal/terms/tranche-terms.ts';
import { RunError } from '../../engine/units/run-error.ts';
import type { DealView } from '../channels/views.ts';
import type { Store, VersionSummary } from '../store/store.ts';
import { dealTables, type DealTables } from './deal-tables.ts';
import { dealView } from './deal-view.ts';
import { readStored } from './read-stored.ts';

/** ISO-8601 UTC. */
export type Clock = () => string;

/** The deal on the screen: every edit is priced, then on disk as a new version, and only then shown. */
export class OpenDeal {
  readonly #store: Store;
  readonly #now: Clock;
  readonly dealId: number;
  #deal: Deal;
  #version: VersionSummary;
  #tables: DealTables;
  #before: DealTables | undefined;
  /** Changes that take back what was done, and do again what was taken back; since the deal was opened. */
  readonly #undo: Change[] = [];
  readonly #redo: Change[] = [];

  constructor(store: Store, dealId: number, now: Clock) {
    const { document, ...version } = store.latest(dealId);
    this.#store = store;
    this.#now = now;
    this.dealId = dealId;
    this.#deal = readStored(document, version.number);
    this.#version = version;
    this.#tables = dealTables(this.#deal);
  }

  get deal(): Deal {
    return this.#deal;
  }

  view(): DealView {
    return dealView({
      dealId: this.dealId,
      deal: this.#deal,
      version: this.#version,
      tables: this.#tables,
      before: this.#before,
      undo: this.#undo.at(-1)?.label,
      redo: this.#redo.at(-1)?.label,
    });
  }

  /** Applies what is sound of what was typed as one change; what is refused leaves the deal as it was. */
  enter(entries: TermEntry[]): RefusedEntry[] {
    const { change, deal, refused } = enterTerms(this.#deal, entries);
    if (!change) return refused;
    const { inverse } = applyChange(this.#deal, change);
    try {
      this.#adopt(deal, change.label);
    } catch (error) {
      if (!(error instanceof RunError)) throw error;
      return entries.map((entry) => ({ ...entry, message: error.message }));
    }
    this.#undo.push(inverse);
    this.#redo.length = 0;
    return refused;
  }

  /** Nothing happens when there is nothing to take back. */
  undo(): void {
    this.#step(this.#undo, this.#redo, 'Undo');
  }

  redo(): void {
    this.#step(this.#redo, this.#undo, 'Redo');
  }

  #step(from: Change[], to: Change[], verb: string): void {
    const change = from.at(-1);
    if (!change) return;
    const { document, inverse } = applyChange(this.#deal, change);
    const { deal } = check(document);
    if (!deal) throw new Error(`${verb} of "${change.label}" would leave a deal with errors`);
    this.#adopt(deal, `${verb}: ${change.label}`);
    from.pop();
    to.push(inverse);
  }

  #adopt(deal: Deal, note: string): void {
    const tables = dealTables(deal);
    const draft = { name: deal.name, document: dealText(deal), note, at: this.#now() };
    this.#version = this.#store.saveVersion(this.dealId, draft);
    this.#before = this.#tables;
    this.#tables = tables;
    this.#deal = deal;
  }
}
