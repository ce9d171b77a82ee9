import { uniqueNames } from '../file-names.ts';

const MAX_SHEET_NAME = 31;
const MAX_RANGE_NAME = 200;

/** The first UTF-16 units of a text, half a character never among them. */
const clipped = (text: string, length: number): string =>
  text
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();

function sheetName(title: string): string {
  const allowed = title
    .replaceAll(/[[\]:*?/\\\p{Cc}]+/gu, ' ')
    // An apostrophe ends the name of a sheet in a formula.
    .replaceAll("'", '\u2019')
    .replaceAll(/\s+/g, ' ')
    .trim();
  // Excel keeps this name for itself.
  return clipped(/^history$/i.test(allowed) ? 'History 1' : allowed || 'Sheet', MAX_SHEET_NAME);
}

const numberedSheet = (name: string, count: number): string => {
  const number = ` (${count})`;
  return `${clipped(name, MAX_SHEET_NAME - number.length)}${number}`;
};

/** Names of sheets as Excel takes them, each once, after the titles of what is on them. */
export const sheetNames = (titles: readonly string[]): string[] => uniqueNames(titles.map(sheetName), numberedSheet);

/** What a formula would read as a cell, a row, a column or a truth value. */
const READ_OTHERWISE = /^([a-z]{1,3}\d+|r\d*|c\d*|r\d*c\d*|true|false)$/i;

function rangeName(id: string): string {
  const words = id.replaceAll(/[^\p{L}\p{N}]+/gu, '_').replaceAll(/^_|_$/g, '');
  const name = clipped(words.charAt(0).toUpperCase() + words.slice(1), MAX_RANGE_NAME);
  return /^\p{L}/u.test(name) && !READ_OTHERWISE.test(name) ? name : `_${name}`;
}

/** Names for the figures of tables, each once: `pricing|1-A-1|call` is `Pricing_1_A_1_call`. */
export const rangeNames = (ids: readonly string[]): string[] =>
  uniqueNames(ids.map(rangeName), (name, count) => `${name}_${count}`);
