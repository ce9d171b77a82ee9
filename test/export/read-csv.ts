/** The records of a CSV text (RFC 4180), read independently of what writes it. */
export function readCsv(text: string): string[][] {
  const records: string[][] = [[]];
  const fields = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/gy;
  for (const [, field = '', end] of text.matchAll(fields)) {
    records.at(-1)?.push(field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field);
    if (end === '\r\n') records.push([]);
    if (end === '') break;
  }
  // The last record ends with a line break too.
  return records.slice(0, -1);
}
