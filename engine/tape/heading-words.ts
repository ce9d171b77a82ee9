/** The word that a heading means, by the ways it is written. */
const SPELLINGS: Readonly<Record<string, string>> = {
  current: 'cur curr crnt crrnt currnt present',
  original: 'orig org orgnl orgn origination originated originating o',
  balance: 'bal balnce balances upb prin prncpl principal princ',
  rate: 'rates rt coupon cpn coup',
  amount: 'amt amnt',
  id: 'identifier ident number num nbr no nmbr #',
  first: '1st frst',
  next: 'nxt',
  payment: 'pmt pymt pymnt pmnt pay payments pays installment instalment',
  date: 'dt dte dates',
  reset: 'resets change chg chng chge adj adjust adjusts adjustment adjustments adjmt',
  frequency: 'freq frq interval',
  maturity: 'mat matur mtry mty maturing',
  remaining: 'rem remain rmng remng remg',
  term: 'trm terms',
  seasoning: 'seasoned seas',
  margin: 'mgn mrg mrgn marg',
  gross: 'grs',
  initial: 'init intl ini',
  periodic: 'per perd period prd',
  subsequent: 'subseq subs',
  lifetime: 'life lftm lif',
  scheduled: 'sched schd',
  stated: 'stat',
  maximum: 'max',
  minimum: 'min',
  cap: 'caps',
  floor: 'flr floors',
  servicing: 'svc serv srvc srv service servicer svcg',
  master: 'mstr mst',
  trustee: 'trust trustees tstee',
  fee: 'fees',
  premium: 'prem',
  property: 'prop prpty',
  state: 'st',
  type: 'typ types',
  occupancy: 'occ occup occu occpncy occupied',
  documentation: 'doc docs document documents docu',
  product: 'prod prdct',
  purpose: 'purp prps purps',
  prepayment: 'prepay ppmt prepmt prepaymt',
  penalty: 'pen pnlty penal',
  position: 'pos priority',
  borrower: 'borr brw brwr',
  months: 'mos mo mths mth month mnths',
  years: 'yrs yr year',
  '%': 'pct percent percentage perc prcnt',
  $: 'usd dollars dollar',
  thousands: '000 000s thousand thou',
  bps: 'bp',
};

/** Terms of several words, or several in one, that a heading may be written with. */
const PHRASES: readonly (readonly [string, string])[] = [
  ['loan to value', 'ltv'],
  ['debt to income', 'dti'],
  ['interest only', 'io'],
  ['lender paid', 'lp'],
  ['mortgage insurance', 'mi'],
  ['credit score', 'fico'],
  ['basis points', 'bps'],
  ['cut off', 'cutoff'],
  ['pass through', 'passthrough'],
  ['principal and interest', 'instalment'],
  ['pre payment', 'prepayment'],
  ['pre pay', 'prepayment'],
  ['ppp', 'prepayment penalty'],
  ['pp', 'prepayment penalty'],
  ['oltv', 'original ltv'],
  ['ocltv', 'original cltv'],
  ['fpd', 'first payment date'],
];

/** Words that say nothing about which field it is. */
const NOISE: ReadonlySet<string> = new Set(
  (
    'the of at as on a for in and to is by until loan loans mortgage mortgages mtg mrtg mort interest int intr ' +
    'unpaid outstanding actual ratio score code cd desc description'
  ).split(' '),
);

/** Words that say how values are written. */
const UNIT_WORDS: ReadonlySet<string> = new Set(
  '% $ thousands bps months years mm dd yy yyyy mmddyyyy yyyymmdd ddmmyyyy mmyyyy yyyymm'.split(' '),
);

const WORD_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(SPELLINGS).flatMap(([word, spellings]) =>
    [word, ...spellings.split(' ')].map((spelling): [string, string] => [spelling, word]),
  ),
);

/** Words of a heading in lower case: at spaces and punctuation, and at capitals as in CurrentRate and LTVRatio. */
function tokens(heading: string): string[] {
  const spaced = heading
    .replaceAll(/['’]/g, '')
    .replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase();
  return spaced.match(/[\p{L}\p{N}]+|[%$#]/gu) ?? [];
}

/** Longer headings are not of any field we know. */
const MAX_HEADING = 100;

/** The words of a heading in their usual spelling, units included, words that say nothing left out. */
export function headingWords(heading: string): string[] {
  if (heading.length > MAX_HEADING) return [];
  let text = ` ${tokens(heading).join(' ')} `;
  for (const [phrase, words] of PHRASES) text = text.replaceAll(` ${phrase} `, ` ${words} `);
  const words = text.trim().split(' ').filter(Boolean);
  const telling = words.filter((word) => !NOISE.has(word));
  return (telling.length > 0 ? telling : words).map((word) => WORD_OF.get(word) ?? word);
}

export const isUnitWord = (word: string): boolean => UNIT_WORDS.has(word);

/** The same for headings of the same words, whatever their order. */
export const wordsKey = (words: readonly string[]): string => [...new Set(words)].toSorted().join(' ');

/** Words run together, as in origbal, cut into words we know; undefined if they cannot be. */
export function cutWords(text: string, names: ReadonlySet<string>): string[] | undefined {
  for (let end = text.length; end >= 2; end -= 1) {
    const piece = text.slice(0, end);
    if (!names.has(piece) && !WORD_OF.has(piece) && !NOISE.has(piece)) continue;
    if (end === text.length) return [piece];
    const rest = cutWords(text.slice(end), names);
    if (rest) return [piece, ...rest];
  }
  return undefined;
}
