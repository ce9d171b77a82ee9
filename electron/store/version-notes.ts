import type Database from 'better-sqlite3';

/** Prepares the statements on the notes beside versions. */
export function openVersionNotes(db: Database.Database) {
  const all = db.prepare<[number], { number: number; note: string }>(
    'SELECT number, note FROM version_note WHERE deal_id = ?',
  );
  const put = db.prepare<[number, number, string]>(`
    INSERT INTO version_note (deal_id, number, note) VALUES (?, ?, ?)
    ON CONFLICT (deal_id, number) DO UPDATE SET note = excluded.note`);
  const remove = db.prepare<[number, number]>('DELETE FROM version_note WHERE deal_id = ? AND number = ?');

  return {
    list: (dealId: number) => new Map(all.all(dealId).map(({ number, note }) => [number, note])),
    set: (dealId: number, number: number, note: string) => {
      if (note === '') remove.run(dealId, number);
      else put.run(dealId, number, note);
    },
  };
}
