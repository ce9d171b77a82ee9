/** What people write beside versions; unlike the versions it may change at any time. */
export const createVersionNotes = `
  CREATE TABLE version_note (
    deal_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    note TEXT NOT NULL CHECK (note <> ''),
    PRIMARY KEY (deal_id, number),
    FOREIGN KEY (deal_id, number) REFERENCES deal_version (deal_id, number)
  ) STRICT, WITHOUT ROWID;
`;
