import type Database from 'better-sqlite3';
import { accessTo } from './access.ts';
import type { DealDraft, DealSummary, SeedDeal, Store } from './contract.ts';
import { openDealTags } from './deal-tags.ts';
import { openDeals } from './deals.ts';
import type { Deals } from './deals.ts';
import { openScenarios } from './scenarios.ts';
import { sheetTemplateStoreOver } from './sheet-template-store-over.ts';
import { StoreError } from './store-error.ts';
import { tapeStoreOver } from './tape-store-over.ts';
import { openVersionNotes } from './version-notes.ts';
import { openVersions } from './versions.ts';
import type { Versions } from './versions.ts';

const seedNote = 'As shipped';

interface Tables {
  readonly deals: Deals;
  readonly versions: Versions;
}

/** The store over an open database. */
export function storeOver(db: Database.Database): Store {
  const deals = openDeals(db);
  const versions = openVersions(db);
  const notes = openVersionNotes(db);
  const tags = openDealTags(db);
  const scenarios = openScenarios(db);
  const access = accessTo(db);
  const { read, write } = access;

  return {
    deals: () => read(() => deals.list()),
    createDeal: (draft) => write(() => addDeal({ deals, versions }, draft)),
    saveVersion: (dealId, draft) =>
      write(() => {
        deals.rename(dealId, draft.name);
        return versions.add(dealId, draft);
      }),
    latest: (dealId) => read(() => versions.get(dealId, deals.get(dealId).latestVersion)),
    version: (dealId, number) => read(() => versions.get(deals.get(dealId).id, number)),
    versions: (dealId) => read(() => versions.list(deals.get(dealId).id)),
    versionNotes: (dealId) => read(() => notes.list(deals.get(dealId).id)),
    noteVersion: (dealId, number, note) => write(() => notes.set(dealId, versions.get(dealId, number).number, note)),
    markOpened: (dealId, at) => write(() => deals.markOpened(dealId, at)),
    tags: (dealId) => read(() => tags.list(deals.get(dealId).id)),
    tagDeal: (dealId, named) => write(() => tags.replace(deals.get(dealId).id, named)),
    scenarios: (dealId) => read(() => scenarios.list(deals.get(dealId).id)),
    saveScenario: (dealId, draft) => write(() => scenarios.save(deals.get(dealId).id, draft)),
    removeScenario: (dealId, name) => write(() => scenarios.remove(deals.get(dealId).id, name)),
    seeded: (libraryKey) => read(() => deals.isSeeded(libraryKey)),
    seed: (seeds, at) => write(() => addMissing({ deals, versions }, seeds, at)),
    ...tapeStoreOver(db, access),
    ...sheetTemplateStoreOver(db, access),
    close: () => read(() => void db.close()),
  };
}

function addDeal({ deals, versions }: Tables, draft: DealDraft): DealSummary {
  const { name, libraryKey, at } = draft;
  if (libraryKey !== undefined && deals.isSeeded(libraryKey)) {
    const message = `The shipped deal ${libraryKey} is already in the store: open it, or save a copy under no library key.`;
    throw new StoreError('duplicate', message);
  }
  const id = deals.add(name, libraryKey ?? null, at);
  versions.add(id, draft);
  return deals.get(id);
}

function addMissing(tables: Tables, seeds: readonly SeedDeal[], at: string): number {
  const missing = seeds.filter(({ libraryKey }) => !tables.deals.isSeeded(libraryKey));
  for (const seed of missing) addDeal(tables, { ...seed, note: seedNote, at });
  return missing.length;
}
