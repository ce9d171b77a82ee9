import type Database from 'better-sqlite3';
import type { DealVersion, VersionDraft, VersionSummary } from './contract.ts';
import { hashOf } from './hash-of.ts';
import { StoreError } from './store-error.ts';

const summary = 'number, document_hash AS hash, saved_at AS savedAt, note';
const withText = `SELECT ${summary}, body AS document FROM deal_version JOIN deal_document ON hash = document_hash`;

/** The version and document tables, which only ever grow. */
export type Versions = ReturnType<typeof openVersions>;

/** Prepares the statements on the version and document tables. */
export function openVersions(db: Database.Database) {
  const all = db.prepare<[number], VersionSummary>(
    `SELECT ${summary} FROM deal_version WHERE deal_id = ? ORDER BY number DESC`,
  );
  const newest = db.prepare<[number], VersionSummary>(
    `SELECT ${summary} FROM deal_version WHERE deal_id = ? ORDER BY number DESC LIMIT 1`,
  );
  const byNumber = db.prepare<[number, number], DealVersion>(`${withText} WHERE deal_id = ? AND number = ?`);
  const insertDocument = db.prepare<[string, string]>(
    'INSERT INTO deal_document (hash, body) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING',
  );
  const insertVersion = db.prepare<[number, number, string, string, string]>(
    'INSERT INTO deal_version (deal_id, number, document_hash, saved_at, note) VALUES (?, ?, ?, ?, ?)',
  );

  return {
    list: (dealId: number) => all.all(dealId),
    get: (dealId: number, number: number): DealVersion => {
      const version = byNumber.get(dealId, number);
      if (version === undefined) throw unknownVersion(db.name, dealId, number);
      return intact(db.name, dealId, version);
    },
    /** Adds a version, unless the document is the latest version's: then it returns that one. */
    add: (dealId: number, { document, note, at }: VersionDraft): VersionSummary => {
      const hash = hashOf(document);
      const last = newest.get(dealId);
      if (last?.hash === hash) return last;
      const number = (last?.number ?? 0) + 1;
      insertDocument.run(hash, document);
      insertVersion.run(dealId, number, hash, at, note);
      return { number, hash, savedAt: at, note };
    },
  };
}

function unknownVersion(file: string, dealId: number, number: number): StoreError {
  const message = `Deal ${dealId} in the deal store ${file} has no version ${number}: choose one from its list of versions.`;
  return new StoreError('unknown-version', message);
}

/** SQLite checks its pages but not the text inside them; the hash does. */
function intact(file: string, dealId: number, version: DealVersion): DealVersion {
  if (hashOf(version.document) === version.hash) return version;
  const what = `The text of version ${version.number} of deal ${dealId} in the deal store ${file} is damaged`;
  throw new StoreError('damaged', `${what} (its hash is not ${version.hash}): open another version or restore a copy.`);
}
