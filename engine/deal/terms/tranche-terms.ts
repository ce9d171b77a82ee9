import type { Diagnostic, Place } from '../../units/diagnostic.ts';
import { printValue, type Format } from '../../units/print.ts';
import { check } from '../check/check.ts';
import { applyChange, valueAt, type Change, type Edit } from '../edits.ts';
import type { Deal } from '../schema/deal.ts';
import { bpsEntry, multipleEntry, pctEntry, priceEntry, usdEntry, type Entry } from './entry.ts';

/** A term of a class that a person may type: where it stands in the document, how it is read and printed. */
interface TrancheTerm {
  title: string;
  format: Format;
  /** From the class on. */
  place: Place;
  enter: (text: string) => Entry;
  /** Whether clearing the cell takes the term away. */
  optional: boolean;
}

const textEntry = (text: string): Entry => ({ value: text.trim() });

const term = (title: string, format: Format, place: Place, enter: TrancheTerm['enter'], optional = false) => ({
  title,
  format,
  place,
  enter,
  optional,
});

/** The terms of a class in the order of the front-page table. */
export const TRANCHE_TERMS: Readonly<Record<string, TrancheTerm>> = {
  description: term('type', 'text', ['description'], textEntry, true),
  balanceUsd: term('balance', 'usd', ['balanceUsd'], usdEntry),
  marginBps: term('margin', 'margin', ['coupon', 'marginBps'], bpsEntry),
  stepUpMultiple: term('step-up', 'multiple', ['coupon', 'stepUpMultiple'], multipleEntry, true),
  capPct: term('cap', 'rate', ['coupon', 'capPct'], pctEntry, true),
  pricePct: term('price', 'price', ['pricePct'], priceEntry),
  moodys: term("Moody's rating", 'text', ['ratings', 'moodys'], textEntry, true),
  sp: term('S&P rating', 'text', ['ratings', 'sp'], textEntry, true),
};

export const TRANCHE_TERM_NAMES: readonly string[] = Object.keys(TRANCHE_TERMS);

const termNamed = (name: string): TrancheTerm | undefined => TRANCHE_TERMS[name];

/** What a person typed for one term of one class. */
export interface TermEntry {
  tranche: string;
  /** A name of `TRANCHE_TERMS`. */
  term: string;
  text: string;
}

export interface RefusedEntry extends TermEntry {
  /** Why, with the value and what to type. */
  message: string;
}

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
  title: string;
  edit: Edit;
  label: string;
}

const printed = (value: unknown, format: Format): string => {
  if (typeof value !== 'string') return 'none';
  return printValue(format === 'text' ? value : Number(value), format);
};

/** Reads one entry; an empty text takes an optional term away. */
function readEntry(deal: Deal, typed: TermEntry): ReadEntry | { message: string } {
  const spec = termNamed(typed.term);
  const position = deal.tranches.findIndex(({ id }) => id === typed.tranche);
  if (!spec) return { message: `There is no term "${typed.term}" to type` };
  if (position < 0) return { message: `There is no class "${typed.tranche}"` };
  const removed = typed.text.trim() === '' && spec.optional;
  const entry = removed ? { value: undefined } : spec.enter(typed.text);
  if ('message' in entry) return entry;
  const { title, format } = spec;
  const place = ['tranches', position, ...spec.place];
  const [before, after] = [valueAt(deal, place), entry.value].map((value) => printed(value, format));
  return {
    typed,
    title,
    edit: { place, value: entry.value },
    label: `${typed.tranche} ${title} ${before} to ${after}`,
  };
}

function labelOfAll(accepted: ReadEntry[]): string {
  if (accepted.length === 1) return accepted[0]?.label ?? '';
  const titles = new Set(accepted.map(({ title }) => title));
  const classes = new Set(accepted.map(({ typed }) => typed.tranche));
  return `${[...titles].join(', ')} of ${[...classes].join(', ')}`;
}

/** Errors that one edit alone makes in a sound deal. */
function errorsOf(deal: Deal, edit: Edit): Diagnostic[] {
  const { document } = applyChange(deal, { label: '', edits: [edit] });
  return check(document).diagnostics.filter(({ severity }) => severity === 'error');
}

/** Applies what is sound of what was typed, as one change, and says what is wrong with the rest. */
export function enterTerms(deal: Deal, entries: TermEntry[]): EnteredTerms {
  const refused: RefusedEntry[] = [];
  const accepted: ReadEntry[] = [];
  for (const typed of entries) {
    const entry = readEntry(deal, typed);
    const message = 'message' in entry ? entry.message : errorsOf(deal, entry.edit)[0]?.message;
    if ('message' in entry || message !== undefined) refused.push({ ...typed, message: message ?? '' });
    else if (valueAt(deal, entry.edit.place) !== entry.edit.value) accepted.push(entry);
  }
  if (accepted.length === 0) return { change: undefined, deal, refused };
  const change = { label: labelOfAll(accepted), edits: accepted.map(({ edit }) => edit) };
  const checked = check(applyChange(deal, change).document);
  if (checked.deal) return { change, deal: checked.deal, refused };
  const message = checked.diagnostics[0]?.message ?? 'Together these make no sound deal';
  return { change: undefined, deal, refused: [...refused, ...accepted.map(({ typed }) => ({ ...typed, message }))] };
}
