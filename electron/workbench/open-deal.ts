import type { LoanBook } from '../../engine/collateral/loan-book.ts';
import { check, dealText } from '../../engine/deal/check/check.ts';
import { applyChange, type Change } from '../../engine/deal/edits.ts';
import type { Deal } from '../../engine/deal/schema/deal.ts';
import { enterTerms, type RefusedEntry, type TermEntry } from '../../engine/deal/terms/enter-terms.ts';
import type { ScenarioRun } from '../../engine/scenario/scenario-run.ts';
import type { Diagnostic } from '../../engine/units/diagnostic.ts';
import { RunError } from '../../engine/units/run-error.ts';
import { UserError } from '../../engine/units/user-error.ts';
import type { DealView } from '../channels/views.ts';
import type { Store, VersionSummary } from '../store/store.ts';
import { chosenTables, type DealTables } from './deal-tables.ts';
import { dealView, warningsOf } from './deal-view.ts';
import { readStored } from './read-stored.ts';
import { RunShelf } from './run-shelf.ts';
import { inverseOf, ScenarioDesk, troublesOf, type ScenarioChange } from './scenario-desk.ts';

/** ISO-8601 UTC. */
export type Clock = () => string;

/** What undo takes back: a change of the deal's terms or of its scenarios. */
type Step = Change | ScenarioChange;

/** The deal on the screen: every edit is priced, then on disk as a new version, and only then shown. */
export class OpenDeal {
  readonly #store: Store;
  readonly #now: Clock;
  /** Where the deal's loans are. */
  readonly book: LoanBook;
  readonly dealId: number;
  readonly scenarios: ScenarioDesk;
  readonly runs: RunShelf;
  #deal: Deal;
  #version: VersionSummary;
  #tables: DealTables;
  #before: DealTables | undefined;
  /** Changes that take back what was done, and do again what was taken back; since the deal was opened. */
  readonly #undo: Step[] = [];
  readonly #redo: Step[] = [];
  #revision = 0;

  constructor(store: Store, dealId: number, now: Clock, book: LoanBook) {
    const { document, ...version } = store.latest(dealId);
    this.#store = store;
    this.#now = now;
    this.book = book;
    this.dealId = dealId;
    this.scenarios = new ScenarioDesk(store, dealId, now);
    this.runs = new RunShelf(store, dealId, book);
    this.#deal = readStored(document, version.number);
    this.#version = version;
    this.#tables = this.#price(this.#deal);
  }

  get deal(): Deal {
    return this.#deal;
  }

  /** The version that is shown, as it was saved. */
  get saved(): VersionSummary {
    return this.#version;
  }

  /** What is doubtful about the deal that is shown. */
  get warnings(): Diagnostic[] {
    return warningsOf(this.#deal, this.#tables);
  }

  /** The run behind the tables that are shown. */
  get run(): ScenarioRun {
    return this.#tables.run;
  }

  get pricedInMs(): number {
    return this.#tables.milliseconds;
  }

  view(): DealView {
    return this.#viewOf(this.#deal, this.#tables, this.#before);
  }

  #viewOf(deal: Deal, tables: DealTables, before: DealTables | undefined): DealView {
    return dealView({
      dealId: this.dealId,
      deal,
      version: this.#version,
      tables,
      before,
      undo: this.#undo.at(-1)?.label,
      redo: this.#redo.at(-1)?.label,
      revision: this.#revision,
    });
  }

  /** Applies what is sound of what was typed as one change; what is refused leaves the deal as it was. */
  enter(entries: TermEntry[]): RefusedEntry[] {
    const { change, deal, refused } = enterTerms(this.#deal, entries);
    if (!change) return refused;
    try {
      this.#make(change, deal);
    } catch (error) {
      if (!(error instanceof RunError)) throw error;
      return entries.map((entry) => ({ ...entry, message: error.message }));
    }
    return refused;
  }

  /** Makes a change that a screen asked for; throws UserError where it makes no sound deal, or one that cannot be run. */
  change(change: Change): void {
    this.#make(change, this.#changed(change));
  }

  /** What a change would make of the deal, with what it would move; nothing is kept. Throws as `change` does. */
  preview(change: Change): DealView {
    const deal = this.#changed(change);
    return this.#viewOf(deal, this.#price(deal), this.#tables);
  }

  /** Adds, changes or removes a scenario; the tables follow where it is the chosen one. */
  changeScenario(change: ScenarioChange): void {
    this.#undo.push(this.#putScenario(change));
    this.#redo.length = 0;
  }

  /** Shows the tables under another scenario; what moved is then no edit of the deal. */
  chooseScenario(name: string): void {
    const chosen = this.scenarios.named(name);
    const tables = this.#price(this.#deal, chosen);
    this.scenarios.choose(chosen);
    this.#show(tables);
    this.#before = undefined;
  }

  /** Nothing happens when there is nothing to take back. */
  undo(): void {
    this.#step(this.#undo, this.#redo, 'Undo');
  }

  redo(): void {
    this.#step(this.#redo, this.#undo, 'Redo');
  }

  /** The deal after a change; throws UserError where that is no sound one. */
  #changed(change: Change): Deal {
    const { deal, diagnostics } = check(applyChange(this.#deal, change).document);
    if (!deal) throw new UserError(diagnostics.find(({ severity }) => severity === 'error')?.message);
    return deal;
  }

  #make(change: Change, deal: Deal): void {
    const { inverse } = applyChange(this.#deal, change);
    this.#adopt(deal, change.label);
    this.#undo.push(inverse);
    this.#redo.length = 0;
  }

  #step(from: Step[], to: Step[], verb: string): void {
    const step = from.at(-1);
    if (!step) return;
    const inverse = 'edits' in step ? this.#changeAgain(step, verb) : this.#putScenario(step);
    from.pop();
    to.push(inverse);
  }

  /** Returns what takes it back. */
  #changeAgain(change: Change, verb: string): Change {
    const { document, inverse } = applyChange(this.#deal, change);
    const { deal } = check(document);
    if (!deal) throw new Error(`${verb} of "${change.label}" would leave a deal with errors`);
    this.#adopt(deal, `${verb}: ${change.label}`);
    return inverse;
  }

  /** Returns what takes it back. */
  #putScenario(change: ScenarioChange): ScenarioChange {
    const tables = this.#price(this.#deal, this.scenarios.chosenAfter(change));
    this.scenarios.apply(change);
    this.#show(tables);
    return inverseOf(change);
  }

  #adopt(deal: Deal, note: string): void {
    const tables = this.#price(deal);
    const draft = { name: deal.name, document: dealText(deal), note, at: this.#now() };
    this.#version = this.#store.saveVersion(this.dealId, draft);
    this.#show(tables);
    this.#deal = deal;
  }

  /** Nothing is kept of it but runs, so that it may be cancelled. */
  #price(deal: Deal, chosen = this.scenarios.chosen): DealTables {
    return chosenTables(this.runs, deal, chosen.scenario, troublesOf(chosen, deal));
  }

  #show(tables: DealTables): void {
    this.#before = this.#tables;
    this.#tables = tables;
    this.#revision += 1;
  }
}
