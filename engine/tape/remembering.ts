/** Reads a cell: its value, not-a-number where it is blank, undefined where it cannot be read. */
export type ReadNumber = (text: string) => number | undefined;

const MAX_REMEMBERED = 10_000;
const MAX_LENGTH = 60;

/** The same reader, looking up what it has read before: a million loans share few dates and rates. */
export function remembering(read: ReadNumber): ReadNumber {
  const values = new Map<string, number | undefined>();
  return (text) => {
    const known = values.get(text);
    if (known !== undefined || values.has(text)) return known;
    const value = read(text);
    if (values.size < MAX_REMEMBERED && text.length <= MAX_LENGTH) values.set(text, value);
    return value;
  };
}
