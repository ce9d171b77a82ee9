import type { Place } from '../../units/diagnostic.ts';
import { quoted } from '../../units/quote.ts';
import { valueAt, type Edit } from '../edits.ts';
import type { Deal } from '../schema/deal.ts';
import type { TermKind } from './term-kind.ts';

/** A term that a person may type: where it stands in the document, how it is read and printed. */
export interface Term {
  /** In a sentence: `1-M-2 margin 150 bp to 165 bp`. */
  title: string;
  /** What a column of such terms is called; absent: as its terms. */
  head?: string;
  kind: TermKind;
  /** From the row's own place on. */
  place: Place;
  /** Whether clearing the cell takes the term away. */
  optional: boolean;
  /** What puts a value, or none, at the term's place in a document. */
  edits: (document: Deal, place: Place, value: unknown) => Edit[];
  /** Among the entries of one paste: what makes terms possible goes first, what renames the row goes last. */
  turn: 'first' | 'any' | 'last';
  /** Why the term cannot be cleared, where its own check would say less. */
  whyKept?: string;
}

export const term = (title: string, kind: TermKind, place: Place, more: Partial<Term> = {}): Term => ({
  title,
  kind,
  place,
  optional: false,
  edits: (_document, at, value) => [{ place: at, value }],
  turn: 'any',
  ...more,
});

export const optional = (spec: Term): Term => ({ ...spec, optional: true });

/** A term inside of something that a deal may do without: `blank` is what the first value typed brings along. */
export function inside(spec: Term, depth: number, blank: (document: Deal, value: unknown) => unknown): Term {
  return {
    ...spec,
    edits: (document, place, value) => {
      const around = place.slice(0, depth - spec.place.length);
      const made = valueAt(document, around) === undefined && value !== undefined;
      return [...(made ? [{ place: around, value: blank(document, value) }] : []), { place, value }];
    },
  };
}

/** The kind of something, which decides what its other terms are; `make` turns what there is into the other kind. */
export const kindTerm = (
  title: string,
  kind: TermKind,
  place: Place,
  // What is handed in is what the document holds there, of whatever type the maker says that is.
  make: (current: never, kind: string, document: Deal) => unknown,
): Term =>
  term(title, kind, place, {
    turn: 'first',
    edits: (document, at, value) => {
      const around = at.slice(0, -1);
      return [{ place: around, value: make(valueAt(document, around) as never, String(value), document) }];
    },
  });

/**
 * An entry of a list by period or month, called by what it is and when. Blanks at the end go; typed beyond the end,
 * `filler` stands between.
 */
export function seriesTerm(
  [head, when]: readonly [head: string, when: string],
  kind: TermKind,
  place: Place,
  filler: (list: string[]) => string,
): Term {
  return term(`${head} ${when}`, kind, place, {
    head,
    optional: true,
    whyKept: 'Only the end of a list can be cleared: type a figure here, or clear what follows too',
    edits: (document, at, value) => {
      const listPlace = at.slice(0, -1);
      const list = [...(valueAt(document, listPlace) as string[])];
      const position = Number(at.at(-1));
      if (value !== undefined) while (list.length < position) list.push(filler(list));
      if (value !== undefined || position < list.length) list[position] = typeof value === 'string' ? value : '';
      while (list.at(-1) === '') list.pop();
      return [{ place: listPlace, value: list }];
    },
  });
}

/** What a row offers in a column: a term, or the reason why it has none. */
export type Offered = Term | { message: string };

/** The term, unless there is a reason against it. */
export const unless = (reason: string | undefined, spec: Term): Offered =>
  reason === undefined ? spec : { message: reason };

/** A row of a table that may be typed into: what it is called, and where it stands in the document. */
export interface TermRow {
  name: string;
  place: Place;
  offered: Readonly<Record<string, Offered>>;
}

/** The term of a column, or why the row does not have it. */
export function termOf({ offered }: TermRow, column: string): Offered {
  const found = Object.hasOwn(offered, column) ? offered[column] : undefined;
  return found ?? { message: `There is no term ${quoted(column)} to type` };
}

/** Rows of one kind: all of a deal, and one by its id; undefined for ids of other kinds and of rows that are gone. */
export interface RowKind {
  ids: (deal: Deal) => string[];
  find: (deal: Deal, id: string) => TermRow | undefined;
}
