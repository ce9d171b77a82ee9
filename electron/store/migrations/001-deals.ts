/**
 * Deals and their immutable, content-addressed versions; times are what `Date.prototype.toISOString` writes.
 * The insert triggers also stop INSERT OR REPLACE, which deletes a row without firing the delete trigger.
 */
export const createDeals = `
  PRAGMA application_id = 0x54524E43;

  CREATE TABLE deal_document (
    hash TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),
    body TEXT NOT NULL
  ) STRICT;

  CREATE TABLE deal (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    library_key TEXT UNIQUE,
    created_at TEXT NOT NULL
      CONSTRAINT created_at_is_utc CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at)
  ) STRICT;

  CREATE TABLE deal_version (
    deal_id INTEGER NOT NULL REFERENCES deal (id),
    number INTEGER NOT NULL,
    document_hash TEXT NOT NULL REFERENCES deal_document (hash),
    saved_at TEXT NOT NULL
      CONSTRAINT saved_at_is_utc CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', saved_at) IS saved_at),
    note TEXT NOT NULL,
    PRIMARY KEY (deal_id, number)
  ) STRICT, WITHOUT ROWID;

  CREATE TRIGGER deal_document_is_one_text BEFORE INSERT ON deal_document
  WHEN EXISTS (SELECT 1 FROM deal_document WHERE hash = NEW.hash AND body <> NEW.body)
  BEGIN SELECT RAISE(ABORT, 'a document never changes'); END;

  CREATE TRIGGER deal_document_never_updated BEFORE UPDATE ON deal_document
  BEGIN SELECT RAISE(ABORT, 'a document never changes'); END;

  CREATE TRIGGER deal_document_never_deleted BEFORE DELETE ON deal_document
  BEGIN SELECT RAISE(ABORT, 'a document is never deleted'); END;

  CREATE TRIGGER deal_version_follows_the_last BEFORE INSERT ON deal_version
  WHEN NEW.number <> (SELECT coalesce(max(number), 0) + 1 FROM deal_version WHERE deal_id = NEW.deal_id)
  BEGIN SELECT RAISE(ABORT, 'the versions of a deal are numbered 1, 2, 3 without a gap'); END;

  CREATE TRIGGER deal_version_never_updated BEFORE UPDATE ON deal_version
  BEGIN SELECT RAISE(ABORT, 'a version never changes'); END;

  CREATE TRIGGER deal_version_never_deleted BEFORE DELETE ON deal_version
  BEGIN SELECT RAISE(ABORT, 'a version is never deleted'); END;
`;
