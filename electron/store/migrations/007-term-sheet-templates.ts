/** Templates of term sheets that people keep, and what each deal's term sheet is made by. */
export const createTermSheetTemplates = `
  CREATE TABLE term_sheet_template (
    name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
    body TEXT NOT NULL,
    saved_at TEXT NOT NULL
      CONSTRAINT saved_at_is_utc CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', saved_at) IS saved_at)
  ) STRICT;

  CREATE TABLE deal_term_sheet (
    deal_id INTEGER NOT NULL PRIMARY KEY REFERENCES deal (id),
    template TEXT NOT NULL,
    body TEXT NOT NULL
  ) STRICT;
`;
