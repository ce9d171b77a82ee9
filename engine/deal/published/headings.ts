import type { Measure } from './measures.ts';

/** What stands in a column or row: what its figures are of, or a figure itself. A window is the first and last month. */
export type Role =
  'tranche' | 'redemption' | 'speed' | 'measure' | 'figure' | 'window' | 'subordinationPct' | 'other' | Measure;

/** The word that is meant, by the ways it is written; an empty one says nothing. */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    discount: 'disc discounted',
    margin: 'mgn marg mrgn margins',
    modified: 'mod modif mdfd',
    duration: 'dur durn durtn durations',
    average: 'avg av ave avge',
    principal: 'prin princ prncpl prn',
    payment: 'pay pmt pymt payments',
    yield: 'yld yields',
    first: '1st begin begins beginning beg start starts commencing',
    last: 'end ends ending final',
    class: 'classes tranche tranches bond bonds certificate certificates cl',
    speed: 'speeds ppc psa cpr ppa prepayment prepayments prepay pricing assumption assumptions',
    window: 'windows',
    enhancement: 'support ce',
    '':
      'bp bps pct percent percentage % $ yr yrs year years month months mth mo date the of in at to for per annum ' +
      'basis points weighted wtd wgtd wgt',
  }).flatMap(([word, written]) => written.split(' ').map((one): [string, string] => [one, word])),
);

const NAMES: readonly (readonly [Role, readonly string[]])[] = [
  ['tranche', ['class']],
  ['redemption', ['redemption', 'call maturity', 'run', 'run to redemption']],
  ['speed', ['speed']],
  ['measure', ['measure', 'figure measure']],
  ['figure', ['published', 'figure published', 'value', 'published value']],
  ['window', ['window', 'principal window', 'payment window', 'payment principal window']],
  ['subordinationPct', ['subordination', 'credit enhancement', 'enhancement', 'credit', 'initial subordination']],
  ['subordinationPct', ['credit enhancement initial', 'oc subordination target']],
  ['dmBps', ['dm', 'discount margin']],
  ['yieldPct', ['yield', 'maturity yield', 'call yield', 'bond equivalent yield', 'cbe yield', 'bey']],
  ['walYears', ['wal', 'average life']],
  ['modDurationYears', ['duration modified', 'duration']],
  ['firstPrincipal', ['first principal', 'first payment principal', 'first window', 'first principal window']],
  ['firstPrincipal', ['first payment']],
  ['lastPrincipal', ['last principal', 'last payment principal', 'last window', 'last principal window']],
  ['lastPrincipal', ['last payment']],
  // Printed beside the figures, and never compared with them.
  [
    'other',
    ['price', 'par price', 'balance', 'original balance', 'size', 'amount', 'coupon', 'margin', 'cap', 'share'],
  ],
  ['other', ['rating', 'ratings', 'expected ratings', 'moody s', 's p', 's', 'fitch', 'type', 'description']],
  ['other', ['computed', 'printed digit', 'group share', 'step up', 'closing subordination']],
];

const inOrder = (words: readonly string[]): string => [...new Set(words)].toSorted().join(' ');

const ROLES: ReadonlyMap<string, Role> = new Map(
  NAMES.flatMap(([role, names]) => names.map((name): [string, Role] => [inOrder(name.split(' ')), role])),
);

/** Longer texts head nothing. */
const MAX_HEADING = 80;

/** What follows a heading without being of it: the price of a margin, the unit of a rate. */
const BEHIND = /(?:@|\bat\b) *\$?\d[\d.+-]*%?|\bp\.a\.?/gi;

/** Words in lower case: at spaces and punctuation, and at capitals as in modDuration. */
function tokens(heading: string): string[] {
  const spaced = heading.replaceAll(BEHIND, ' ').replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2');
  return spaced.toLowerCase().match(/[\p{L}\p{N}]+|[%$]/gu) ?? [];
}

/** What a heading or the name of a row says stands there; undefined where it says nothing that is known. */
export function roleOf(heading: string): Role | undefined {
  if (heading.length > MAX_HEADING) return undefined;
  const words = tokens(heading).flatMap((token) => (SPELLINGS.get(token) ?? token) || []);
  return ROLES.get(inOrder(words));
}

/** Whether figures under a heading are in percent where they do not say so themselves. */
export const isInPercent = (heading: string): boolean => /%|\bpct\b|\bper\s?cent\b/i.test(heading);
