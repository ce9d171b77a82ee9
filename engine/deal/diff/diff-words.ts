import { placeText, type Place } from '../../units/diagnostic.ts';
import { clipped } from '../../units/quote.ts';
import type { Deal } from '../schema/deal.ts';
import { entryRows, rowAround } from '../terms/rows.ts';
import { said, type TermKind } from '../terms/term-kind.ts';
import type { Term, TermRow } from '../terms/term.ts';

/** What the places of a deal are called. */
export interface PlaceWords {
  deal: Deal;
  rows: TermRow[];
  /** By the text of the place. */
  terms: Map<string, { row: TermRow; term: Term }>;
}

export function placeWords(deal: Deal): PlaceWords {
  const rows = entryRows(deal);
  const terms = rows.flatMap((row) =>
    Object.values(row.offered).flatMap((term) =>
      'title' in term ? [[placeText([...row.place, ...term.place]), { row, term }] as const] : [],
    ),
  );
  return { deal, rows, terms: new Map(terms) };
}

/** `Class 1-M-2`: the entry of a list, said so that it can begin a sentence. */
export function entryName({ rows }: PlaceWords, place: Place, entry: unknown): string {
  const noun = { tranches: 'Class ', hedges: 'Contract ' }[String(place[0])] ?? '';
  const row = rowAround(rows, place);
  if (row && row.place.length === place.length) return `${noun}${row.name}`;
  const { file, id } = entry as { file?: string; id?: string };
  return place[0] === 'tapes' ? `Tape ${file}` : (id ?? placeText(place));
}

/** A list without a term of its own is counted. */
function shown(value: unknown): string {
  if (value === undefined) return 'none';
  if (Array.isArray(value)) return `${value.length} by period`;
  return clipped(typeof value === 'string' ? value : JSON.stringify(value));
}

const UNITS = /(Pct|Usd|Bps)$|^usd$/;

/** A place in words: `strikesPct` reads "strikes", `notional.usd` reads "notional". */
function placeSaid(place: Place): string {
  const parts = place.filter((part) => typeof part === 'string').map((part) => part.replace(UNITS, ''));
  const words = parts
    .filter((part) => part !== '')
    .map((part) => part.replaceAll(/[A-Z]/g, (big) => ` ${big.toLowerCase()}`));
  return words.join(' ');
}

/** Where a figure was a list by period, or became one, the list is counted. */
const valueSaid = (value: unknown, kind: TermKind): string =>
  Array.isArray(value) && kind.input === 'number' ? `${value.length} by period` : said(value, kind);

/** A value that is another one: `1-M-2 margin 150 bp to 165 bp`. */
export function valueWords(
  [wordsBefore, wordsAfter]: readonly [PlaceWords, PlaceWords],
  [placeBefore, placeAfter]: readonly [Place, Place],
  [before, after]: readonly [unknown, unknown],
): string {
  const was = wordsBefore.terms.get(placeText(placeBefore));
  const is = wordsAfter.terms.get(placeText(placeAfter));
  const known = is ?? was;
  if (known) {
    const title = `${known.row.name} ${known.term.title}`;
    return `${title} ${valueSaid(before, (was ?? known).term.kind)} to ${valueSaid(after, known.term.kind)}`;
  }
  const row = rowAround(wordsAfter.rows, placeAfter);
  const rest = placeAfter.slice(row?.place.length ?? 0);
  return `${row?.name ?? 'Deal'} ${placeSaid(rest)} ${shown(before)} to ${shown(after)}`;
}
