/** When a deal was last opened; null for one never opened since. */
export const addOpenedAt = `
  ALTER TABLE deal ADD COLUMN opened_at TEXT
    CONSTRAINT opened_at_is_utc CHECK (strftime('%Y-%m-%dT%H:%M:%fZ', opened_at) IS opened_at);
`;
