import { Decimal } from 'decimal.js';
import { placeText, type Place } from '../../units/diagnostic.ts';
import { printValue, type Format } from '../../units/print.ts';
import { at } from '../../units/assert.ts';
import { quoted } from '../../units/quote.ts';
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
  /** The kind of coupon that has the term; absent: any class does. */
  coupon?: 'floating' | 'fixed';
}

const textEntry = (text: string): Entry => ({ value: text.trim() });

const term = (title: string, format: Format, place: Place, enter: TrancheTerm['enter']): TrancheTerm => ({
  title,
  format,
  place,
  enter,
  optional: false,
});
const optional = (spec: TrancheTerm): TrancheTerm => ({ ...spec, optional: true });
const ofCoupon = (coupon: 'floating' | 'fixed', spec: TrancheTerm): TrancheTerm => ({ ...spec, coupon });

/** The terms of a class in the order of the front-page table. */
export const TRANCHE_TERMS: Readonly<Record<string, TrancheTerm>> = {
  description: optional(term('type', 'text', ['description'], textEntry)),
  balanceUsd: term('balance', 'usd', ['balanceUsd'], usdEntry),
  ratePct: ofCoupon('fixed', term('coupon', 'rate', ['coupon', 'ratePct'], pctEntry)),
  marginBps: ofCoupon('floating', term('margin', 'margin', ['coupon', 'marginBps'], bpsEntry)),
  stepUpMultiple: ofCoupon(
    'floating',
    optional(term('step-up', 'multiple', ['coupon', 'stepUpMultiple'], multipleEntry)),
  ),
  capPct: ofCoupon('floating', optional(term('cap', 'rate', ['coupon', 'capPct'], pctEntry))),
  pricePct: term('price', 'price', ['pricePct'], priceEntry),
  moodys: optional(term("Moody's rating", 'text', ['ratings', 'moodys'], textEntry)),
  sp: optional(term('S&P rating', 'text', ['ratings', 'sp'], textEntry)),
};

export const TRANCHE_TERM_NAMES: readonly string[] = Object.keys(TRANCHE_TERMS);

const termNamed = (name: string): TrancheTerm | undefined =>
  Object.hasOwn(TRANCHE_TERMS, name) ? TRANCHE_TERMS[name] : undefined;

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
  format: Format;
  edit: Edit;
  label: string;
}

const printed = (value: unknown, format: Format): string => {
  if (typeof value !== 'string') return 'none';
  return printValue(format === 'text' ? value : Number(value), format);
};

const COUPON_WORDS = {
  floating: 'its coupon floats',
  fixed: 'its coupon is fixed',
  none: 'it is paid principal only',
};

/** Reads one entry; an empty text takes an optional term away. */
function readEntry(deal: Deal, typed: TermEntry): ReadEntry | { message: string } {
  const spec = termNamed(typed.term);
  const position = deal.tranches.findIndex(({ id }) => id === typed.tranche);
  if (!spec) return { message: `There is no term ${quoted(typed.term)} to type` };
  if (position < 0) return { message: `There is no class ${quoted(typed.tranche)}` };
  const kind = at(deal.tranches, position).coupon.kind;
  if (spec.coupon !== undefined && spec.coupon !== kind) {
    return { message: `${typed.tranche} has no ${spec.title}: ${COUPON_WORDS[kind]}` };
  }
  const removed = typed.text.trim() === '' && spec.optional;
  const entry = removed ? { value: undefined } : spec.enter(typed.text);
  if ('message' in entry) return entry;
  const { title, format } = spec;
  const place = ['tranches', position, ...spec.place];
  const [before, after] = [valueAt(deal, place), entry.value].map((value) => printed(value, format));
  return {
    typed,
    title,
    format,
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

const isSame = (before: unknown, { edit: { value }, format }: ReadEntry): boolean => {
  if (typeof before !== 'string' || typeof value !== 'string' || format === 'text') return before === value;
  return new Decimal(before).equals(value);
};

/** The first error that an edit alone makes in a sound deal. */
function errorOf(deal: Deal, edit: Edit): string | undefined {
  const { document } = applyChange(deal, { label: '', edits: [edit] });
  return check(document).diagnostics.find(({ severity }) => severity === 'error')?.message;
}

/** All of the entries as one change; nothing where there are none, or where they make no sound deal. */
function changeBy(deal: Deal, entries: ReadEntry[]): { change: Change; deal: Deal } | undefined {
  if (entries.length === 0) return undefined;
  const change = { label: labelOfAll(entries), edits: entries.map(({ edit }) => edit) };
  const checked = check(applyChange(deal, change).document);
  return checked.deal && { change, deal: checked.deal };
}

/** What was typed as edits of the deal; of two entries for one cell the later counts, and those that change nothing go. */
function readEntries(deal: Deal, entries: TermEntry[]): { read: ReadEntry[]; refused: RefusedEntry[] } {
  const refused: RefusedEntry[] = [];
  const read = new Map<string, ReadEntry>();
  for (const typed of entries) {
    const entry = readEntry(deal, typed);
    if ('message' in entry) refused.push({ ...typed, message: entry.message });
    else read.set(placeText(entry.edit.place), entry);
  }
  return { read: [...read.values()].filter((entry) => !isSame(valueAt(deal, entry.edit.place), entry)), refused };
}

/** Applies what is sound of what was typed, as one change, and says what is wrong with the rest. */
export function enterTerms(deal: Deal, entries: TermEntry[]): EnteredTerms {
  const { read, refused } = readEntries(deal, entries);
  const whole = changeBy(deal, read);
  if (whole || read.length === 0) return { change: whole?.change, deal: whole?.deal ?? deal, refused };
  const sound = read.filter((entry) => {
    const message = errorOf(deal, entry.edit);
    if (message !== undefined) refused.push({ ...entry.typed, message });
    return message === undefined;
  });
  const part = changeBy(deal, sound);
  if (part || sound.length === 0) return { change: part?.change, deal: part?.deal ?? deal, refused };
  const message = 'Each of these entries is sound alone, but together they are not: enter them one by one';
  return { change: undefined, deal, refused: [...refused, ...sound.map(({ typed }) => ({ ...typed, message }))] };
}
