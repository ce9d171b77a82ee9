import type { TermTableView } from '../../electron/channels/deal-editing-views.ts';
import type { ScreenProps } from '../frame/screens.ts';
import { AnswerLine } from '../frame/answer-line.tsx';
import { TermField } from '../terms/term-field.tsx';
import { TermList } from '../terms/term-list.tsx';
import { tableOf, useTerms } from '../terms/terms-of.ts';
import { useHeldTexts } from '../terms/use-held-texts.ts';

const NOUNS: Readonly<Record<string, string>> = { parties: 'party', sheetTerms: 'term', footnotes: 'footnote' };
const FIELDS = ['sheetSubtitle', 'sheetDated'];

/** The words of the deal that no figure says; undone and kept in versions like every other term. */
export function WordsPanel({
  view,
  typed,
  actions,
  onSelect,
}: Pick<ScreenProps, 'view' | 'typed' | 'actions' | 'onSelect'>) {
  const tables = useTerms('termSheet', view);
  const all: readonly TermTableView[] = tables.value ?? [];
  const context = { typed: useHeldTexts(typed, tables.waiting), actions };
  const document = tableOf(all, 'sheet-words');
  return (
    <div className="words-panel term-stack">
      <AnswerLine answer={tables} what="Reading the words" />
      {document && (
        <div className="term-fields">
          {FIELDS.map((term) => (
            <TermField key={term} table={document} row="deal" term={term} {...context} />
          ))}
        </div>
      )}
      {all
        .filter(({ id }) => id in NOUNS)
        .map((table) => (
          <TermList key={table.id} table={table} noun={NOUNS[table.id]} {...context} onSelect={onSelect} />
        ))}
    </div>
  );
}
