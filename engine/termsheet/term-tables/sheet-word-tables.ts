import type { Deal } from '../../deal/schema/deal.ts';
import { DEAL_ROW } from '../../deal/terms/deal-terms.ts';
import { listRowId } from '../../deal/terms/list-rows.ts';
import { NO_WORDS, SHEET_TERMS } from '../../deal/terms/sheet-word-terms.ts';
import { positions, termTable, type TermTable } from './term-table.ts';

const LISTS = [
  { name: 'parties', words: 'parties', prefix: 'party', title: 'Transaction parties', terms: ['role', 'name'] },
  { name: 'sheetTerms', words: 'terms', prefix: 'sheetTerm', title: 'Terms in words', terms: ['title', 'text'] },
  { name: 'footnotes', words: 'footnotes', prefix: 'footnote', title: 'Footnotes', terms: ['text'] },
] as const;

function listTable(deal: Deal, { name, words, prefix, title, terms }: (typeof LISTS)[number]): TermTable {
  const { [words]: entries } = deal.termSheet ?? NO_WORDS;
  const rows = positions(entries.length).map((position) => listRowId(prefix, position));
  const number = { key: 'number', title: 'No.', text: (position: number) => String(position + 1) };
  return termTable(deal, {
    id: name,
    title,
    rows,
    terms,
    list: { name },
    ...(name === 'footnotes' && entries.length > 0 && { heads: [number] }),
  });
}

/** The words of the term sheet that no figure says: what it is, its date, parties, terms and footnotes. */
export const sheetWordTables = (deal: Deal): TermTable[] => [
  termTable(deal, { id: 'sheet-words', title: 'Document', rows: [DEAL_ROW], terms: Object.keys(SHEET_TERMS) }),
  ...LISTS.map((list) => listTable(deal, list)),
];
