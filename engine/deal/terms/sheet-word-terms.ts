import type { TermSheetTerms } from '../schema/term-sheet.ts';
import { listRows } from './list-rows.ts';
import { inside, optional, term, type Offered } from './term.ts';
import * as kinds from './term-kind.ts';

/** The words of a term sheet before the first of them is typed. */
export const NO_WORDS: TermSheetTerms = { parties: [], terms: [], footnotes: [] };

const ofSheet = (title: string, kind: kinds.TermKind, key: string): Offered =>
  inside(optional(term(`term sheet ${title}`, kind, ['termSheet', key], { head: title })), 1, () => NO_WORDS);

/** What the term sheet is and when it is of: terms of the deal's own row. */
export const SHEET_TERMS: Record<string, Offered> = {
  sheetSubtitle: ofSheet('subtitle', kinds.WORDS, 'subtitle'),
  sheetDated: ofSheet('date', kinds.dateKind(), 'dated'),
};

export const PARTY_ROWS = listRows<TermSheetTerms['parties'][number]>({
  prefix: 'party',
  lists: ({ termSheet }) => [{ place: ['termSheet', 'parties'], entries: termSheet?.parties ?? [] }],
  name: ({ role }) => `Party ${role}`,
  terms: () => ({ role: term('role', kinds.WORDS, ['role']), name: term('name', kinds.WORDS, ['name']) }),
});

export const SHEET_TERM_ROWS = listRows<TermSheetTerms['terms'][number]>({
  prefix: 'sheetTerm',
  lists: ({ termSheet }) => [{ place: ['termSheet', 'terms'], entries: termSheet?.terms ?? [] }],
  name: ({ title }) => `Term ${title}`,
  terms: () => ({ title: term('title', kinds.WORDS, ['title']), text: term('text', kinds.WORDS, ['text']) }),
});

export const FOOTNOTE_ROWS = listRows<string>({
  prefix: 'footnote',
  lists: ({ termSheet }) => [{ place: ['termSheet', 'footnotes'], entries: termSheet?.footnotes ?? [] }],
  name: (_text, _deal, _owner, position) => `Footnote ${position + 1}`,
  terms: () => ({ text: term('text', kinds.WORDS, []) }),
});
