import type { LoanBook } from '../../engine/collateral/loan-book.ts';
import { dealText, readDeal } from '../../engine/deal/check/check.ts';
import type { Deal } from '../../engine/deal/schema/deal.ts';
import { LIBRARY_KEYS, libraryDeal } from '../../engine/library/index.ts';
import { priceDeal } from '../../engine/scenario/price-deal.ts';
import { UserError } from '../../engine/units/user-error.ts';
import { errorAt, type Diagnostic } from '../../engine/units/diagnostic.ts';
import type { Watch } from '../../engine/units/watch.ts';
import { RunError } from '../../engine/units/run-error.ts';
import type { DealSummaryView, DiagnosticView } from '../channels/views.ts';
import type { Store } from '../store/store.ts';
import { DealDesk } from './deal-desk.ts';
import { diagnosticView } from './deal-view.ts';
import { OpenDeal, type Clock } from './open-deal.ts';
import { PoolShelf } from './pool-shelf.ts';
import { SheetTemplateDesk } from './sheet-template-desk.ts';
import { TapeDesk } from './tape-desk.ts';
import { TapeImport } from './tape-import.ts';
import { TapeShelf } from './tape-shelf.ts';
import { TermSheetDesk } from './term-sheet-desk.ts';
import { VersionDesk } from './version-desk.ts';

/** Why a sound deal cannot be run, of which the store should not hear; nothing where it can. */
function failureToRun(deal: Deal, book: LoanBook): Diagnostic[] {
  try {
    priceDeal(deal, { book });
    return [];
  } catch (error) {
    if (error instanceof RunError) return [errorAt([], error.message)];
    throw error;
  }
}

/** The deals of the store and the one that is open. */
export class Workbench {
  readonly #store: Store;
  readonly #now: Clock;
  readonly deals: DealDesk;
  readonly shelf: TapeShelf;
  readonly #pools: PoolShelf;
  /** The tape that is on its way into the open deal. */
  readonly incoming: TapeImport;
  /** Every deal that was opened since the program started, by id. */
  readonly #held = new Map<number, OpenDeal>();
  #open: OpenDeal | undefined;

  /** The first start puts the shipped deals into the store. `watch` is told of all work that can take long. */
  constructor(store: Store, now: Clock, watch?: Watch) {
    this.#store = store;
    this.#now = now;
    this.deals = new DealDesk(store, now);
    this.shelf = new TapeShelf(store, watch);
    this.#pools = new PoolShelf(this.shelf);
    this.incoming = new TapeImport(store, this.shelf, now);
    const missing = LIBRARY_KEYS.filter((key) => !store.seeded(key));
    const shipped = missing.flatMap((libraryKey) => {
      const deal = libraryDeal(libraryKey);
      return deal ? [{ libraryKey, name: deal.name, document: dealText(deal) }] : [];
    });
    if (shipped.length > 0) store.seed(shipped, now());
  }

  list(): DealSummaryView[] {
    return this.#store.deals().map(({ id, name, libraryKey, latestVersion, savedAt, openedAt }) => ({
      id,
      name,
      shipped: libraryKey !== null,
      latestVersion,
      savedAt,
      openedAt,
      tags: this.#store.tags(id),
    }));
  }

  /** Opens a deal; one that was open before is as it was left, with its undo. */
  open(dealId: number): OpenDeal {
    const open = this.#held.get(dealId) ?? new OpenDeal(this.#store, dealId, this.#now, this.shelf.book);
    this.#held.set(dealId, open);
    this.#open = open;
    this.#store.markOpened(dealId, this.#now());
    return open;
  }

  /** A deal that was opened since the program started: what changes it has to go through it. */
  held(dealId: number): OpenDeal | undefined {
    return this.#held.get(dealId);
  }

  /** Opens the deal that was opened last, if one ever was. */
  resume(): OpenDeal | undefined {
    const latest = this.#store.deals().find(({ openedAt }) => openedAt !== null);
    return latest && this.open(latest.id);
  }

  /** The open deal, if one is open. */
  get opened(): OpenDeal | undefined {
    return this.#open;
  }

  /** The open deal; throws UserError where none is. */
  get current(): OpenDeal {
    if (!this.#open) throw new UserError('No deal is open: open one from the list of deals first.');
    return this.#open;
  }

  /** The versions of the open deal. */
  get versions(): VersionDesk {
    return new VersionDesk(this.#store, this.current);
  }

  /** The tapes of the open deal. */
  get tapes(): TapeDesk {
    return new TapeDesk(this.current, this.shelf);
  }

  /** The term sheet of the open deal. */
  get termSheet(): TermSheetDesk {
    const open = this.current;
    return new TermSheetDesk(open, this.#pools, new SheetTemplateDesk(this.#store, open.dealId, this.#now));
  }

  /** Adds a deal file to the store and opens it, or says everything that is wrong with it. */
  importText(text: string, file: string): { open: OpenDeal } | { diagnostics: DiagnosticView[] } {
    const { deal, diagnostics } = readDeal(text);
    const found = deal ? failureToRun(deal, this.shelf.book) : diagnostics;
    if (!deal || found.length > 0) return { diagnostics: found.map(diagnosticView) };
    const draft = { name: deal.name, document: dealText(deal), note: `Imported from ${file}`, at: this.#now() };
    return { open: this.open(this.#store.createDeal(draft).id) };
  }
}
