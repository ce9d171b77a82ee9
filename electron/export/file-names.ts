/** Characters of any script that leave room for the table's name in the 255 bytes of a file name. */
const MAX_STEM = 50;

/** A name in lower case and hyphens, of any script, short enough for every file system: `impac-cmb-trust-series-2003-8`. */
export function fileStem(name: string, empty = 'deal'): string {
  const words = name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const start = Array.from(words.replace(/^-/, '')).slice(0, MAX_STEM).join('');
  return start.replace(/-$/, '') || empty;
}

/** The same names with a number behind those that came before, so that none is there twice. */
export function uniqueNames(names: readonly string[], numbered: (name: string, count: number) => string): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let unique = name;
    for (let count = 2; taken.has(unique.toLowerCase()); count += 1) unique = numbered(name, count);
    taken.add(unique.toLowerCase());
    return unique;
  });
}
