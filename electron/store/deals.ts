import type Database from 'better-sqlite3';
import type { DealSummary } from './contract.ts';
import { StoreError } from './store-error.ts';

const summaries = `
  SELECT deal.id, deal.name, deal.library_key AS libraryKey, latest.number AS latestVersion,
    latest.saved_at AS savedAt, deal.opened_at AS openedAt
  FROM deal JOIN deal_version AS latest ON latest.deal_id = deal.id
    AND latest.number = (SELECT max(number) FROM deal_version WHERE deal_id = deal.id)`;
const mostRecentFirst = 'ORDER BY deal.opened_at DESC NULLS LAST, deal.name COLLATE NOCASE, deal.id';

/** The deal table; every method that is given an id throws a StoreError when there is no such deal. */
export type Deals = ReturnType<typeof openDeals>;

/** Prepares the statements on the deal table. */
export function openDeals(db: Database.Database) {
  const all = db.prepare<[], DealSummary>(`${summaries} ${mostRecentFirst}`);
  const byId = db.prepare<[number], DealSummary>(`${summaries} WHERE deal.id = ?`);
  const byKey = db.prepare<[string], number>('SELECT id FROM deal WHERE library_key = ?').pluck();
  const insert = db.prepare<[string, string | null, string]>(
    'INSERT INTO deal (name, library_key, created_at) VALUES (?, ?, ?)',
  );
  const rename = db.prepare<[string, number]>('UPDATE deal SET name = ? WHERE id = ?');
  const open = db.prepare<[string, number]>('UPDATE deal SET opened_at = ? WHERE id = ?');

  const get = (id: number): DealSummary => {
    const deal = byId.get(id);
    if (deal !== undefined) return deal;
    const message = `The deal store ${db.name} holds no deal ${id}: choose one from its list of deals.`;
    throw new StoreError('unknown-deal', message);
  };
  return {
    get,
    list: () => all.all(),
    isSeeded: (libraryKey: string) => byKey.get(libraryKey) !== undefined,
    add: (name: string, libraryKey: string | null, at: string) =>
      Number(insert.run(name, libraryKey, at).lastInsertRowid),
    rename: (id: number, name: string) => {
      if (get(id).name !== name) rename.run(name, id);
    },
    markOpened: (id: number, at: string) => {
      open.run(at, get(id).id);
    },
  };
}
