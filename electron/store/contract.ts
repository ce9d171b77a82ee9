import type { SheetTemplateStore } from './sheet-template-store.ts';
import type { TapeStore } from './tape-store.ts';

/** A deal as the list of deals shows it; times are ISO-8601 UTC as `Date.prototype.toISOString` writes them. */
export interface DealSummary {
  readonly id: number;
  readonly name: string;
  /** The shipped deal it was seeded from; null for a deal made here. */
  readonly libraryKey: string | null;
  /** Versions are numbered from 1 without a gap, so this is also how many there are. */
  readonly latestVersion: number;
  readonly savedAt: string;
  readonly openedAt: string | null;
}

/** One saved version without its text. */
export interface VersionSummary {
  readonly number: number;
  /** SHA-256 of the document in UTF-8, in lower-case hex. */
  readonly hash: string;
  readonly savedAt: string;
  readonly note: string;
}

/** One saved version with its text, which is the text that was handed in. */
export interface DealVersion extends VersionSummary {
  readonly document: string;
}

/** What a save hands in; the document is canonical JSON that the store does not read. */
export interface VersionDraft {
  readonly name: string;
  readonly document: string;
  readonly note: string;
  readonly at: string;
}

/** What a new deal hands in. */
export interface DealDraft extends VersionDraft {
  readonly libraryKey?: string;
}

/** A shipped deal that the first start puts into the store. */
export interface SeedDeal {
  readonly libraryKey: string;
  readonly name: string;
  readonly document: string;
}

/** A named scenario of a deal; the body is JSON that the store does not read. */
export interface ScenarioRecord {
  readonly name: string;
  readonly body: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** What saving a scenario hands in. */
export interface ScenarioDraft {
  readonly name: string;
  readonly body: string;
  readonly at: string;
}

/**
 * The local store of deals, their immutable versions and their scenarios, of the loan tapes they are made of, and of
 * the templates of their term sheets.
 * A method that writes does so in one transaction and returns once it is on the disk; all throw StoreError.
 */
export interface Store extends TapeStore, SheetTemplateStore {
  /** Every deal, the most recently opened first, those never opened last, then by name. */
  deals(): DealSummary[];
  /** Adds a deal with version 1; throws 'duplicate' when its libraryKey is already in the store. */
  createDeal(draft: DealDraft): DealSummary;
  /** Adds the next version, or returns the latest when its document is the same; the deal takes the name either way. */
  saveVersion(dealId: number, draft: VersionDraft): VersionSummary;
  /** The newest version with its document. */
  latest(dealId: number): DealVersion;
  /** One version with its document; throws 'unknown-version' when the deal has none of that number. */
  version(dealId: number, number: number): DealVersion;
  /** The versions of a deal without their documents, newest first. */
  versions(dealId: number): VersionSummary[];
  /** What people wrote beside the versions of a deal, by number. */
  versionNotes(dealId: number): ReadonlyMap<number, string>;
  /** Writes a note beside a version; an empty one takes it away. Throws 'unknown-version'. */
  noteVersion(dealId: number, number: number, note: string): void;
  /** Records when a deal was last opened. */
  markOpened(dealId: number, at: string): void;
  /** The tags of a deal in their order. */
  tags(dealId: number): string[];
  /** Gives a deal these tags in place of those it has. */
  tagDeal(dealId: number, tags: readonly string[]): void;
  /** The scenarios of a deal in the order they were first saved. */
  scenarios(dealId: number): ScenarioRecord[];
  /** Adds a scenario, or replaces the body of the one of that name. */
  saveScenario(dealId: number, draft: ScenarioDraft): void;
  /** Removes the scenario of that name, if there is one. */
  removeScenario(dealId: number, name: string): void;
  /** Whether a shipped deal was ever put into the store. */
  seeded(libraryKey: string): boolean;
  /** Adds the shipped deals not yet in the store, all or none, and returns how many; never touches the others. */
  seed(deals: readonly SeedDeal[], at: string): number;
  /** Closes the file; the store cannot be used afterwards. */
  close(): void;
}
