import { Decimal } from 'decimal.js';
import { decimalString } from '../../units/money.ts';

export type Redemption = 'call' | 'maturity';

/** A class of the deal by the ways its name is written. */
export type FindClass = (text: string) => string | undefined;

/** Blanks in a row are one, and all dashes are hyphens. */
const tidy = (text: string): string =>
  text
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim();

const plain = (text: string): string => tidy(text).toLowerCase();

/** Finds classes whatever their capitals and dashes, with the word Class ahead or without. */
export function classFinder(ids: readonly string[]): FindClass {
  const known = new Map(ids.map((id) => [plain(id), id]));
  return (text) => {
    const name = plain(text);
    return known.get(name) ?? known.get(name.replace(/^(class|tranche) /, ''));
  };
}

/** Call or maturity, in whatever words: `To call`, `10% Call`, `Mat`; undefined where it is neither or both. */
export function redemptionOf(text: string): Redemption | undefined {
  const [call, maturity] = [/\bcall\b/i.test(text), /\bmat(urity)?\b/i.test(text)];
  if (call === maturity) return undefined;
  return call ? 'call' : 'maturity';
}

const MAX_SPEED = 5_000;
const SPEED = /^(\d{1,5}(?:\.\d+)?) ?%? ?(?:of .*|ppc|psa|cpr|ppa|abs|pricing speed|speed)?$/;

/** Percent of the pricing speed, `80%` or `80`, as a decimal string. */
export function speedOf(text: string): string | undefined {
  const speed = SPEED.exec(plain(text))?.[1];
  return speed === undefined || Number(speed) > MAX_SPEED ? undefined : decimalString(new Decimal(speed));
}

/** What a line of its own says the figures below are of. */
export interface Title {
  tranche?: string | undefined;
  /** A name that is no class of the deal. */
  unknown?: string | undefined;
  redemption?: Redemption | undefined;
}

/** Longer lines are prose. */
const MAX_TITLE = 80;
const TO = /\(?\bto (?:the )?(?:optional |clean-?up |final |stated |10% )*(?:call|mat(?:urity)?)\b\)?/i;
const CLASS_NAMED = /\b(?:class|tranche) ([^\s,:;()]+)/i;
const THINGS = /^(\S+) (?:bonds?|notes?|certificates?)$/i;

/** Reads `Class 1-A-1 to Call`, `1-A-1 To Maturity`, `To call`; undefined where a line is no title. */
export function titleOf(text: string, findClass: FindClass): Title | undefined {
  const line = tidy(text);
  if (line.length > MAX_TITLE) return undefined;
  const to = TO.exec(line)?.[0];
  const redemption = to === undefined ? undefined : redemptionOf(to);
  const rest = line
    .replace(to ?? '', ' ')
    .replaceAll(/^[\s\-,:;]+|[\s\-,:;]+$/g, '')
    .replaceAll(/\s+/g, ' ');
  if (rest === '') return redemption && { redemption };
  const named = CLASS_NAMED.exec(rest)?.[1];
  const tranche = findClass(rest) ?? (named && findClass(named)) ?? findClass(THINGS.exec(rest)?.[1] ?? '');
  if (tranche !== undefined && tranche !== '') return { tranche, redemption };
  const isName = named !== undefined || (redemption !== undefined && !rest.includes(' '));
  return isName && rest.split(' ').length <= 3 ? { unknown: named ?? rest, redemption } : undefined;
}
