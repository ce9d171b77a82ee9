import type Database from 'better-sqlite3';

/** Prepares the statements on the tags of deals. */
export function openDealTags(db: Database.Database) {
  const all = db.prepare<[number], string>('SELECT tag FROM deal_tag WHERE deal_id = ? ORDER BY position').pluck();
  const removeAll = db.prepare<[number]>('DELETE FROM deal_tag WHERE deal_id = ?');
  const insert = db.prepare<[number, number, string]>('INSERT INTO deal_tag (deal_id, position, tag) VALUES (?, ?, ?)');

  return {
    list: (dealId: number) => all.all(dealId),
    replace: (dealId: number, tags: readonly string[]) => {
      removeAll.run(dealId);
      tags.forEach((tag, position) => insert.run(dealId, position, tag));
    },
  };
}
