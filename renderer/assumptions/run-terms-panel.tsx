import type { TermTableView } from '../../electron/channels/deal-editing-views.ts';
import type { DealView } from '../../electron/channels/views.ts';
import { AnswerLine } from '../frame/answer-line.tsx';
import { TermList } from '../terms/term-list.tsx';
import type { TermSheetContext } from '../terms/term-sheet.tsx';
import { useTerms } from '../terms/terms-of.ts';
import { useHeldTexts } from '../terms/use-held-texts.ts';

const NOUNS: Readonly<Record<string, string>> = {
  groups: 'group',
  fees: 'fee',
  speedSteps: 'step',
  purchases: 'purchase',
};

/** How the deal is priced, how the loans of each group prepay, and what they cost. */
export function RunTermsPanel({ view, typed, ...context }: TermSheetContext & { view: DealView }) {
  const deal = useTerms('deal', view);
  const assumptions = useTerms('assumptions', view);
  const held = useHeldTexts(typed, deal.waiting || assumptions.waiting);
  const ofGroups = (assumptions.value ?? []).filter(({ id }) => !id.startsWith('curve'));
  const [groups, ...lists] = ofGroups;
  const sheet = (table: TermTableView) => (
    <TermList key={table.id} table={table} noun={NOUNS[table.list?.name ?? '']} typed={held} {...context} />
  );
  return (
    <div className="term-stack">
      <AnswerLine answer={deal} what="Reading the terms" />
      {deal.value?.map(sheet)}
      {groups && sheet(groups)}
      <div className="term-lists">{lists.map(sheet)}</div>
    </div>
  );
}
