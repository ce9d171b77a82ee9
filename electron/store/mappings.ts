import type Database from 'better-sqlite3';
import type { MappingRecord } from './tape-store.ts';

/** Prepares the statements on the table of mappings remembered per issuer. */
export function openMappings(db: Database.Database) {
  const all = db.prepare<[], MappingRecord>(
    'SELECT issuer, body, saved_at AS savedAt FROM tape_mapping ORDER BY saved_at DESC, issuer COLLATE NOCASE',
  );
  const save = db.prepare<[MappingRecord]>(`
    INSERT INTO tape_mapping (issuer, body, saved_at) VALUES (@issuer, @body, @savedAt)
    ON CONFLICT (issuer) DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at`);
  const remove = db.prepare<[string]>('DELETE FROM tape_mapping WHERE issuer = ?');

  return {
    list: () => all.all(),
    save: (mapping: MappingRecord) => {
      save.run(mapping);
    },
    remove: (issuer: string) => {
      remove.run(issuer);
    },
  };
}
