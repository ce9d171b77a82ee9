/** The tags of a deal in the order in which they were typed; they may change at any time. */
export const createDealTags = `
  CREATE TABLE deal_tag (
    deal_id INTEGER NOT NULL REFERENCES deal (id),
    position INTEGER NOT NULL,
    tag TEXT NOT NULL CHECK (tag <> ''),
    PRIMARY KEY (deal_id, position)
  ) STRICT, WITHOUT ROWID;
`;
