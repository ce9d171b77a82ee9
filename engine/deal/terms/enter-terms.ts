import { Decimal } from 'decimal.js';
import { quoted } from '../../units/quote.ts';
import { check } from '../check/check.ts';
import { applyChange, valueAt, type Change, type Edit } from '../edits.ts';
import type { Deal } from '../schema/deal.ts';
import { findRow } from './rows.ts';
import { said, type TermKind } from './term-kind.ts';
import { termOf, type Term } from './term.ts';

/** What a person typed for one term of one row. */
export interface TermEntry {
  /** A class, or another row that has terms. */
  row: string;
  term: string;
  text: string;
}

export interface RefusedEntry extends TermEntry {
  /** Why, with the value and what to type. */
  message: string;
  /** Where in a formula the mistake stands, in characters from 1. */
  character?: number | undefined;
}

/** Why an entry is refused. */
type Refusal = Pick<RefusedEntry, 'message' | 'character'>;

/** The part of what was typed that makes a sound deal, and the rest with reasons. */
export interface EnteredTerms {
  change: Change | undefined;
  /** The deal after the change; the one given where nothing was accepted. */
  deal: Deal;
  refused: RefusedEntry[];
}

/** An entry understood: what it edits, and how a person would say it. */
interface ReadEntry {
  typed: TermEntry;
  /** What the row is called. */
  row: string;
  term: Term;
  /** None where it is what stands there already. */
  edits: Edit[];
  label: string;
}

function isSame(before: unknown, after: unknown, { input }: TermKind): boolean {
  if (typeof before !== 'string' || typeof after !== 'string' || input !== 'number') {
    return JSON.stringify(before) === JSON.stringify(after);
  }
  return new Decimal(before).equals(after);
}

/** Reads one entry; an empty text takes an optional term away. */
function readEntry(deal: Deal, typed: TermEntry): ReadEntry | { message: string } {
  const row = findRow(deal, typed.row);
  if (!row) return { message: `There is no class ${quoted(typed.row)}, nor any other row of that name` };
  const term = termOf(row, typed.term);
  if ('message' in term) return term;
  const cleared = typed.text.trim() === '' && term.optional;
  const entry = cleared ? { value: undefined } : term.kind.enter(typed.text);
  if ('message' in entry) return entry;
  const place = [...row.place, ...term.place];
  const before = valueAt(deal, place);
  const edits = isSame(before, entry.value, term.kind) ? [] : term.edits(deal, place, entry.value);
  const label = `${row.name} ${term.title} ${said(before, term.kind)} to ${said(entry.value, term.kind)}`;
  return { typed, row: row.name, term, edits, label };
}

/** What entries make of a deal, one after the other. */
interface Attempt {
  read: ReadEntry[];
  refused: RefusedEntry[];
  document: unknown;
}

function attempt(deal: Deal, entries: readonly TermEntry[]): Attempt {
  const made: Attempt = { read: [], refused: [], document: deal };
  for (const typed of entries) {
    // Not yet checked, but of the form of a deal: each value was read as what stands in its place.
    const entry = readEntry(made.document as Deal, typed);
    if ('message' in entry) made.refused.push({ ...typed, message: entry.message });
    else if (entry.edits.length > 0) {
      made.read.push(entry);
      made.document = applyChange(made.document as Deal, { label: '', edits: entry.edits }).document;
    }
  }
  return made;
}

/** More rows or terms than this are counted, not named. */
const MAX_NAMED = 12;

function labelOfAll(read: readonly ReadEntry[]): string {
  if (read.length === 1) return read[0]?.label ?? '';
  const named = (names: string[], what: string): string => {
    const all = [...new Set(names)];
    return all.length > MAX_NAMED ? `${all.length} ${what}` : all.join(', ');
  };
  const titles = named(
    read.map(({ term: { title } }) => title),
    'terms',
  );
  return `${titles} of ${named(
    read.map(({ row }) => row),
    'rows',
  )}`;
}

/** The first error that an entry alone makes in a sound deal. */
function errorOf(deal: Deal, { typed, edits, term }: ReadEntry): Refusal | undefined {
  const { document } = applyChange(deal, { label: '', edits });
  const error = check(document).diagnostics.find(({ severity }) => severity === 'error');
  const whyKept = typed.text.trim() === '' ? term.whyKept : undefined;
  return error && (whyKept === undefined ? error : { message: whyKept });
}

const refusalOf = ({ message, character }: Refusal): Refusal => ({ message, ...(character && { character }) });

/** The change that an attempt comes to; nothing where it comes to none, or to no sound deal. */
function changeOf({ read, document }: Attempt): { change: Change; deal: Deal } | undefined {
  if (read.length === 0) return undefined;
  const { deal } = check(document);
  return deal && { deal, change: { label: labelOfAll(read), edits: read.flatMap(({ edits }) => edits) } };
}

const TURNS: Record<Term['turn'], number> = { first: 0, any: 1, last: 2 };

/** Entries in the order in which they make sense; of two for one cell the later counts. */
function inTurn(deal: Deal, entries: readonly TermEntry[]): TermEntry[] {
  const cells = new Map(entries.map((entry) => [JSON.stringify([entry.row, entry.term]), entry]));
  const turnOf = ({ row: id, term: column }: TermEntry): number => {
    const row = findRow(deal, id);
    const term = row && termOf(row, column);
    return term && 'turn' in term ? TURNS[term.turn] : TURNS.any;
  };
  return [...cells.values()]
    .map((entry) => ({ entry, turn: turnOf(entry) }))
    .toSorted((a, b) => a.turn - b.turn)
    .map(({ entry }) => entry);
}

/** Applies what is sound of what was typed, as one change, and says what is wrong with the rest. */
export function enterTerms(deal: Deal, entries: readonly TermEntry[]): EnteredTerms {
  const whole = attempt(deal, inTurn(deal, entries));
  const made = changeOf(whole);
  if (made || whole.read.length === 0) return { deal, change: undefined, ...made, refused: whole.refused };
  const { refused } = whole;
  const sound = whole.read.filter(({ typed }) => {
    const alone = readEntry(deal, typed);
    const refusal = 'message' in alone ? alone : errorOf(deal, alone);
    if (refusal) refused.push({ ...typed, ...refusalOf(refusal) });
    return refusal === undefined;
  });
  const part = attempt(
    deal,
    sound.map(({ typed }) => typed),
  );
  const kept = changeOf(part);
  if (kept || sound.length === 0) return { deal, change: undefined, ...kept, refused };
  const message = 'Each of these entries is sound alone, but together they are not: enter them one by one';
  return { change: undefined, deal, refused: [...refused, ...sound.map(({ typed }) => ({ ...typed, message }))] };
}
