import { printFixed } from '../../units/print.ts';
import { quoted } from '../../units/quote.ts';
import type { TapeField } from '../fields.ts';
import type { Sheet } from '../sheet.ts';
import { wordOf } from '../tape.ts';
import type { Look, Rule } from './rule.ts';

/** More different words than this are names, such as of towns, and not categories. */
const MOST_CATEGORIES = 2_000;

const variantRule = ({ key, title }: TapeField): Rule => ({
  field: key,
  problem: 'variant',
  severity: 'warning',
  title: `${title} written in two ways`,
  look: (sheet) => variantLook(sheet, key, title),
});

function variantLook(sheet: Sheet, field: string, title: string): Look {
  const column = sheet.texts(field);
  const { words, codes } = column;
  const counts = new Uint32Array(words.length);
  for (const code of codes) counts[code]! += 1;
  const usual = usualCodes(words, counts);
  const usualOf = (loan: number): number => usual[codes[loan]!]!;
  return {
    finds: (loan) => usualOf(loan) !== codes[loan],
    reason: (loan) =>
      `${title} of ${quoted(wordOf(column, loan))} is ${quoted(words[usualOf(loan)] ?? '')} for ` +
      `${printFixed(counts[usualOf(loan)]!, 0)} loans: expected one spelling`,
    fix: (loan) => ({ field, value: words[usualOf(loan)] }),
  };
}

/** By code, the code of the commonest word that differs by capitals and spaces only; the first of equally common ones. */
function usualCodes(words: readonly string[], counts: Uint32Array): number[] {
  if (words.length > MOST_CATEGORIES) return words.map((_, code) => code);
  const spelling = (word: string): string => word.toLowerCase().replaceAll(/\s/g, '');
  const usual = new Map<string, number>();
  for (const [code, word] of words.entries()) {
    const rival = usual.get(spelling(word));
    if (rival === undefined || counts[code]! > counts[rival]!) usual.set(spelling(word), code);
  }
  return words.map((word) => usual.get(spelling(word))!);
}

const SPREADSHEET_ERROR = /^(?:#(?:ref!|div\/0!|value!|name\?|num!|null!|spill!|calc!)|=.*|nan)$/i;
/** The mark of a character that could not be decoded, and UTF-8 that was read as Windows-1252. */
const WRONG_ENCODING = /\uFFFD|[ÃÂ][\u0080-\u00BF]|â€/;

/** Words that no person wrote, found by a pattern. */
const badWordRule = (field: TapeField, problem: string, pattern: RegExp, title: string, blames: string): Rule => ({
  field: field.key,
  problem,
  severity: 'warning',
  title: `${field.title} ${title}`,
  look: (sheet) => {
    const column = sheet.texts(field.key);
    const bad = column.words.map((word) => pattern.test(word));
    return {
      finds: (loan) => bad[column.codes[loan]!]!,
      reason: (loan) => `${field.title} of ${quoted(wordOf(column, loan))} ${blames}`,
      ...(problem === 'formula' && { fix: () => ({ field: field.key, value: undefined }) }),
    };
  },
});

/** Rules on the words of every column of text. */
export function wordRules({ tape, context }: Sheet): Rule[] {
  // These have rules of their own, which say more.
  const spelled = new Set(['loan_id', 'state', ...(context.indices.length > 0 ? ['index'] : [])]);
  const texts = tape.fields.filter(({ kind }) => kind === 'text');
  return texts.flatMap((field) => [
    ...(spelled.has(field.key) ? [] : [variantRule(field)]),
    badWordRule(
      field,
      'formula',
      SPREADSHEET_ERROR,
      'is a formula or its error',
      'is a formula or its error: expected its result',
    ),
    badWordRule(
      field,
      'encoding',
      WRONG_ENCODING,
      'has characters in the wrong encoding',
      'has characters in the wrong encoding: expected readable text',
    ),
  ]);
}
