/**
 * Loan tapes and what is remembered of reading them. A tape is a text that names its parts by their hashes, so that
 * two versions of a tape share the columns in which they agree; neither ever changes.
 * A part's hash is of its bytes before they were packed (raw deflate) into its body.
 */
export const createTapes = `
  CREATE TABLE tape (
    hash TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),
    manifest TEXT NOT NULL
  ) STRICT;

  CREATE TABLE tape_part (
    hash TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),
    body BLOB NOT NULL
  ) STRICT;

  CREATE TABLE tape_mapping (
    issuer TEXT NOT NULL PRIMARY KEY,
    body TEXT NOT NULL,
    saved_at TEXT NOT NULL
      CONSTRAINT saved_at_is_utc CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', saved_at) IS saved_at)
  ) STRICT;

  CREATE TRIGGER tape_is_one_text BEFORE INSERT ON tape
  WHEN EXISTS (SELECT 1 FROM tape WHERE hash = NEW.hash AND manifest <> NEW.manifest)
  BEGIN SELECT RAISE(ABORT, 'a tape never changes'); END;

  CREATE TRIGGER tape_never_updated BEFORE UPDATE ON tape
  BEGIN SELECT RAISE(ABORT, 'a tape never changes'); END;

  CREATE TRIGGER tape_never_deleted BEFORE DELETE ON tape
  BEGIN SELECT RAISE(ABORT, 'a tape is never deleted'); END;

  CREATE TRIGGER tape_part_is_one_content BEFORE INSERT ON tape_part
  WHEN EXISTS (SELECT 1 FROM tape_part WHERE hash = NEW.hash AND body <> NEW.body)
  BEGIN SELECT RAISE(ABORT, 'a part of a tape never changes'); END;

  CREATE TRIGGER tape_part_never_updated BEFORE UPDATE ON tape_part
  BEGIN SELECT RAISE(ABORT, 'a part of a tape never changes'); END;

  CREATE TRIGGER tape_part_never_deleted BEFORE DELETE ON tape_part
  BEGIN SELECT RAISE(ABORT, 'a part of a tape is never deleted'); END;
`;
