/** The scenarios of a deal, which unlike its versions may be changed and removed. */
export const createScenarios = `
  CREATE TABLE scenario (
    id INTEGER PRIMARY KEY,
    deal_id INTEGER NOT NULL REFERENCES deal (id),
    name TEXT NOT NULL,
    body TEXT NOT NULL,
    created_at TEXT NOT NULL
      CONSTRAINT created_at_is_utc CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', created_at) IS created_at),
    updated_at TEXT NOT NULL
      CONSTRAINT updated_at_is_utc CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', updated_at) IS updated_at),
    UNIQUE (deal_id, name)
  ) STRICT;
`;
