/** Words that stand for nothing where a number or a date belongs. */
const BLANKS: ReadonlySet<string> = new Set([
  '',
  'na',
  'n/a',
  '#n/a',
  'n.a.',
  'n.a',
  'null',
  '(null)',
  '(blank)',
  'none',
  'missing',
  '-',
  '--',
  '.',
]);
/** A word such as None or NA may be an issuer's code, so fewer words are blank where words belong. */
const BLANK_TEXTS: ReadonlySet<string> = new Set(['', 'null', '#n/a']);

/** Whether a cell for a number or a date says that there is none. */
export const isBlank = (text: string): boolean => BLANKS.has(text.trim().toLowerCase());

/** Whether a cell for words says that there are none. */
export const isBlankText = (text: string): boolean => BLANK_TEXTS.has(text.trim().toLowerCase());
