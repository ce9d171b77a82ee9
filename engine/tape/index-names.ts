/** Families of indices as tapes name them, each under the name that is compared. */
const FAMILIES: readonly (readonly [RegExp, string])[] = [
  [/eurib/, 'euribor'],
  [/sofr/, 'sofr'],
  [/lib|\d+ ?m?l\b/, 'libor'],
  [/cmt|treas|tsy|tres|constant|\bust\b|\bct\b|\d+yt/, 'cmt'],
  [/mta|mat\b/, 'mta'],
  [/cofi|11th/, 'cofi'],
  [/prime/, 'prime'],
  [/cd/, 'cd'],
];
const TENOR = /(\d+) ?(m(?!ta|at)|y)|\b(?:libor|lib|cmt|sofr|euribor) ?(\d+)(?! ?[my\d])/;
const WORDS_OF_NUMBERS: readonly (readonly [RegExp, string])[] = [
  [/\bone\b/, '1'],
  [/\bthree\b/, '3'],
  [/\bsix\b/, '6'],
  [/\btwelve\b/, '12'],
];

/** Months of an index's term, as its name says it: 6 of `LIBOR6M`, 12 of `1 YR TREASURY`. */
export function indexTermMonths(name: string): number | undefined {
  const [, count, unit, bare] = TENOR.exec(spelled(name)) ?? [];
  if (count !== undefined) return Number(count) * (unit === 'y' ? 12 : 1);
  return bare === undefined ? undefined : Number(bare);
}

function spelled(name: string): string {
  const lower = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, ' ');
  return WORDS_OF_NUMBERS.reduce((text, [word, digits]) => text.replace(word, digits), lower).trim();
}

const familyOf = (name: string): string | undefined => FAMILIES.find(([form]) => form.test(spelled(name)))?.[1];

/** The one of some indices that a name means: `LIB6M`, `6 Mo Libor` and `Libor-6M` all mean LIBOR6M. */
export function meantIndex(name: string, indices: readonly string[]): string | undefined {
  const bare = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const same = indices.find((index) => bare(index) === bare(name));
  const family = familyOf(name);
  if (same !== undefined || family === undefined) return same;
  const term = indexTermMonths(name);
  const alike = indices.filter((index) => familyOf(index) === family && indexTermMonths(index) === term);
  return alike.length === 1 ? alike[0] : undefined;
}

const NO_INDEX = /^(?:none|fixed?|fixed rate|frm|no index|n ?a|0)$/;

/** Whether a word in the column of indices says that the rate is fixed. */
export const saysNoIndex = (name: string): boolean => NO_INDEX.test(spelled(name));
